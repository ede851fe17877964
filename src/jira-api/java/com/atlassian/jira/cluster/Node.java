package com.atlassian.jira.cluster;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public class Node {
  private Node() {}

  /** Not confirmed. */
  public String getNodeId() {
    throw new UnsupportedOperationException("contract only");
  }
}
