package com.atlassian.jira.web.bean;

import java.io.Serializable;

/** Which hits of a search are wanted: the first index and how many. */
public class PagerFilter<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private int start;
  private int max;

  public PagerFilter() {
    this(20);
  }

  public PagerFilter(int max) {
    this(0, max);
  }

  public PagerFilter(int start, int max) {
    this.start = start;
    this.max = max;
  }

  public static PagerFilter newPageAlignedFilter(int index, int max) {
    return new PagerFilter<>(max > 0 ? index - index % max : 0, max);
  }

  public static PagerFilter getUnlimitedFilter() {
    return new PagerFilter<>(Integer.MAX_VALUE);
  }

  public int getMax() {
    return max;
  }

  public void setMax(int max) {
    this.max = max;
  }

  public int getStart() {
    return start;
  }

  public void setStart(int start) {
    this.start = start;
  }

  public int getEnd() {
    return (int) Math.min((long) start + max, Integer.MAX_VALUE);
  }
}
