package com.atlassian.event.api;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface EventListenerRegistrar {
  void register(Object listener);

  void unregister(Object listener);

  void unregisterAll();
}
