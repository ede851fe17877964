package com.atlassian.jira.util.thread;

import org.apache.log4j.Logger;

/** Known from annex B; oldest and newest seen 7.13, Slack integration on Jira 11. */
public interface JiraThreadLocalUtil {
  void preCall();

  void postCall(Logger log);

  /** Not confirmed. */
  void postCall();
}
