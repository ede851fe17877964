package com.atlassian.query.order;

/** One field of an order; the direction may be null (the field's own). */
public class SearchSort {
  private final String field;
  private final SortOrder order;

  public SearchSort(String field, SortOrder order) {
    this.field = field;
    this.order = order;
  }

  public String getField() {
    return field;
  }

  public SortOrder getSortOrder() {
    return order;
  }

  @Override
  public String toString() {
    boolean plain = field.matches("[A-Za-z]\\w*|cf\\[\\d+]");
    return (plain ? field : "\"" + field + "\"") + (order == null ? "" : " " + order);
  }
}
