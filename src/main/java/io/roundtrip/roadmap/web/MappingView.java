package io.roundtrip.roadmap.web;

import java.util.List;

/**
 * The page "Roadmap statuses" of a project in finished words.
 *
 * @param version the version that is being edited
 * @param lastSaved who saved last and when; or that nobody did
 */
public record MappingView(
    String title,
    String intro,
    List<Note> notes,
    String projectKey,
    String version,
    String action,
    String token,
    String statusColumn,
    String categoryColumn,
    String roadmapColumn,
    String suggestionColumn,
    List<Row> rows,
    String save,
    String cancel,
    String cancelLink,
    String lastSaved) {

  /**
   * A message above the form.
   *
   * @param role "status" or "alert"
   * @param focus whether it is what came of the button just pressed
   */
  public record Note(String tone, String role, String text, boolean focus) {}

  /**
   * @param field name and id of its select
   * @param tone class name of the category's lozenge
   * @param suggestion "" when something was chosen already
   * @param wrong what is wrong with the choice; "" when nothing is
   * @param focus whether it is the first that is wrong
   */
  public record Row(
      String field,
      String name,
      String category,
      String tone,
      List<Option> options,
      String suggestion,
      String wrong,
      boolean focus) {}

  public record Option(String value, String text, boolean selected) {}
}
