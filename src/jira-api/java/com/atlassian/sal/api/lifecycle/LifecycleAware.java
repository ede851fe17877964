package com.atlassian.sal.api.lifecycle;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface LifecycleAware {
  void onStart();

  void onStop();
}
