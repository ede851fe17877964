package com.atlassian.jira.cluster;

/** Known from public plugins only, which implement it; oldest 6.3, newest seen 9.x. */
public interface ClusterMessageConsumer {
  void receive(String channel, String message, String senderId);
}
