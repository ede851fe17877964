package io.roundtrip.setup.web;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import io.roundtrip.setup.web.FormView.FieldView;
import io.roundtrip.setup.web.FormView.OptionView;
import io.roundtrip.setup.web.SettingsView.NoteView;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What stands above the form, and in it after a refusal. */
public class SettingsPageTest {
  private static final SettingsPage.Project RT = new SettingsPage.Project("RT", "Roundtrip");
  private static final Decisions ON = Decisions.NONE.with(Setting.ON, true);

  private final SettingsPage page = page(List.of(), false);
  private static boolean stop = true;

  private static SettingsPage page(List<String> missing, boolean may) {
    return new SettingsPage(
        Setting.ALL,
        key -> key,
        "token",
        "/jira",
        new SettingsPage.Places(missing, true, may, stop, "issuetype != X"));
  }

  private static Settings settings(int version, Decisions decisions) {
    return new Settings(version, MONDAY, decisions, LIN, MONDAY);
  }

  private List<String> notes(Settings now, boolean saved) {
    return page.kept(RT, now, saved).notes().stream().map(SettingsPageTest::said).toList();
  }

  private static String said(NoteView note) {
    return note.tone().replace("aui-message aui-message-", "")
        + " "
        + note.text().replace("roundtrip.setup.settings.note.", "");
  }

  @Test
  public void a_note_says_how_far_the_project_is() {
    assertThat(notes(Settings.NEVER, false)).containsExactly("info never");
    assertThat(notes(settings(1, ON), false)).containsExactly("info dry");
    assertThat(notes(settings(2, Decisions.NONE), false)).containsExactly("warning off");
    assertThat(notes(settings(3, ON.with(Setting.DRY_RUN, false)), false)).isEmpty();
  }

  @Test
  public void what_cannot_be_read_is_not_called_never_set_up() {
    SettingsView view = page(List.of(), true).kept(RT, Settings.unreadable(4), false);

    assertThat(view.notes())
        .extracting(SettingsPageTest::said)
        .containsExactly("warning unreadable");
    assertThat(view.now()).isFalse();
  }

  @Test
  public void whoever_may_set_up_is_not_sent_to_somebody_else() {
    List<String> gaps = List.of("The screen lacks NPS.");

    assertThat(page(gaps, false).kept(RT, Settings.NEVER, false).notes())
        .extracting(SettingsPageTest::said)
        .containsExactly("info never", "warning missing");
    assertThat(page(gaps, true).kept(RT, Settings.NEVER, false).notes())
        .extracting(SettingsPageTest::said)
        .containsExactly("info never.administrator", "warning missing.administrator");
  }

  @Test
  public void whoever_sends_mail_that_nobody_can_stop_is_warned() {
    Settings live = settings(3, ON.with(Setting.DRY_RUN, false));
    stop = false;
    try {
      SettingsPage unreached = page(List.of(), false);
      assertThat(unreached.kept(RT, live, true).notes())
          .extracting(SettingsPageTest::said)
          .containsExactly("success saved", "warning no-stop");
      Settings answered = settings(3, live.decisions().with(Setting.REPLY_TO, "help@example.com"));
      assertThat(unreached.kept(RT, answered, false).notes()).isEmpty();
      assertThat(unreached.kept(RT, settings(1, ON), false).notes())
          .extracting(SettingsPageTest::said)
          .containsExactly("info dry");
    } finally {
      stop = true;
    }
  }

  @Test
  public void what_was_saved_just_now_is_said_first() {
    assertThat(notes(settings(1, ON), true)).containsExactly("success saved", "info dry");
  }

  @Test
  public void what_was_refused_stands_in_the_form_as_it_was_sent_with_what_is_wrong() {
    SettingsView view =
        page.refused(
            RT,
            settings(1, ON),
            Map.of("undoSeconds", "a while", "told", "shipped,planned", "on", "false"),
            Map.of("undoSeconds", "Not a number"),
            "");

    assertThat(view.notes()).extracting(SettingsPageTest::said).startsWith("error refused");
    assertThat(field(view, "undoSeconds").value()).isEqualTo("a while");
    assertThat(field(view, "undoSeconds").wrong()).isTrue();
    assertThat(field(view, "undoSeconds").error()).isEqualTo("Not a number");
    assertThat(view.form().fields().stream().filter(FieldView::wrong)).hasSize(1);
    assertThat(selected(field(view, "told"))).containsExactly("planned", "shipped");
    assertThat(selected(field(view, "on"))).containsExactly("false");
    assertThat(field(view, "dailyCap").value()).isEmpty();
  }

  @Test
  public void choices_have_the_order_that_they_had() {
    SettingsView view = page.kept(RT, Settings.NEVER, false);

    assertThat(view.form().fields().stream().filter(FieldView::choice))
        .extracting(field -> field.name() + " " + field.options().get(0).value())
        .containsExactly(
            "on true",
            "mode dry-run",
            "delivery at-least-once",
            "unasked false",
            "acknowledge false",
            "tellMerged false",
            "noMail respected",
            "toldBy item",
            "follow false",
            "language en",
            "cesAsks effort");
    assertThat(field(view, "told").options())
        .extracting(OptionView::id, OptionView::value, OptionView::text)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "told-not-planned", "not-planned", "roundtrip.roadmap.status.not-planned"));
  }

  @Test
  public void links_lead_to_this_projects_pages() {
    SettingsView view = page.kept(RT, Settings.NEVER, false);

    assertThat(view.projectKey()).isEqualTo("RT");
    assertThat(view.intro()).isEqualTo("Roundtrip: roundtrip.setup.settings.intro");
    assertThat(view.form().action()).isEqualTo("/jira/secure/RoundtripSettings.jspa");
    assertThat(view.form().token()).isEqualTo("token");
    assertThat(view.form().cancelLink())
        .isEqualTo("/jira/secure/RoundtripSettings!default.jspa?projectKey=RT");
    assertThat(view.mappingLink())
        .isEqualTo("/jira/secure/RoundtripStatuses!default.jspa?projectKey=RT");
  }

  @Test
  public void what_a_running_project_lacks_is_a_warning_with_the_way_to_mend_it() {
    Settings on = settings(1, ON);

    SettingsView lacking = page(List.of("The screen lacks NPS."), true).kept(RT, on, false);
    SettingsView whole = page(List.of(), false).kept(RT, on, false);

    assertThat(lacking.notes())
        .extracting(SettingsView.NoteView::text)
        .contains("roundtrip.setup.settings.note.missing.administrator");
    assertThat(lacking.notes().get(1).points()).containsExactly("The screen lacks NPS.");
    assertThat(lacking.now()).isTrue();
    assertThat(lacking.may()).isTrue();
    assertThat(lacking.setUpLink())
        .isEqualTo("/jira/secure/admin/RoundtripSetUp!default.jspa?projectKey=RT");
    assertThat(whole.notes())
        .extracting(SettingsView.NoteView::text)
        .noneMatch(text -> text.startsWith("roundtrip.setup.settings.note.missing"));
    assertThat(whole.may()).isFalse();
    assertThat(whole.now()).isFalse();
  }

  private static FieldView field(SettingsView view, String name) {
    return view.form().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> selected(FieldView field) {
    return field.options().stream().filter(OptionView::selected).map(OptionView::value).toList();
  }
}
