package com.atlassian.query.order;

import java.util.List;
import java.util.stream.Collectors;

/** The order of a query, first field first. */
public class OrderByImpl implements OrderBy {
  private final List<SearchSort> sorts;

  public OrderByImpl(List<SearchSort> sorts) {
    this.sorts = List.copyOf(sorts);
  }

  @Override
  public List<SearchSort> getSearchSorts() {
    return sorts;
  }

  @Override
  public String toString() {
    if (sorts.isEmpty()) return "";
    return sorts.stream()
        .map(SearchSort::toString)
        .collect(Collectors.joining(", ", "ORDER BY ", ""));
  }
}
