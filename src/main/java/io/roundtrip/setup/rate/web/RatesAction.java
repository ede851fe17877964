package io.roundtrip.setup.rate.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import io.roundtrip.setup.rate.MailRates;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many mails may leave in a minute; for Jira administrators. */
@AdminOnly
@WebSudoRequired
public class RatesAction extends FramedAction {
  private static final int DIGITS = 6;

  private final MailRates rates;
  private final RatesPage page;
  private final ProblemTexts problems;
  private String server = "";
  private String domain = "";
  private String version = "";
  private @Nullable RatesView view;

  public RatesAction(Frame frame, MailRates rates, RatesPage page, ProblemTexts problems) {
    super(frame);
    this.rates = rates;
    this.page = page;
    this.problems = problems;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    MailRates.Now now = rates.now();
    return show(RatesPage.Typed.of(now), now, Map.of());
  }

  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doSave() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    try {
      rates.change(
          new MailRates.Now(number(server), number(domain), small(version)),
          access().administrator());
      return getRedirect(RatesPage.ADMINISTRATION + "?done=rates");
    } catch (Refused refused) {
      RatesPage.Typed typed = new RatesPage.Typed(server, domain);
      return show(typed, rates.now(), problems.byField(refused));
    }
  }

  /** What is no number is out of range. */
  private static int number(String typed) {
    String digits = typed.strip();
    return Text.isDigits(digits, DIGITS) ? Integer.parseInt(digits) : -1;
  }

  private String show(RatesPage.Typed typed, MailRates.Now now, Map<String, String> wrong) {
    view = page.view(typed, now, wrong, getXsrfToken(), getHttpRequest().getContextPath());
    return INPUT;
  }

  public void setServer(String server) {
    this.server = server;
  }

  public void setDomain(String domain) {
    this.domain = domain;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable RatesView getView() {
    return view;
  }
}
