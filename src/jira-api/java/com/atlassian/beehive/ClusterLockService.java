package com.atlassian.beehive;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface ClusterLockService {
  ClusterLock getLockForName(String name);
}
