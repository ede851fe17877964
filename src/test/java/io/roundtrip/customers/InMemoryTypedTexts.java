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
  public int forgetBefore(Instant at) {
    int before = kept.size();
    kept.values().removeIf(one -> one.at().isBefore(at));
    return before - kept.size();
  }
}
