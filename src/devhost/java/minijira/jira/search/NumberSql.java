package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A custom field of numbers. */
final class NumberSql extends FieldSql {
  private final Sql narrowed;

  NumberSql(long fieldId) {
    this.narrowed = Sql.of("field_id = ?", fieldId);
  }

  private Sql rows(Sql condition) {
    return Sql.issueIn("custom_field_value", "issue_id", narrowed.and(condition));
  }

  @Override
  Set<Operator> operators() {
    return RANGE;
  }

  @Override
  Sql empty() {
    return rows(Sql.of("number_value IS NOT NULL")).not();
  }

  @Override
  Sql equal(Condition condition, List<QueryLiteral> values) {
    List<Object> numbers = new ArrayList<>();
    for (QueryLiteral value : values) {
      Double number = number(condition, value);
      if (number != null) numbers.add(number);
    }
    return rows(Sql.in("number_value", numbers));
  }

  @Override
  Sql compare(Condition condition, QueryLiteral value) {
    Double number = number(condition, value);
    return number == null
        ? Sql.FALSE
        : rows(Sql.of("number_value " + sign(condition.operator()) + " ?", number));
  }

  private static Double number(Condition condition, QueryLiteral value) {
    try {
      return Double.valueOf(value.asString());
    } catch (NumberFormatException e) {
      condition
          .problems()
          .addErrorMessage(
              "Value '"
                  + value.asString()
                  + "' is invalid for the '"
                  + condition.name()
                  + "' field. Please provide a number.");
      return null;
    }
  }
}
