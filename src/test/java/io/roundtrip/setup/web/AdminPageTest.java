package io.roundtrip.setup.web;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.audit.AuditLog;
import io.roundtrip.setup.audit.ReadAudit;
import io.roundtrip.setup.web.AdminView.EntryView;
import io.roundtrip.setup.web.AdminView.LineView;
import java.util.List;
import org.junit.Test;

/** Which texts and buttons an administrator sees. */
public class AdminPageTest {
  private static final Line WELL = new Line("running", Tone.GOOD, List.of());

  private final AdminPage page =
      new AdminPage(key -> key, (key, args) -> key + args, "token", "/jira");

  private AdminView with(Line... lines) {
    return page.view(
        List.of(lines),
        List.of(),
        new AdminPage.Versions(7, 8),
        new AdminPage.Came("", "", "", ""));
  }

  @Test
  public void each_line_has_the_colour_and_the_word_of_its_tone_and_the_worst_is_first() {
    AdminView view =
        with(
            WELL,
            new Line("stuck", Tone.WARN, List.of("2", "RT")),
            new Line("mail-missing", Tone.BAD, List.of()));

    assertThat(view.health())
        .containsExactly(
            new LineView(
                "aui-lozenge aui-lozenge-error",
                "roundtrip.setup.admin.tone.bad",
                "roundtrip.setup.health.mail-missing[]",
                List.of()),
            new LineView(
                "aui-lozenge aui-lozenge-moved",
                "roundtrip.setup.admin.tone.warn",
                "roundtrip.setup.health.stuck[2, RT]",
                List.of(
                    new OnwardView.LinkView(
                        "roundtrip-stuck-RT",
                        "roundtrip.setup.admin.stuck[RT]",
                        "/jira/projects/RT?selectedItem=io.roundtrip.jira:notify-stuck-link"))),
            new LineView(
                "aui-lozenge aui-lozenge-success",
                "roundtrip.setup.admin.tone.good",
                "roundtrip.setup.health.running[]",
                List.of()));
  }

  @Test
  public void held_news_is_one_press_away_in_each_project() {
    LineView held = with(new Line("held", Tone.WARN, List.of("7", "AB", "RT"))).health().get(0);

    assertThat(held.text()).startsWith("roundtrip.setup.health.held[7");
    assertThat(held.links())
        .containsExactly(
            new OnwardView.LinkView(
                "roundtrip-held-AB",
                "roundtrip.setup.admin.held[AB]",
                "/jira/secure/RoundtripHeldNews.jspa?projectKey=AB"),
            new OnwardView.LinkView(
                "roundtrip-held-RT",
                "roundtrip.setup.admin.held[RT]",
                "/jira/secure/RoundtripHeldNews.jspa?projectKey=RT"));
  }

  @Test
  public void what_nobody_knows_yet_is_the_quietest() {
    assertThat(with(new Line("late", Tone.UNKNOWN, List.of())).health().get(0).tone())
        .isEqualTo("aui-lozenge aui-lozenge-subtle");
  }

  @Test
  public void the_switch_can_be_pulled_while_mail_may_leave_and_let_go_afterwards() {
    assertThat(with(WELL).running()).isTrue();
    assertThat(with(new Line("paused", Tone.WARN, List.of("pm", ""))).running()).isFalse();
  }

  @Test
  public void where_something_else_holds_mail_too_the_switch_does_not_promise_that_it_leaves() {
    Line paused = new Line("paused", Tone.BAD, List.of("pm", ""));

    assertThat(with(paused).resume().help()).endsWith("resume.help");
    for (String halt : List.of("clone", "clone-mark", "key-lost", "mail-disabled", "server-down"))
      assertThat(with(paused, new Line(halt, Tone.WARN, List.of())).resume().help())
          .as(halt)
          .endsWith("resume.still");
  }

  @Test
  public void a_copy_is_asked_whether_it_is_the_real_one() {
    assertThat(with(WELL, new Line("same-site", Tone.GOOD, List.of())).copied()).isFalse();
    assertThat(with(WELL, new Line("clone", Tone.BAD, List.of())).copied()).isTrue();
  }

  @Test
  public void each_button_goes_to_its_own_command() {
    AdminView view = with(WELL);

    assertThat(List.of(view.pause(), view.resume(), view.confirm()))
        .extracting(AdminView.ButtonView::action, AdminView.ButtonView::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "/jira/secure/admin/RoundtripAdmin!pause.jspa", "roundtrip.setup.admin.pause"),
            org.assertj.core.groups.Tuple.tuple(
                "/jira/secure/admin/RoundtripAdmin!resume.jspa", "roundtrip.setup.admin.resume"),
            org.assertj.core.groups.Tuple.tuple(
                "/jira/secure/admin/RoundtripAdmin!confirmSite.jspa",
                "roundtrip.setup.admin.confirmSite"));
  }

  @Test
  public void an_entry_of_the_audit_log_says_when_who_what_and_about_what() {
    AdminView view =
        page.view(
            List.of(WELL),
            List.of(
                new ReadAudit.Line(
                    new AuditLog.Entry(MONDAY, LIN, "settings", "RT: Mail: Dry run → Send"),
                    "Lin")),
            new AdminPage.Versions(7, 8),
            new AdminPage.Came("", "", "", ""));

    assertThat(view.audit())
        .containsExactly(
            new EntryView(
                "2026-11-16 09:00 UTC",
                "Lin",
                "roundtrip.setup.audit.settings",
                "RT: Mail: Dry run → Send"));
    assertThat(view.auditEmpty()).isEmpty();
    assertThat(with(WELL).auditEmpty()).isEqualTo("roundtrip.setup.admin.audit.empty");
  }
}
