package io.roundtrip.notify.send.lease;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

public final class InMemoryBeats implements Beats {
  private final Map<String, Long> heard = new HashMap<>();

  @Override
  public synchronized void beat(String node, Instant now) {
    heard.merge(node, 1L, Long::sum);
  }

  @Override
  public synchronized Map<String, Long> of(Set<String> nodes) {
    Map<String, Long> some = new HashMap<>(heard);
    some.keySet().retainAll(nodes);
    return some;
  }
}
