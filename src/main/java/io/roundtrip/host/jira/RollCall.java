package io.roundtrip.host.jira;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** An event of our own that changes nothing: who hears Jira's events answers it. */
public final class RollCall {
  private final Set<Object> here = Collections.newSetFromMap(new IdentityHashMap<>());

  void here(Object listener) {
    here.add(listener);
  }

  boolean heard(Object listener) {
    return here.contains(listener);
  }
}
