package io.roundtrip.similarity.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which segments to write together: eight of one size, or one that is a fifth empty. */
final class MergePlan {
  private static final int TOGETHER = 8;
  private static final int LARGEST = 4_000_000;

  private MergePlan() {}

  /** Empty: leave everything as it is. */
  static <S> List<S> next(List<S> segments, java.util.function.Function<S, Segment> of) {
    Map<Integer, List<S>> tiers = new TreeMap<>();
    for (S s : segments) {
      Segment segment = of.apply(s);
      int living = segment.size() - segment.removed();
      if (segment.removed() * 5 > segment.size()) return List.of(s);
      if (living < LARGEST / TOGETHER)
        tiers.computeIfAbsent(tier(living), t -> new ArrayList<>()).add(s);
    }
    return tiers.values().stream()
        .filter(same -> same.size() >= TOGETHER)
        .findFirst()
        .orElse(List.of());
  }

  /** Up to 64, 512, 4,096 … documents. */
  private static int tier(int docs) {
    int tier = 0;
    for (long limit = 64; limit < docs; limit *= TOGETHER) tier++;
    return tier;
  }
}
