package com.atlassian.jira.cluster;

/** Known from public plugins and public documentation only; oldest 7, newest seen 10.3. */
public class Node {
  private Node() {}

  public String getNodeId() {
    throw new UnsupportedOperationException("contract only");
  }
}
