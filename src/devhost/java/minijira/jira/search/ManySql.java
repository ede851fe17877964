package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A field with any number of values in a table of its own. Unknown values are a problem unless the
 * field is free text (labels).
 */
final class ManySql extends FieldSql {
  private final String table;
  private final String column;
  private final Sql narrowed;
  private final Function<QueryLiteral, ? extends Collection<?>> lookUp;

  /** Narrowed: which rows of the table belong to the field. */
  ManySql(
      String table,
      String column,
      Sql narrowed,
      Function<QueryLiteral, ? extends Collection<?>> lookUp) {
    this.table = table;
    this.column = column;
    this.narrowed = narrowed;
    this.lookUp = lookUp;
  }

  @Override
  Set<Operator> operators() {
    return EQUALITY;
  }

  @Override
  Sql empty() {
    return Sql.issueIn(table, "issue_id", narrowed).not();
  }

  @Override
  Sql equal(Condition condition, List<QueryLiteral> values) {
    List<Object> found = new ArrayList<>();
    for (QueryLiteral value : values) {
      Collection<?> known = lookUp.apply(value);
      if (known.isEmpty()) condition.noSuchValue(value);
      found.addAll(known);
    }
    return Sql.issueIn(table, "issue_id", narrowed.and(Sql.in(column, found)));
  }
}
