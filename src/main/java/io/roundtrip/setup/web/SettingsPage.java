package io.roundtrip.setup.web;

import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Setting;
import io.roundtrip.setup.web.SettingsView.NoteView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts the settings page together. */
public final class SettingsPage {
  /** Whose settings these are. */
  public record Project(String key, String name) {}

  /**
   * @param missing what keeps feedback out of the project, in words
   * @param mapped whether any status means something to customers
   * @param may whether the reader may add it
   * @param stop whether customers can stop mail without anybody
   * @param board what a board's filter says so that feedback stays off the board
   */
  public record Places(
      List<String> missing, boolean mapped, boolean may, boolean stop, String board) {}

  private final List<Setting<?>> table;
  private final UnaryOperator<String> words;
  private final String token;
  private final String context;
  private final Places places;

  public SettingsPage(
      List<Setting<?>> table,
      UnaryOperator<String> words,
      String token,
      String context,
      Places places) {
    this.table = table;
    this.words = words;
    this.token = token;
    this.context = context;
    this.places = places;
  }

  /**
   * What is in force.
   *
   * @param saved whether it was saved just now
   */
  public SettingsView kept(Project project, Settings now, boolean saved) {
    Map<String, String> values = new LinkedHashMap<>();
    table.forEach(setting -> values.put(setting.name(), setting.text(now.decisions())));
    List<NoteView> notes = new ArrayList<>();
    if (saved) notes.add(came("success", "status", "saved"));
    notes.addAll(standing(now));
    return page(project, now, notes, new SettingsFields(table, words, Map.of()).of(values), "");
  }

  /**
   * What was sent from a page older than what is in force; saved when it is sent again.
   *
   * @param changed who changed what meanwhile, in words
   */
  SettingsView meanwhile(Project project, Settings now, Map<String, String> sent, String changed) {
    List<NoteView> notes = new ArrayList<>();
    notes.add(came("warning", "alert", "meanwhile"));
    if (!changed.isEmpty())
      notes.add(new NoteView("aui-message aui-message-warning", "note", changed));
    notes.addAll(standing(now));
    SettingsFields fields = new SettingsFields(table, words, Map.of());
    return page(project, now, notes, fields.beside(sent, now.decisions(), say("in-force")), "");
  }

  /**
   * What was sent and refused, so that it can be mended.
   *
   * @param drop how many waiting mails it would drop; "" when none
   */
  SettingsView refused(
      Project project,
      Settings now,
      Map<String, String> sent,
      Map<String, String> errors,
      String drop) {
    List<NoteView> notes = new ArrayList<>();
    notes.add(note("error", "alert", "refused"));
    notes.addAll(standing(now));
    return page(project, now, notes, new SettingsFields(table, words, errors).of(sent), drop);
  }

  private SettingsView page(
      Project project,
      Settings now,
      List<NoteView> notes,
      List<FormView.FieldView> fields,
      String drop) {
    FormView form =
        new FormView(
            context + "/secure/RoundtripSettings.jspa",
            token,
            now.version(),
            project.key(),
            fields,
            drop,
            say(drop.isEmpty() ? "save" : "save.dropping"),
            say("cancel"),
            context + "/secure/RoundtripSettings!default.jspa?projectKey=" + project.key());
    return new SettingsView(
        say("title"),
        project.key(),
        project.name() + ": " + say("intro"),
        notes,
        form,
        BoardView.of(words, places.board()),
        say("mapping"),
        context + "/secure/RoundtripStatuses!default.jspa?projectKey=" + project.key(),
        places.may(),
        places.may() && (now.isNeverOn() || !places.missing().isEmpty()),
        say("setUp"),
        context + "/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + project.key());
  }

  private List<NoteView> standing(Settings now) {
    List<NoteView> notes = new ArrayList<>();
    if (!now.isReadable()) notes.add(note("warning", "alert", "unreadable"));
    else if (now.isNeverOn())
      notes.add(note("info", "note", places.may() ? "never.administrator" : "never"));
    else if (!now.on()) notes.add(note("warning", "note", "off"));
    else if (now.get(Setting.DRY_RUN)) notes.add(note("info", "note", "dry"));
    else if (!places.stop() && now.get(Setting.REPLY_TO).isEmpty())
      notes.add(note("warning", "note", "no-stop"));
    if (!places.missing().isEmpty())
      notes.add(
          new NoteView(
              "aui-message aui-message-warning",
              "note",
              say(places.may() ? "note.missing.administrator" : "note.missing"),
              places.missing(),
              false));
    if (now.on() && !places.mapped()) notes.add(note("warning", "note", "unmapped"));
    return notes;
  }

  /** What came of the button, where no field has the focus. */
  private NoteView came(String tone, String role, String key) {
    return new NoteView(
        "aui-message aui-message-" + tone, role, say("note." + key), List.of(), true);
  }

  private NoteView note(String tone, String role, String key) {
    return new NoteView("aui-message aui-message-" + tone, role, say("note." + key));
  }

  private String say(String key) {
    return words.apply("roundtrip.setup.settings." + key);
  }
}
