package com.atlassian.jira.jql.builder;

import com.atlassian.query.Query;
import com.atlassian.query.order.SortOrder;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public class JqlOrderByBuilder {
  private JqlOrderByBuilder() {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public JqlOrderByBuilder add(String fieldName, SortOrder order) {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public JqlQueryBuilder endOrderBy() {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public Query buildQuery() {
    throw new UnsupportedOperationException("contract only");
  }
}
