package com.atlassian.scheduler.config;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public enum RunMode {
  RUN_ONCE_PER_CLUSTER,
  RUN_LOCALLY;
}
