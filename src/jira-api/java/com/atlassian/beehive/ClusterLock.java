package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface ClusterLock extends Lock {
  boolean isHeldByCurrentThread();
}
