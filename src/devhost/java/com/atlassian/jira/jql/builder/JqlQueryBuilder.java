package com.atlassian.jira.jql.builder;

import com.atlassian.query.Query;
import com.atlassian.query.QueryImpl;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.order.SearchSort;

/** Builds a query out of a condition and an order. */
public class JqlQueryBuilder {
  private final ClauseBuilding where = new ClauseBuilding(this);
  private final JqlOrderByBuilder order = new JqlOrderByBuilder(this);

  private JqlQueryBuilder() {}

  public static JqlQueryBuilder newBuilder() {
    return new JqlQueryBuilder();
  }

  public static JqlQueryBuilder newBuilder(Query query) {
    JqlQueryBuilder builder = new JqlQueryBuilder();
    Clause clause = query.getWhereClause();
    if (clause != null) builder.where.addClause(clause);
    if (query.getOrderByClause() == null) return builder;
    for (SearchSort sort : query.getOrderByClause().getSearchSorts()) {
      builder.order.add(sort.getField(), sort.getSortOrder());
    }
    return builder;
  }

  public static JqlClauseBuilder newClauseBuilder() {
    return new ClauseBuilding(null);
  }

  public JqlOrderByBuilder orderBy() {
    return order;
  }

  public JqlClauseBuilder where() {
    return where;
  }

  public Query buildQuery() {
    return new QueryImpl(where.buildClause(), order.build(), null);
  }
}
