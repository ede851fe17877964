package io.roundtrip.canonical.merge.jira;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.sal.api.message.I18nResolver;
import io.roundtrip.canonical.Sight;
import io.roundtrip.canonical.merge.Groups;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code issue in duplicateFeedbackOf("RT-2")}: what was merged into RT-2 or, if RT-2 was merged
 * itself, into its canonical. An issue that is hidden finds nothing, like one that does not exist.
 */
public final class DuplicateFeedbackFunction extends IssuesFunction {
  private final Groups groups;
  private final Sight sight;
  private final I18nResolver texts;

  public DuplicateFeedbackFunction(Groups groups, Sight sight, I18nResolver texts) {
    this.groups = groups;
    this.sight = sight;
    this.texts = texts;
  }

  @Override
  public MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = validateNumberOfArgs(operand, 1);
    if (!messages.hasAnyErrors() && named(operand, searcher).isEmpty()) {
      messages.addErrorMessage(
          texts.getText("roundtrip.canonical.jql.unknown-item", operand.getArgs().get(0)));
    }
    return messages;
  }

  @Override
  public List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    return named(operand, context.getApplicationUser())
        .map(Sight.Shown::issue)
        .map(issue -> literals(operand, groups.members(canonical(issue))))
        .orElse(List.of());
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 1;
  }

  private IssueId canonical(IssueId issue) {
    return groups.canonicalOf(Set.of(issue)).getOrDefault(issue, issue);
  }

  private Optional<Sight.Shown> named(FunctionOperand operand, @Nullable ApplicationUser searcher) {
    if (operand.getArgs().isEmpty()) return Optional.empty();
    UserKey viewer = searcher == null ? null : new UserKey(searcher.getKey());
    return sight.byKey(operand.getArgs().get(0).strip(), viewer);
  }
}
