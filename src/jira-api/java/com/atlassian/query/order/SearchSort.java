package com.atlassian.query.order;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public class SearchSort {
  /** Not confirmed. */
  public SearchSort(String field, SortOrder order) {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public String getField() {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public SortOrder getSortOrder() {
    throw new UnsupportedOperationException("contract only");
  }
}
