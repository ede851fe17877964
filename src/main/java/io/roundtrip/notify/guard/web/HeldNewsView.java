package io.roundtrip.notify.guard.web;

import java.util.List;

/**
 * The page "Held news" of a project in finished words.
 *
 * @param empty what is said when there is nothing; "" otherwise
 * @param sure sent along once the word was asked about; "" before
 * @param ways to the rest of the list, to the settings where nothing is on, or back
 */
public record HeldNewsView(
    String title,
    String intro,
    List<Note> notes,
    String projectKey,
    String action,
    String token,
    String empty,
    String sure,
    List<Batch> batches,
    List<Way> ways) {

  /**
   * What came of the button just pressed.
   *
   * @param role "status" or "alert"
   */
  public record Note(String tone, String role, String text) {}

  /**
   * @param id of its heading
   * @param why why it was held, or what was decided
   * @param hidden how many issues the reader may not see, and how many are not listed
   */
  public record Batch(
      String id,
      String key,
      String title,
      String why,
      String issuesLabel,
      List<Item> items,
      List<String> hidden,
      List<Button> buttons) {}

  public record Way(String id, String link, String text) {}

  public record Item(String key, String title, String link) {}

  /**
   * @param word what is decided
   * @param label with what it is about, for those who do not see the heading
   */
  public record Button(String id, String word, String text, String label, String tone) {}
}
