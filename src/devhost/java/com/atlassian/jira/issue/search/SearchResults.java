package com.atlassian.jira.issue.search;

import java.util.List;

/** One page of hits and the number of all hits. */
public class SearchResults<T> {
  private final List<T> results;
  private final int total;
  private final int max;
  private final int start;

  public SearchResults(List<T> results, int totalCount, int maxCount, int startIndex) {
    this.results = List.copyOf(results);
    this.total = totalCount;
    this.max = maxCount;
    this.start = startIndex;
  }

  public List<T> getResults() {
    return results;
  }

  public int getStart() {
    return start;
  }

  public int getEnd() {
    return (int) Math.min((long) start + max, total);
  }

  public int getTotal() {
    return total;
  }
}
