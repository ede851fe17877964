package com.atlassian.jira.jql.builder;

import com.atlassian.query.Query;
import com.atlassian.query.order.OrderBy;
import com.atlassian.query.order.OrderByImpl;
import com.atlassian.query.order.SearchSort;
import com.atlassian.query.order.SortOrder;
import java.util.ArrayList;
import java.util.List;

/** Collects the order of a query, first field first. */
public class JqlOrderByBuilder {
  private final JqlQueryBuilder parent;
  private final List<SearchSort> sorts = new ArrayList<>();

  JqlOrderByBuilder(JqlQueryBuilder parent) {
    this.parent = parent;
  }

  public JqlOrderByBuilder add(String fieldName, SortOrder order) {
    sorts.add(new SearchSort(fieldName, order));
    return this;
  }

  public JqlQueryBuilder endOrderBy() {
    return parent;
  }

  public Query buildQuery() {
    return parent.buildQuery();
  }

  OrderBy build() {
    return new OrderByImpl(sorts);
  }
}
