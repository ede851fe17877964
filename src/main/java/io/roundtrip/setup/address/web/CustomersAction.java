package io.roundtrip.setup.address.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.address.AnswerAddress;
import io.roundtrip.setup.address.CustomerAddress;
import io.roundtrip.setup.address.SaidAddress;
import io.roundtrip.setup.address.web.CustomersPage.Shown;
import org.jspecify.annotations.Nullable;

/** Where customers reach Roundtrip; for Jira administrators. */
@AdminOnly
@WebSudoRequired
public class CustomersAction extends FramedAction {
  private final CustomerAddress customers;
  private final AnswerAddress answerAddress;
  private final CustomersPage page;
  private final ProblemTexts problems;
  private String address = "";
  private String version = "";
  private String answers = "";
  private @Nullable CustomersView view;

  public CustomersAction(
      Frame frame,
      CustomerAddress customers,
      AnswerAddress answerAddress,
      CustomersPage page,
      ProblemTexts problems) {
    super(frame);
    this.customers = customers;
    this.answerAddress = answerAddress;
    this.page = page;
    this.problems = problems;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    return show(Shown.of(customers.now()), Shown.of(answerAddress.now()));
  }

  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doSave() {
    return change(address);
  }

  /** Customers reach this Jira at the address that Jira itself goes by. */
  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doTakeJira() {
    return access().isAdministrator() ? change(page.jira()) : PERMISSION_VIOLATION_RESULT;
  }

  private String change(String wanted) {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    try {
      customers.change(wanted, small(version), access().administrator());
      return getRedirect(CustomersPage.ADMINISTRATION + "?done=customers");
    } catch (Refused refused) {
      return show(refused(wanted, customers.now(), refused), Shown.of(answerAddress.now()));
    }
  }

  /** Where what comes back is read; "" = nowhere. */
  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doSaveAnswers() {
    if (!access().isAdministrator()) return PERMISSION_VIOLATION_RESULT;
    try {
      answerAddress.change(answers, small(version), access().administrator());
      return getRedirect(CustomersPage.ADMINISTRATION + "?done=answers");
    } catch (Refused refused) {
      return show(Shown.of(customers.now()), refused(answers, answerAddress.now(), refused));
    }
  }

  private Shown refused(String wanted, SaidAddress.Now now, Refused refused) {
    boolean field = refused.problems().get(0).field().equals("address");
    String said = String.join(" ", problems.byField(refused).values());
    return new Shown(wanted, now, field ? said : "", field ? "" : said);
  }

  private String show(Shown site, Shown read) {
    view = page.view(site, read, getXsrfToken(), getHttpRequest().getContextPath());
    return INPUT;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public void setAnswers(String answers) {
    this.answers = answers;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable CustomersView getView() {
    return view;
  }
}
