package com.atlassian.query;

import com.atlassian.query.clause.Clause;
import com.atlassian.query.order.OrderBy;
import com.atlassian.query.order.OrderByImpl;
import java.util.List;

/** A query: what (null = everything), in which order, and the text it came from (null = built). */
public class QueryImpl implements Query {
  private final Clause where;
  private final OrderBy orderBy;
  private final String text;

  public QueryImpl() {
    this(null);
  }

  public QueryImpl(Clause where) {
    this(where, new OrderByImpl(List.of()), null);
  }

  public QueryImpl(Clause where, OrderBy orderBy, String text) {
    this.where = where;
    this.orderBy = orderBy;
    this.text = text;
  }

  @Override
  public Clause getWhereClause() {
    return where;
  }

  @Override
  public OrderBy getOrderByClause() {
    return orderBy;
  }

  @Override
  public String getQueryString() {
    return text;
  }

  /** The query as JQL. */
  @Override
  public String toString() {
    String what = where == null ? "" : where.toString();
    String order = orderBy == null ? "" : orderBy.toString();
    return order.isEmpty() ? what : (what + " " + order).trim();
  }
}
