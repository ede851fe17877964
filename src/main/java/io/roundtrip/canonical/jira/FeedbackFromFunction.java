package io.roundtrip.canonical.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code issue in feedbackFrom("Ada Lovelace")}: what a customer said, by name, first name, account
 * or address; the newest only. Found is nothing but feedback of projects in which the searcher may
 * see customers: somebody unknown and somebody hidden look the same.
 */
public final class FeedbackFromFunction extends IssuesFunction {
  private static final int MOST_PEOPLE = 100;
  private static final int MOST_FEEDBACK = 1_000;

  private final Contacts contacts;
  private final Accounts accounts;
  private final Signals signals;
  private final Visibility visibility;

  public FeedbackFromFunction(
      Contacts contacts, Accounts accounts, Signals signals, Visibility visibility) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.signals = signals;
    this.visibility = visibility;
  }

  @Override
  public MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    return validateNumberOfArgs(operand, 1);
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 1;
  }

  @Override
  protected Collection<IssueId> found(FunctionOperand operand, ApplicationUser searcher) {
    String who = operand.getArgs().isEmpty() ? "" : operand.getArgs().get(0).strip();
    if (who.isEmpty() || who.length() > EmailAddress.MOST) return List.of();
    Set<ContactId> people = people(who);
    Set<AccountId> firms =
        accounts.byName(who).map(Account::id).map(Set::of).orElse(Set.<AccountId>of());
    List<IssueId> said =
        signals.from(people, firms, MOST_FEEDBACK).stream().map(Signal::issue).toList();
    return visibility.shown(said, new UserKey(searcher.getKey())).entrySet().stream()
        .filter(there -> there.getValue().sight().people())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<ContactId> people(String who) {
    Set<ContactId> people = new HashSet<>(contacts.named(who, MOST_PEOPLE));
    if (EmailAddress.check(who) instanceof EmailAddress.Good good)
      contacts.byEmail(good.address()).map(Contact::id).ifPresent(people::add);
    return people;
  }
}
