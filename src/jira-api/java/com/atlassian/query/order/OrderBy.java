package com.atlassian.query.order;

import java.util.List;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public interface OrderBy {
  /** Not confirmed. */
  List<SearchSort> getSearchSorts();
}
