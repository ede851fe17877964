package io.roundtrip.canonical.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.sal.api.message.I18nResolver;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Sight;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code issue in evidenceOf("RT-1")}: the feedback behind an item and everything below it. Jira
 * leaves out what the searcher may not see; an item that is hidden finds nothing, like one that
 * does not exist.
 */
public final class EvidenceFunction extends AbstractJqlFunction {
  private final Evidence evidence;
  private final Sight sight;
  private final I18nResolver texts;

  public EvidenceFunction(Evidence evidence, Sight sight, I18nResolver texts) {
    this.evidence = evidence;
    this.sight = sight;
    this.texts = texts;
  }

  @Override
  public MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = validateNumberOfArgs(operand, 1);
    if (!messages.hasAnyErrors() && item(operand, searcher).isEmpty()) {
      messages.addErrorMessage(
          texts.getText("roundtrip.canonical.jql.unknown-item", operand.getArgs().get(0)));
    }
    return messages;
  }

  @Override
  public List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    return item(operand, context.getApplicationUser()).stream()
        .flatMap(item -> evidence.of(item.issue()).stream())
        .map(piece -> new QueryLiteral(operand, piece.feedback().value()))
        .toList();
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 1;
  }

  @Override
  public JiraDataType getDataType() {
    return JiraDataTypes.ISSUE;
  }

  private Optional<Sight.Shown> item(FunctionOperand operand, @Nullable ApplicationUser searcher) {
    if (operand.getArgs().isEmpty()) return Optional.empty();
    UserKey viewer = searcher == null ? null : new UserKey(searcher.getKey());
    return sight.byKey(operand.getArgs().get(0).strip(), viewer);
  }
}
