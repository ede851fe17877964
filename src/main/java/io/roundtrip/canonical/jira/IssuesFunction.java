package io.roundtrip.canonical.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Text;
import java.util.Collection;
import java.util.List;

/** A JQL function that answers with issues; Jira leaves out what the searcher may not see. */
public abstract class IssuesFunction extends AbstractJqlFunction {
  /**
   * A longer answer would be slow for everybody; the newest are kept and the searcher is warned.
   */
  protected static final int MOST = 10_000;

  private static final int MOST_SHOWN = 40;

  @Override
  public JiraDataType getDataType() {
    return JiraDataTypes.ISSUE;
  }

  /** Nobody who is not logged in learns anything of what customers said. */
  @Override
  public final List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    ApplicationUser searcher = context.getApplicationUser();
    return searcher == null ? List.of() : literals(operand, found(operand, searcher));
  }

  /** What it finds for somebody who is logged in. */
  protected abstract Collection<IssueId> found(FunctionOperand operand, ApplicationUser searcher);

  /** The argument in a message, however long it came. */
  protected static String shown(FunctionOperand operand) {
    return Text.cut(Text.line(Text.cut(operand.getArgs().get(0), MOST)), MOST_SHOWN);
  }

  private static List<QueryLiteral> literals(FunctionOperand operand, Collection<IssueId> issues) {
    return issues.stream().map(issue -> new QueryLiteral(operand, issue.value())).toList();
  }
}
