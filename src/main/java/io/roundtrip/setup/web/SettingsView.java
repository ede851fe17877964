package io.roundtrip.setup.web;

import java.util.List;

/** The page of a project's settings. */
public record SettingsView(
    String title,
    String projectKey,
    String intro,
    List<NoteView> notes,
    FormView form,
    String mapping,
    String mappingLink) {
  /** A message above the form. */
  public record NoteView(String tone, String role, String text) {}
}
