package io.roundtrip.setup.web;

import io.roundtrip.setup.Settings;
import io.roundtrip.setup.web.SettingsView.NoteView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts the settings page together. */
final class SettingsPage {
  private final UnaryOperator<String> words;
  private final String token;
  private final String context;

  SettingsPage(UnaryOperator<String> words, String token, String context) {
    this.words = words;
    this.token = token;
    this.context = context;
  }

  SettingsView view(
      String key,
      String name,
      Settings now,
      Map<String, String> values,
      Map<String, String> errors,
      boolean saved) {
    FormView form =
        new FormView(
            context + "/secure/RoundtripSettings.jspa",
            token,
            key,
            Integer.toString(now.version()),
            new SettingsFields(words, errors).of(values),
            words.apply("roundtrip.setup.settings.save"),
            words.apply("roundtrip.setup.settings.cancel"),
            context + "/secure/RoundtripSettings!default.jspa?projectKey=" + key);
    return new SettingsView(
        words.apply("roundtrip.setup.settings.title"),
        key,
        name + ": " + words.apply("roundtrip.setup.settings.intro"),
        notes(now, errors, saved),
        form,
        words.apply("roundtrip.setup.settings.mapping"),
        context + "/secure/RoundtripStatuses!default.jspa?projectKey=" + key);
  }

  private List<NoteView> notes(Settings now, Map<String, String> errors, boolean saved) {
    List<NoteView> notes = new ArrayList<>();
    if (saved) notes.add(note("success", "status", "saved"));
    if (!errors.isEmpty()) notes.add(note("error", "alert", "refused"));
    if (now.version() == 0) notes.add(note("info", "note", "never"));
    else if (!now.on()) notes.add(note("warning", "note", "off"));
    else if (now.dryRun()) notes.add(note("info", "note", "dry"));
    return notes;
  }

  private NoteView note(String tone, String role, String key) {
    return new NoteView(
        "aui-message aui-message-" + tone,
        role,
        words.apply("roundtrip.setup.settings.note." + key));
  }
}
