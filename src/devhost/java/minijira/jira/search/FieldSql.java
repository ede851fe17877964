package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operator.Operator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How conditions on one field become SQL. What a subclass does not override it does not support.
 */
abstract class FieldSql {
  static final Set<Operator> EQUALITY =
      EnumSet.of(
          Operator.EQUALS,
          Operator.NOT_EQUALS,
          Operator.IN,
          Operator.NOT_IN,
          Operator.IS,
          Operator.IS_NOT);
  static final Set<Operator> TEXT =
      EnumSet.of(Operator.LIKE, Operator.NOT_LIKE, Operator.IS, Operator.IS_NOT);
  static final Set<Operator> RANGE =
      EnumSet.of(
          Operator.LESS_THAN,
          Operator.LESS_THAN_EQUALS,
          Operator.GREATER_THAN,
          Operator.GREATER_THAN_EQUALS,
          Operator.EQUALS,
          Operator.NOT_EQUALS,
          Operator.IN,
          Operator.NOT_IN,
          Operator.IS,
          Operator.IS_NOT);

  abstract Set<Operator> operators();

  /** The field has no value. */
  abstract Sql empty();

  /** The field has one of the values, none of which is EMPTY. */
  Sql equal(Condition condition, List<QueryLiteral> values) {
    throw new UnsupportedOperationException();
  }

  Sql like(Condition condition, String text) {
    throw new UnsupportedOperationException();
  }

  Sql compare(Condition condition, QueryLiteral value) {
    throw new UnsupportedOperationException();
  }

  final Sql sql(Condition condition) {
    return switch (condition.operator()) {
      case EQUALS, IN, IS -> equalOrEmpty(condition);
      case NOT_EQUALS, NOT_IN, IS_NOT ->
          empty()
              .not()
              .and(
                  condition.given().isEmpty()
                      ? Sql.TRUE
                      : equal(condition, condition.given()).not());
      case LIKE -> words(condition);
      case NOT_LIKE -> empty().not().and(words(condition).not());
      default ->
          condition.given().isEmpty() ? Sql.FALSE : compare(condition, condition.given().get(0));
    };
  }

  private Sql equalOrEmpty(Condition condition) {
    Sql equal = condition.given().isEmpty() ? Sql.FALSE : equal(condition, condition.given());
    return condition.asksForEmpty() ? equal.or(empty()) : equal;
  }

  private Sql words(Condition condition) {
    return Sql.any(
        condition.given().stream().map(value -> like(condition, value.asString())).toList());
  }

  static String sign(Operator operator) {
    return switch (operator) {
      case LESS_THAN -> "<";
      case LESS_THAN_EQUALS -> "<=";
      case GREATER_THAN -> ">";
      case GREATER_THAN_EQUALS -> ">=";
      default -> "=";
    };
  }
}
