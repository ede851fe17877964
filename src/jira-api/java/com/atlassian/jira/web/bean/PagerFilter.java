package com.atlassian.jira.web.bean;

import java.io.Serializable;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class PagerFilter<T> implements Serializable {
  public PagerFilter() {
    throw new UnsupportedOperationException("contract only");
  }

  public PagerFilter(int max) {
    throw new UnsupportedOperationException("contract only");
  }

  public PagerFilter(int start, int max) {
    throw new UnsupportedOperationException("contract only");
  }

  public static PagerFilter newPageAlignedFilter(int index, int max) {
    throw new UnsupportedOperationException("contract only");
  }

  public static PagerFilter getUnlimitedFilter() {
    throw new UnsupportedOperationException("contract only");
  }

  public int getMax() {
    throw new UnsupportedOperationException("contract only");
  }

  public void setMax(int max) {
    throw new UnsupportedOperationException("contract only");
  }

  public int getStart() {
    throw new UnsupportedOperationException("contract only");
  }

  public void setStart(int start) {
    throw new UnsupportedOperationException("contract only");
  }

  public int getEnd() {
    throw new UnsupportedOperationException("contract only");
  }
}
