package com.atlassian.query.clause;

import com.atlassian.query.operand.Operand;
import com.atlassian.query.operand.SingleValueOperand;
import com.atlassian.query.operator.Operator;
import java.util.List;
import java.util.Map;

/** One condition: field, operator, operand. */
public class TerminalClauseImpl implements TerminalClause {
  private static final Map<Operator, String> SIGNS =
      Map.of(
          Operator.EQUALS, "=",
          Operator.NOT_EQUALS, "!=",
          Operator.LIKE, "~",
          Operator.NOT_LIKE, "!~",
          Operator.LESS_THAN, "<",
          Operator.LESS_THAN_EQUALS, "<=",
          Operator.GREATER_THAN, ">",
          Operator.GREATER_THAN_EQUALS, ">=");

  private final String name;
  private final Operator operator;
  private final Operand operand;

  public TerminalClauseImpl(String name, Operator operator, Operand operand) {
    this.name = name;
    this.operator = operator;
    this.operand = operand;
  }

  public TerminalClauseImpl(String name, Operator operator, String value) {
    this(name, operator, new SingleValueOperand(value));
  }

  public TerminalClauseImpl(String name, Operator operator, Long value) {
    this(name, operator, new SingleValueOperand(value));
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public List<Clause> getClauses() {
    return List.of();
  }

  @Override
  public Operand getOperand() {
    return operand;
  }

  @Override
  public Operator getOperator() {
    return operator;
  }

  @Override
  public String toString() {
    String sign = SIGNS.getOrDefault(operator, operator.name().toLowerCase().replace('_', ' '));
    boolean plain = name.matches("[A-Za-z]\\w*|cf\\[\\d+]");
    return (plain ? name : "\"" + name + "\"") + " " + sign + " " + operand.getDisplayString();
  }
}
