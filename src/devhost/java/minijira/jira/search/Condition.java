package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.operator.Operator;
import java.util.List;

/**
 * One comparison, its operand already turned into values; problems collects what is wrong with
 * them.
 */
record Condition(
    String name, Operator operator, List<QueryLiteral> values, Asker asker, MessageSet problems) {
  List<QueryLiteral> given() {
    return values.stream().filter(value -> !value.isEmpty()).toList();
  }

  boolean asksForEmpty() {
    return values.stream().anyMatch(QueryLiteral::isEmpty);
  }

  void noSuchValue(QueryLiteral value) {
    problems.addErrorMessage(
        "The value '" + value.asString() + "' does not exist for the field '" + name + "'.");
  }
}
