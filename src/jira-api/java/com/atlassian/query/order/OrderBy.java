package com.atlassian.query.order;

import java.util.List;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface OrderBy {
  /** Not confirmed. */
  List<SearchSort> getSearchSorts();
}
