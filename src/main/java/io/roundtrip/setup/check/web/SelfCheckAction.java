package io.roundtrip.setup.check.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.setup.check.SelfCheck;
import org.jspecify.annotations.Nullable;

/** Looks whether this Jira has all that is needed, and shows it; for Jira administrators. */
@AdminOnly
@WebSudoRequired
public class SelfCheckAction extends FramedAction {
  private final SelfCheck check;
  private final SelfCheckPage page;
  private @Nullable SelfCheckView view;

  public SelfCheckAction(Frame frame, SelfCheck check, SelfCheckPage page) {
    super(frame);
    this.check = check;
    this.page = page;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    view = page.view(check.run(), getHttpRequest().getContextPath());
    return INPUT;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable SelfCheckView getView() {
    return view;
  }
}
