package io.roundtrip.setup.web;

import java.util.List;

/**
 * The page of a project's settings.
 *
 * @param may whether the reader may set the project up
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
    String setUp,
    String setUpLink) {
  SettingsView with(List<NoteView> other) {
    return new SettingsView(
        title, projectKey, intro, other, form, board, mapping, mappingLink, may, setUp, setUpLink);
  }

  /** A message above the form. */
  public record NoteView(String tone, String role, String text) {}
}
