package io.roundtrip.setup.web;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.xsrf.XsrfTokenGenerator;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import io.roundtrip.MovableClock;
import io.roundtrip.host.Banner;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.KeyPhrases;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.web.Frame;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.setup.CheckHealth;
import io.roundtrip.setup.CloneGuard;
import io.roundtrip.setup.FakeFingerprint;
import io.roundtrip.setup.Fingerprint;
import io.roundtrip.setup.InMemoryAuditLog;
import io.roundtrip.setup.InMemorySwitches;
import io.roundtrip.setup.KillSwitch;
import io.roundtrip.setup.MailServer;
import io.roundtrip.setup.QueueHealth;
import io.roundtrip.setup.Switches;
import io.roundtrip.setup.audit.AuditLog;
import io.roundtrip.setup.audit.ReadAudit;
import io.roundtrip.similarity.node.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minijira.node.Components;
import minijira.web.ActionContext;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Who may pull the switch, and what is written down. */
public class AdminActionTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySwitches switches = new InMemorySwitches();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final FakeFingerprint jira = new FakeFingerprint("https://jira.example.com");
  private final KillSwitch killSwitch = new KillSwitch(switches, deeds, clock);
  private final CloneGuard guard = new CloneGuard(switches, jira, deeds, clock);
  private final CheckHealth health =
      new CheckHealth(
          () -> MailServer.State.READY,
          new CheckHealth.Stops(killSwitch, guard, () -> false, UserKey::value),
          () ->
              new QueueHealth(new InMemoryOutbox(), clock, List::of, sent -> List.of(), Map::of)
                  .lines(),
          () -> new Progress(Progress.State.READY, 1, 1, 1, 0, 0),
          new CheckHealth.Projects(() -> List.of(), () -> List.of(), () -> List.of()));

  private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
  private final GlobalPermissionManager permissions = mock(GlobalPermissionManager.class);
  private final ApplicationUser lin = mock(ApplicationUser.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private ActionContext open;

  @Before
  public void an_administrator_is_logged_in() {
    XsrfTokenGenerator tokens = mock(XsrfTokenGenerator.class);
    when(tokens.generateToken(any())).thenReturn("token-1");
    Components.add(JiraAuthenticationContext.class, session);
    Components.add(XsrfTokenGenerator.class, tokens);
    when(session.getI18nHelper()).thenReturn(mock(I18nHelper.class, call -> "said"));
    when(lin.getKey()).thenReturn(LIN.value());
    when(session.getLoggedInUser()).thenReturn(lin);
    when(permissions.hasPermission(GlobalPermissionKey.ADMINISTER, lin)).thenReturn(true);
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getContextPath()).thenReturn("/jira");
    open = ActionContext.open(request, response, null);
  }

  @After
  public void close() {
    open.close();
  }

  private AdminAction action() {
    Access access =
        new Access(
            session,
            mock(Visibility.class),
            mock(ProjectManager.class),
            mock(PermissionManager.class),
            permissions,
            new CustomerSight(
                mock(PermissionManager.class), mock(ProjectManager.class), issues -> Map.of()));
    Frame frame = new Frame(access, mock(Banner.class), mock(Phrases.class), session);
    return new AdminAction(
        frame,
        health,
        killSwitch,
        guard,
        new ReadAudit(audit, UserKey::value),
        new ProblemTexts((language, key, args) -> key + " " + KeyPhrases.joined(" ", args)));
  }

  private void pause(String why) {
    AdminAction action = action();
    action.setWhy(why);
    action.setVersion(Long.toString(killSwitch.version()));
    action.doPause();
  }

  @Test
  public void the_page_shows_health_and_what_was_changed() {
    pause("wrong text");
    audit.add(new AuditLog.Entry(MONDAY, LIN, "pause", "Mail: leaves → stopped"));
    AdminAction action = action();

    assertThat(action.doDefault()).isEqualTo("input");

    AdminView view = Objects.requireNonNull(action.getView());
    assertThat(view.health()).hasSize(8);
    assertThat(view.running()).isFalse();
    assertThat(view.token()).isEqualTo("token-1");
    assertThat(view.version()).isEqualTo(Long.toString(MONDAY.toEpochMilli()));
    assertThat(view.audit()).extracting(AdminView.EntryView::by).containsExactly("pm");
  }

  @Test
  public void a_pause_keeps_who_and_why_and_goes_back_to_the_page() throws Exception {
    pause("  wrong text ");

    assertThat(killSwitch.reason()).contains(new Switches.Setting("wrong text", LIN, MONDAY));
    verify(response).sendRedirect("/jira/secure/admin/RoundtripAdmin!default.jspa?done=switch");
  }

  @Test
  public void an_older_page_changes_nothing_and_shows_who_changed_what() {
    AdminAction action = action();
    action.setVersion("0");
    pause("an incident");
    action.setWhy("a drill");

    assertThat(action.doPause()).isEqualTo("input");

    assertThat(Objects.requireNonNull(action.getView()).refused()).contains("an incident");
    assertThat(killSwitch.reason()).map(Switches.Setting::text).contains("an incident");
  }

  @Test
  public void a_long_reason_is_cut() {
    pause(" " + "x".repeat(200) + "y");

    assertThat(killSwitch.reason()).map(Switches.Setting::text).contains("x".repeat(199) + "…");
  }

  @Test
  public void mail_is_let_go_again() {
    pause("");
    assertThat(killSwitch.reason()).isPresent();

    AdminAction blind = action();
    assertThat(blind.doResume()).as("a form without a version").isEqualTo("input");
    assertThat(killSwitch.reason()).isPresent();
    AdminAction action = action();
    action.setVersion(Long.toString(killSwitch.version()));
    action.doResume();

    assertThat(killSwitch.reason()).isEmpty();
  }

  @Test
  public void a_copy_is_confirmed_as_the_real_one() {
    guard.rememberSite();
    jira.parts.put(Fingerprint.Part.ADDRESS, "https://staging.example.com");
    assertThat(guard.isClone()).isTrue();
    AdminAction silent = action();
    assertThat(silent.doConfirmSite()).isEqualTo("input");
    assertThat(Objects.requireNonNull(silent.getView()).whyError()).isNotEmpty();
    assertThat(guard.isClone()).as("no reason, no mail").isTrue();

    AdminAction action = action();
    action.setWhy("we moved");
    assertThat(action.doConfirmSite()).as("a form without a version").isEqualTo("input");
    assertThat(Objects.requireNonNull(action.getView()).typed()).isEqualTo("we moved");
    assertThat(guard.isClone()).isTrue();
    action.setVersion(Long.toString(guard.version()));
    action.doConfirmSite();

    assertThat(guard.isClone()).isFalse();
    assertThat(deeds.texts())
        .containsExactly(
            "pm confirm-site: This Jira: looks like a copy → is the real one;"
                + " Address: https://jira.example.com → https://staging.example.com (we moved)");
  }

  @Test
  public void who_does_not_administer_jira_sees_and_changes_nothing() {
    when(permissions.hasPermission(GlobalPermissionKey.ADMINISTER, lin)).thenReturn(false);
    guard.rememberSite();
    jira.parts.put(Fingerprint.Part.ADDRESS, "https://staging.example.com");
    AdminAction action = action();

    assertThat(action.doDefault()).isEqualTo("permissionviolation");
    assertThat(action.doPause()).isEqualTo("permissionviolation");
    assertThat(action.doResume()).isEqualTo("permissionviolation");
    assertThat(action.doConfirmSite()).isEqualTo("permissionviolation");

    assertThat(action.getView()).isNull();
    assertThat(killSwitch.reason()).isEmpty();
    assertThat(guard.isClone()).isTrue();
    assertThat(deeds.all()).isEmpty();
  }
}
