package com.atlassian.jira.cluster;

import java.util.Collection;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface ClusterManager {
  String getNodeId();

  boolean isClustered();

  boolean isActive();

  Set<Node> getAllNodes();

  Collection<Node> findLiveNodes();
}
