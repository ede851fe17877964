package com.atlassian.jira.jql.builder;

import com.atlassian.query.Query;
import com.atlassian.query.QueryImpl;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.TerminalClauseImpl;
import com.atlassian.query.operand.EmptyOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import com.atlassian.query.operand.SingleValueOperand;
import com.atlassian.query.operator.Operator;
import java.text.SimpleDateFormat;
import java.util.Date;

/** The host's clause builder: writes words down, {@link ClauseWords} makes the tree. */
final class ClauseBuilding implements JqlClauseBuilder {
  private final JqlQueryBuilder parent;
  private final ClauseWords words = new ClauseWords();

  ClauseBuilding(JqlQueryBuilder parent) {
    this.parent = parent;
  }

  JqlClauseBuilder condition(String field, Operator operator, Operand operand) {
    return addClause(new TerminalClauseImpl(field, operator, operand));
  }

  private JqlClauseBuilder oneOf(String field, String... values) {
    if (values.length == 0) throw new IllegalArgumentException("no value for " + field);
    if (values.length == 1) return equal(field, new SingleValueOperand(values[0]));
    return condition(field, Operator.IN, new MultiValueOperand(values));
  }

  private JqlClauseBuilder equal(String field, Operand operand) {
    return condition(field, Operator.EQUALS, operand);
  }

  private JqlClauseBuilder since(String field, Date date) {
    String text = new SimpleDateFormat("yyyy-MM-dd HH:mm").format(date);
    return condition(field, Operator.GREATER_THAN_EQUALS, new SingleValueOperand(text));
  }

  @Override
  public JqlQueryBuilder endWhere() {
    return parent;
  }

  @Override
  public Query buildQuery() {
    return parent == null ? new QueryImpl(buildClause()) : parent.buildQuery();
  }

  @Override
  public JqlClauseBuilder defaultAnd() {
    words.joinByAnd();
    return this;
  }

  @Override
  public JqlClauseBuilder and() {
    words.and();
    return this;
  }

  @Override
  public JqlClauseBuilder or() {
    words.or();
    return this;
  }

  @Override
  public JqlClauseBuilder not() {
    words.not();
    return this;
  }

  @Override
  public JqlClauseBuilder sub() {
    words.open();
    return this;
  }

  @Override
  public JqlClauseBuilder endsub() {
    words.close();
    return this;
  }

  @Override
  public JqlClauseBuilder unresolved() {
    return equal("resolution", EmptyOperand.EMPTY);
  }

  @Override
  public JqlClauseBuilder status(String... values) {
    return oneOf("status", values);
  }

  @Override
  public ConditionBuilder status() {
    return addCondition("status");
  }

  @Override
  public JqlClauseBuilder statusCategory(String... values) {
    return oneOf("statusCategory", values);
  }

  @Override
  public JqlClauseBuilder issueType(String... values) {
    return oneOf("issuetype", values);
  }

  @Override
  public ConditionBuilder issueType() {
    return addCondition("issuetype");
  }

  @Override
  public JqlClauseBuilder summary(String value) {
    return condition("summary", Operator.LIKE, new SingleValueOperand(value));
  }

  @Override
  public JqlClauseBuilder project(String... projects) {
    return oneOf("project", projects);
  }

  @Override
  public JqlClauseBuilder project(Long... projectIds) {
    if (projectIds.length == 1) return equal("project", new SingleValueOperand(projectIds[0]));
    return condition("project", Operator.IN, new MultiValueOperand(projectIds));
  }

  @Override
  public ConditionBuilder project() {
    return addCondition("project");
  }

  @Override
  public JqlClauseBuilder createdAfter(Date startDate) {
    return since("created", startDate);
  }

  @Override
  public JqlClauseBuilder updatedAfter(Date startDate) {
    return since("updated", startDate);
  }

  @Override
  public JqlClauseBuilder labels(String... labels) {
    return oneOf("labels", labels);
  }

  @Override
  public JqlClauseBuilder issue(String... keys) {
    return oneOf("key", keys);
  }

  @Override
  public ConditionBuilder issue() {
    return addCondition("key");
  }

  @Override
  public ConditionBuilder customField(Long id) {
    return addCondition("cf[" + id + "]");
  }

  @Override
  public JqlClauseBuilder addClause(Clause clause) {
    words.clause(clause);
    return this;
  }

  @Override
  public ConditionBuilder addCondition(String clauseName) {
    return new ConditionBuilding(this, clauseName);
  }

  @Override
  public Clause buildClause() {
    return words.tree();
  }
}
