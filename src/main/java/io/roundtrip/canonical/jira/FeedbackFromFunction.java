package io.roundtrip.canonical.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.roundtrip.canonical.FeedbackFrom;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code issue in feedbackFrom("Ada Lovelace")}: what a customer said, by name, first name, account
 * or address; the newest only. Found is nothing but feedback of projects in which the searcher may
 * see customers: somebody unknown and somebody hidden look the same.
 */
public final class FeedbackFromFunction extends IssuesFunction {
  private final FeedbackFrom from;

  public FeedbackFromFunction(FeedbackFrom from) {
    this.from = from;
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
    return from.of(who, new UserKey(searcher.getKey()));
  }
}
