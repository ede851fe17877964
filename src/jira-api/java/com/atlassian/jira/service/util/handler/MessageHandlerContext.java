package com.atlassian.jira.service.util.handler;

/** Known from Javadoc of 7.0.8; oldest 5.0. */
public interface MessageHandlerContext {
  /** Not confirmed. */
  boolean isRealRun();
}
