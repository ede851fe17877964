package com.atlassian.query.order;

/** Known from public plugins; oldest 7, newest seen 9. Not confirmed: the constants. */
public enum SortOrder {
  ASC,
  DESC;
}
