package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.Hash;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A few merges of every day (UTC) for people to look at, drawn by chance but the same for everybody
 * and at any time: those with the lowest hash of their operation.
 */
final class Sample {
  static final int A_DAY = 5;

  private Sample() {}

  /**
   * @param merges whole days of them
   * @return the operations to look at
   */
  public static Set<String> of(List<AutoMerged> merges) {
    Map<LocalDate, Integer> drawn = new HashMap<>();
    Set<String> sample = new HashSet<>();
    merges.stream()
        .sorted(Comparator.comparing((AutoMerged m) -> Hash.of("sample", m.operation())))
        .filter(m -> drawn.merge(day(m), 1, Integer::sum) <= A_DAY)
        .forEach(m -> sample.add(m.operation()));
    return sample;
  }

  private static LocalDate day(AutoMerged merged) {
    return merged.at().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
