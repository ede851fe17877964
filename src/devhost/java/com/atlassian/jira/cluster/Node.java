package com.atlassian.jira.cluster;

/** One node of the cluster. */
public class Node {
  private final String nodeId;

  public Node(String nodeId) {
    this.nodeId = nodeId;
  }

  public String getNodeId() {
    return nodeId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node node && node.nodeId.equals(nodeId);
  }

  @Override
  public int hashCode() {
    return nodeId.hashCode();
  }

  @Override
  public String toString() {
    return nodeId;
  }
}
