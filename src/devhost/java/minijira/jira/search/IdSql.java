package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** A column that holds an id, a key or a name of something that is looked up first. */
final class IdSql extends FieldSql {
  private final String column;
  private final BiFunction<QueryLiteral, Asker, ? extends Collection<?>> lookUp;

  IdSql(String column, BiFunction<QueryLiteral, Asker, ? extends Collection<?>> lookUp) {
    this.column = column;
    this.lookUp = lookUp;
  }

  @Override
  Set<Operator> operators() {
    return EQUALITY;
  }

  @Override
  Sql empty() {
    return Sql.of(column + " IS NULL");
  }

  @Override
  Sql equal(Condition condition, List<QueryLiteral> values) {
    List<Object> found = new ArrayList<>();
    for (QueryLiteral value : values) {
      Collection<?> ids = lookUp.apply(value, condition.asker());
      if (ids.isEmpty()) condition.noSuchValue(value);
      found.addAll(ids);
    }
    return Sql.in(column, found);
  }
}
