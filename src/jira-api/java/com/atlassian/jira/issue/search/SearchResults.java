package com.atlassian.jira.issue.search;

import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public class SearchResults<T> {
  public SearchResults(List<T> results, int totalCount, int maxCount, int startIndex) {
    throw new UnsupportedOperationException("contract only");
  }

  public List<T> getResults() {
    throw new UnsupportedOperationException("contract only");
  }

  public int getStart() {
    throw new UnsupportedOperationException("contract only");
  }

  public int getEnd() {
    throw new UnsupportedOperationException("contract only");
  }

  public int getTotal() {
    throw new UnsupportedOperationException("contract only");
  }
}
