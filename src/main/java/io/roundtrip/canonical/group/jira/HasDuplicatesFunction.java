package io.roundtrip.canonical.group.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.jira.IssuesFunction;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** {@code issue in hasDuplicates()}: every canonical that something was merged into. */
public final class HasDuplicatesFunction extends IssuesFunction {
  private final Groups groups;
  private final Phrases texts;

  public HasDuplicatesFunction(Groups groups, Phrases texts) {
    this.groups = groups;
    this.texts = texts;
  }

  @Override
  public MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = validateNumberOfArgs(operand, 0);
    if (!messages.hasAnyErrors()
        && searcher != null
        && groups.newestCanonicals(MOST + 1).size() > MOST)
      messages.addWarningMessage(texts.text("roundtrip.canonical.jql.too-many", MOST));
    return messages;
  }

  @Override
  protected Collection<IssueId> found(FunctionOperand operand, ApplicationUser searcher) {
    return groups.newestCanonicals(MOST);
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 0;
  }
}
