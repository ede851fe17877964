package io.roundtrip.setup.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.CheckHealth;
import io.roundtrip.setup.CloneGuard;
import io.roundtrip.setup.KillSwitch;
import io.roundtrip.setup.audit.ReadAudit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Health, kill switch, clone guard and audit log on one page; for Jira administrators. */
@AdminOnly
@WebSudoRequired
public class AdminAction extends FramedAction {
  private static final String PAGE = "/secure/admin/RoundtripAdmin!default.jspa";
  private static final Page NEWEST = Page.first(20);

  private final CheckHealth health;
  private final KillSwitch killSwitch;
  private final CloneGuard cloneGuard;
  private final ReadAudit audit;
  private final ProblemTexts problems;
  private String why = "";
  private String done = "";
  private long version = -1;
  private @Nullable AdminView view;

  public AdminAction(
      Frame frame,
      CheckHealth health,
      KillSwitch killSwitch,
      CloneGuard cloneGuard,
      ReadAudit audit,
      ProblemTexts problems) {
    super(frame);
    this.health = health;
    this.killSwitch = killSwitch;
    this.cloneGuard = cloneGuard;
    this.audit = audit;
    this.problems = problems;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    return show("", "");
  }

  /**
   * @param refused why nothing was done; "" when nothing was asked for
   * @param whyError what is wrong with the reason for confirming the site
   */
  private String show(String refused, String whyError) {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    AdminPage page =
        new AdminPage(
            this::getText, this::getText, getXsrfToken(), getHttpRequest().getContextPath());
    view =
        page.view(
            health.lines(),
            audit.newest(NEWEST),
            new AdminPage.Versions(killSwitch.version(), cloneGuard.version()),
            new AdminPage.Came(done, refused, whyError, reason()));
    return INPUT;
  }

  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doPause() {
    return done("switch", by -> killSwitch.pause(reason(), version, by));
  }

  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doResume() {
    return done("switch", by -> killSwitch.resume(version, by));
  }

  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doConfirmSite() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    if (reason().isEmpty()) return show("", getText("roundtrip.setup.admin.confirmSite.why"));
    return done("health", by -> cloneGuard.confirmSite(by, reason(), version));
  }

  private String reason() {
    return Text.cut(Text.line(why), 200);
  }

  private String done(String section, Consumer<UserKey> change) {
    try {
      change.accept(access().administrator());
      return getRedirect(PAGE + "?done=" + section);
    } catch (Refused refused) {
      return refused.kind() == Refused.Kind.CONFLICT
          ? show(String.join(" ", problems.byField(refused).values()), "")
          : PERMISSION_VIOLATION_RESULT;
    }
  }

  public void setDone(String done) {
    this.done = done;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  /** The one that the page was written with; a page that does not say is an older one. */
  public void setVersion(String version) {
    this.version = seen(version);
  }

  @Override
  protected boolean saysWhatToDo() {
    return true;
  }

  @Override
  protected boolean says(String notice) {
    return view != null && view.health().stream().anyMatch(line -> notice.startsWith(line.text()));
  }

  /** For the template: the section in which something was just done, "" when nothing was. */
  public String getDone() {
    return done;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable AdminView getView() {
    return view;
  }
}
