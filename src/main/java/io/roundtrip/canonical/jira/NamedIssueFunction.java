package io.roundtrip.canonical.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JQL function about the one issue it names. An issue that is hidden from the searcher finds
 * nothing, like one that does not exist.
 */
public abstract class NamedIssueFunction extends IssuesFunction {
  private final Visibility visibility;
  private final Phrases texts;

  protected NamedIssueFunction(Visibility visibility, Phrases texts) {
    this.visibility = visibility;
    this.texts = texts;
  }

  /** What the function finds; nobody's permissions need be applied. */
  protected abstract Collection<IssueId> about(IssueId named);

  @Override
  public final MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = validateNumberOfArgs(operand, 1);
    if (!messages.hasAnyErrors() && named(operand, searcher).isEmpty()) {
      messages.addErrorMessage(texts.text("roundtrip.canonical.jql.unknown-item", shown(operand)));
    }
    return messages;
  }

  @Override
  protected final Collection<IssueId> found(FunctionOperand operand, ApplicationUser searcher) {
    return named(operand, searcher).map(issue -> about(issue.issue())).orElse(List.of());
  }

  @Override
  public final int getMinimumNumberOfExpectedArguments() {
    return 1;
  }

  private Optional<Visibility.Shown> named(
      FunctionOperand operand, @Nullable ApplicationUser searcher) {
    if (operand.getArgs().isEmpty()) return Optional.empty();
    UserKey viewer = searcher == null ? null : new UserKey(searcher.getKey());
    return visibility.byKey(operand.getArgs().get(0).strip(), viewer);
  }
}
