package com.atlassian.jira.jql.builder;

import com.atlassian.query.operand.EmptyOperand;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.SingleValueOperand;
import com.atlassian.query.operator.Operator;

/** The host's condition builder: a field waits for its operator and operand. */
final class ConditionBuilding implements ConditionBuilder {
  private final ClauseBuilding clauses;
  private final String field;

  ConditionBuilding(ClauseBuilding clauses, String field) {
    this.clauses = clauses;
    this.field = field;
  }

  private JqlClauseBuilder text(Operator operator, String value) {
    return clauses.condition(field, operator, new SingleValueOperand(value));
  }

  private JqlClauseBuilder number(Operator operator, Long value) {
    return clauses.condition(field, operator, new SingleValueOperand(value));
  }

  @Override
  public JqlClauseBuilder eq(String value) {
    return text(Operator.EQUALS, value);
  }

  @Override
  public JqlClauseBuilder eq(Long value) {
    return number(Operator.EQUALS, value);
  }

  @Override
  public JqlClauseBuilder notEq(String value) {
    return text(Operator.NOT_EQUALS, value);
  }

  @Override
  public JqlClauseBuilder like(String value) {
    return text(Operator.LIKE, value);
  }

  @Override
  public JqlClauseBuilder isEmpty() {
    return clauses.condition(field, Operator.IS, EmptyOperand.EMPTY);
  }

  @Override
  public JqlClauseBuilder isNotEmpty() {
    return clauses.condition(field, Operator.IS_NOT, EmptyOperand.EMPTY);
  }

  @Override
  public JqlClauseBuilder gt(Long value) {
    return number(Operator.GREATER_THAN, value);
  }

  @Override
  public JqlClauseBuilder gtEq(Long value) {
    return number(Operator.GREATER_THAN_EQUALS, value);
  }

  @Override
  public JqlClauseBuilder lt(Long value) {
    return number(Operator.LESS_THAN, value);
  }

  @Override
  public JqlClauseBuilder ltEq(Long value) {
    return number(Operator.LESS_THAN_EQUALS, value);
  }

  @Override
  public JqlClauseBuilder in(String... values) {
    return clauses.condition(field, Operator.IN, new MultiValueOperand(values));
  }

  @Override
  public JqlClauseBuilder in(Long... values) {
    return clauses.condition(field, Operator.IN, new MultiValueOperand(values));
  }

  @Override
  public JqlClauseBuilder notIn(String... values) {
    return clauses.condition(field, Operator.NOT_IN, new MultiValueOperand(values));
  }

  @Override
  public JqlClauseBuilder inFunc(String funcName, String... args) {
    return clauses.condition(field, Operator.IN, new FunctionOperand(funcName, args));
  }
}
