package io.roundtrip.notify.guard.web;

import java.util.List;

/**
 * The page "Held news" of a project in finished words.
 *
 * @param empty what is said when there is nothing; "" otherwise
 */
public record HeldNewsView(
    String title,
    String intro,
    List<Note> notes,
    String projectKey,
    String action,
    String token,
    String empty,
    List<Batch> batches) {

  /**
   * What came of the button just pressed.
   *
   * @param role "status" or "alert"
   */
  public record Note(String tone, String role, String text) {}

  /**
   * @param id of its heading
   * @param why why it was held, or what was decided
   * @param hidden how many issues the reader may not see; "" when none
   */
  public record Batch(
      String id,
      String key,
      String title,
      String why,
      String issuesLabel,
      List<Item> items,
      String hidden,
      List<Button> buttons) {}

  public record Item(String key, String title, String link) {}

  /**
   * @param word what is decided
   * @param label with what it is about, for those who do not see the heading
   */
  public record Button(String id, String word, String text, String label, String tone) {}
}
