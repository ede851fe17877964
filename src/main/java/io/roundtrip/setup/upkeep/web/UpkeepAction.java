package io.roundtrip.setup.upkeep.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.upkeep.BatchWord;
import io.roundtrip.setup.upkeep.Upkeep;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an administrator can put right, on one page; for Jira administrators. */
@AdminOnly
@WebSudoRequired
public class UpkeepAction extends FramedAction {
  private static final String PAGE = "/secure/admin/RoundtripUpkeep!default.jspa";
  private static final String FAILURES = "failures";
  private static final String KEYS = "keys";
  private static final Set<String> DONE = Set.of("taken-back", "anew", "changed", "retired");

  private final Upkeep upkeep;
  private final UpkeepPage page;
  private final ProblemTexts problems;
  private String batch = "";
  private String key = "";
  private String anew = "";
  private String done = "";
  private boolean sure;
  private @Nullable UpkeepView view;

  public UpkeepAction(Frame frame, Upkeep upkeep, UpkeepPage page, ProblemTexts problems) {
    super(frame);
    this.upkeep = upkeep;
    this.page = page;
    this.problems = problems;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    return show(UpkeepPage.Came.done(DONE.contains(done) ? done : ""));
  }

  private String show(UpkeepPage.Came came) {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    view = page.view(getXsrfToken(), getHttpRequest().getContextPath(), came);
    return INPUT;
  }

  /** People marked unreachable on one day are written to again, or failed mails are tried again. */
  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doTakeBack() {
    return done(
        "taken-back",
        FAILURES,
        by -> BatchWord.read(batch).filter(read -> upkeep.takeBack(read, by).mails() > 0));
  }

  /** Begun anew by two people at once, it is once. */
  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doChangeKey() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    boolean begins = anew.equals("true");
    if (begins && !sure && upkeep.keyLost()) return unsure(KeysSection.ANEW);
    return done(begins ? "anew" : "changed", KEYS, by -> Optional.of(upkeep.changeKey(begins, by)));
  }

  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doRetireKey() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    if (!sure && upkeep.mayRetire(key)) return unsure(key);
    return done("retired", KEYS, this::retired);
  }

  private String unsure(String what) {
    return show(UpkeepPage.Came.unsure(what));
  }

  private Optional<String> retired(UserKey by) {
    upkeep.retireKey(key, by);
    return Optional.of(key);
  }

  /**
   * What the page offered and is not to be had any more: its section says why.
   *
   * @param deed empty when nothing was left to do
   */
  private String done(String what, String section, Function<UserKey, Optional<?>> deed) {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    try {
      if (deed.apply(access().administrator()).isPresent())
        return getRedirect(PAGE + "?done=" + what);
      return show(UpkeepPage.Came.wrong(section, getText("roundtrip.setup.upkeep.failures.gone")));
    } catch (Refused late) {
      String why = String.join(" ", problems.byField(late).values());
      return show(UpkeepPage.Came.wrong(section, why));
    }
  }

  public void setBatch(String batch) {
    this.batch = batch;
  }

  public void setAnew(String anew) {
    this.anew = anew;
  }

  /** Whether what a deed ends for good was ticked. */
  public void setSure(String sure) {
    this.sure = Boolean.parseBoolean(sure);
  }

  /** What was just put right. */
  public void setDone(String done) {
    this.done = done;
  }

  public void setKey(String key) {
    this.key = key;
  }

  @Override
  protected boolean saysWhatToDo() {
    return true;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable UpkeepView getView() {
    return view;
  }
}
