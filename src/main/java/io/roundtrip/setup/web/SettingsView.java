package io.roundtrip.setup.web;

import java.util.List;

/**
 * The page of a project's settings.
 *
 * @param may whether the reader may set the project up
 * @param now whether that is the next thing to do
 */
public record SettingsView(
    String title,
    String projectKey,
    String intro,
    List<NoteView> notes,
    FormView form,
    BoardView board,
    String mapping,
    String mappingLink,
    boolean may,
    boolean now,
    String setUp,
    String setUpLink) {
  /**
   * A message above the form.
   *
   * @param points what it is about, one by one
   */
  public record NoteView(
      String tone, String role, String text, List<String> points, boolean focus) {
    NoteView(String tone, String role, String text) {
      this(tone, role, text, List.of(), false);
    }
  }
}
