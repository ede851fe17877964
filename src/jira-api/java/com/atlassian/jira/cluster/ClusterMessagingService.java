package com.atlassian.jira.cluster;

/** Known from annex B and section 2.9; oldest 6.3, newest seen 9.x (public plugins). */
public interface ClusterMessagingService {
  void registerListener(String channel, ClusterMessageConsumer consumer);

  void unregisterListener(String channel, ClusterMessageConsumer consumer);

  void sendRemote(String channel, String message);
}
