package io.roundtrip.customers;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

public final class InMemoryTypedTexts implements TypedTexts {
  private record Kept(String text, Instant at) {}

  private final Map<String, Kept> kept = new HashMap<>();

  @Override
  public void keep(String key, String text, Instant at) {
    kept.put(key, new Kept(text, at));
  }

  @Override
  public Map<String, String> of(Set<String> keys) {
    return kept.entrySet().stream()
        .filter(one -> keys.contains(one.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().text()));
  }

  @Override
  public void forget(Set<String> keys) {
    kept.keySet().removeAll(keys);
  }

  @Override
  public int forgetBefore(Instant at, Instant loose) {
    int before = kept.size();
    kept.entrySet()
        .removeIf(one -> one.getValue().at().isBefore(one.getKey().contains("p") ? at : loose));
    return before - kept.size();
  }
}
