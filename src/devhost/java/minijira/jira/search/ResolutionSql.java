package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operator.Operator;
import java.util.List;
import java.util.Set;

/** Resolutions, and the word Unresolved for none. */
final class ResolutionSql extends FieldSql {
  private final FieldSql real;

  ResolutionSql(FieldSql real) {
    this.real = real;
  }

  @Override
  Set<Operator> operators() {
    return EQUALITY;
  }

  @Override
  Sql empty() {
    return real.empty();
  }

  @Override
  Sql equal(Condition condition, List<QueryLiteral> values) {
    List<QueryLiteral> named = values.stream().filter(value -> !isUnresolved(value)).toList();
    Sql known = named.isEmpty() ? Sql.FALSE : real.equal(condition, named).and(empty().not());
    return named.size() == values.size() ? known : known.or(empty());
  }

  private static boolean isUnresolved(QueryLiteral value) {
    return "unresolved".equalsIgnoreCase(value.asString());
  }
}
