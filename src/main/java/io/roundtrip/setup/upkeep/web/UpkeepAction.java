package io.roundtrip.setup.upkeep.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.upkeep.BatchWord;
import io.roundtrip.setup.upkeep.Upkeep;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an administrator can put right, on one page; for Jira administrators. */
@AdminOnly
@WebSudoRequired
public class UpkeepAction extends FramedAction {
  private static final String PAGE = "/secure/admin/RoundtripUpkeep!default.jspa";

  private final Upkeep upkeep;
  private final UpkeepPage page;
  private String batch = "";
  private String key = "";
  private String anew = "";
  private String done = "";
  private @Nullable UpkeepView view;

  public UpkeepAction(Frame frame, Upkeep upkeep, UpkeepPage page) {
    super(frame);
    this.upkeep = upkeep;
    this.page = page;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    view = page.view(getXsrfToken(), getHttpRequest().getContextPath(), done);
    return INPUT;
  }

  /** People marked unreachable on one day are written to again, or failed mails are tried again. */
  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doTakeBack() {
    return done(
        "failures", by -> BatchWord.read(batch).ifPresent(read -> upkeep.takeBack(read, by)));
  }

  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doChangeKey() {
    return done("keys", by -> upkeep.changeKey(anew.equals("true"), by));
  }

  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doRetireKey() {
    return done("keys", by -> upkeep.retireKey(key, by));
  }

  /** A key that somebody else retired meanwhile: the page shows it. */
  private String done(String section, Consumer<UserKey> deed) {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    try {
      deed.accept(access().administrator());
    } catch (Refused late) {
      return getRedirect(PAGE + "?done=" + section);
    }
    return getRedirect(PAGE + "?done=" + section);
  }

  public void setBatch(String batch) {
    this.batch = batch;
  }

  public void setDone(String done) {
    this.done = done;
  }

  public void setAnew(String anew) {
    this.anew = anew;
  }

  public void setKey(String key) {
    this.key = key;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable UpkeepView getView() {
    return view;
  }
}
