package com.atlassian.query;

import com.atlassian.query.clause.Clause;
import com.atlassian.query.order.OrderBy;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface Query {
  Clause getWhereClause();

  OrderBy getOrderByClause();

  String getQueryString();
}
