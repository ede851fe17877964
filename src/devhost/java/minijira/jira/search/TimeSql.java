package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A point in time, in milliseconds. Wrap: from a condition on the column to one on the issue. */
final class TimeSql extends FieldSql {
  private final String column;
  private final UnaryOperator<Sql> wrap;

  TimeSql(String column, UnaryOperator<Sql> wrap) {
    this.column = column;
    this.wrap = wrap;
  }

  @Override
  Set<Operator> operators() {
    return RANGE;
  }

  @Override
  Sql empty() {
    return wrap.apply(Sql.of(column + " IS NOT NULL")).not();
  }

  @Override
  Sql equal(Condition condition, List<QueryLiteral> values) {
    List<Sql> parts = new ArrayList<>();
    for (QueryLiteral value : values)
      span(condition, value)
          .ifPresent(
              span ->
                  parts.add(
                      wrap.apply(
                          Sql.of(column + " >= ?", span.from())
                              .and(Sql.of(column + " < ?", span.to())))));
    return Sql.any(parts);
  }

  @Override
  Sql compare(Condition condition, QueryLiteral value) {
    return span(condition, value)
        .map(
            span ->
                wrap.apply(Sql.of(column + " " + sign(condition.operator()) + " ?", span.from())))
        .orElse(Sql.FALSE);
  }

  private static Optional<Dates.Span> span(Condition condition, QueryLiteral value) {
    if (value.getLongValue() != null) return Optional.of(Dates.moment(value.getLongValue()));
    Optional<Dates.Span> span = Dates.span(value.getStringValue(), condition.asker().now());
    if (span.isEmpty())
      condition
          .problems()
          .addErrorMessage(
              "Date value '"
                  + value.getStringValue()
                  + "' for field '"
                  + condition.name()
                  + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm',"
                  + " 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
    return span;
  }
}
