package io.roundtrip.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Collects what one method found, question by question. */
final class Measured {
  static final int DEPTH = 100;
  private static final long YEAR = 365L * 24 * 3600;

  private final String name;
  private final Tracker tracker;
  private final Sum all = new Sum();
  private final Sum collapsed = new Sum();
  private final Sum old = new Sum();
  private final long[] nanos;
  private final long[] cpu;
  private int asked;

  Measured(String name, Tracker tracker) {
    this.name = name;
    this.tracker = tracker;
    this.nanos = new long[tracker.queries().size()];
    this.cpu = new long[nanos.length];
  }

  /**
   * @param groups the group of each row that is in one
   */
  void answer(
      Tracker.Expected query, List<Integer> ranked, Took took, Map<Integer, Integer> groups) {
    nanos[asked] = took.nanos();
    cpu[asked++] = took.cpu();
    Set<Integer> relevant = new HashSet<>(query.relevant());
    all.add(ranked, relevant);
    Set<Integer> seen = new HashSet<>();
    List<Integer> once =
        ranked.stream().filter(r -> !groups.containsKey(r) || seen.add(groups.get(r))).toList();
    collapsed.add(once, relevant);
    long at = tracker.rows().get(query.row()).item().created().getEpochSecond();
    Set<Integer> older = new HashSet<>(relevant);
    older.removeIf(r -> at - tracker.rows().get(r).item().created().getEpochSecond() <= YEAR);
    if (!older.isEmpty()) old.add(ranked, older);
  }

  static final String HEAD =
      String.format(
          "%-36s %5s %5s %5s %5s %5s %5s | groups %5s %5s | >1y %5s %5s (n) | %7s %7s %7s %7s",
          "method", "R@1", "R@5", "R@10", "R@20", "MRR", "MAP", "R@5", "R@10", "R@5", "R@10",
          "p50 ms", "p95 ms", "p50 cpu", "p95 cpu");

  String line() {
    long[] wall = sorted(nanos);
    long[] busy = sorted(cpu);
    return String.format(
        Locale.ROOT,
        "%-36s %5.3f %5.3f %5.3f %5.3f %5.3f %5.3f |        %5.3f %5.3f |     %5.3f %5.3f %3d | %7.2f %7.2f %7.2f %7.2f",
        name,
        all.at(1),
        all.at(5),
        all.at(10),
        all.at(20),
        all.mrr(),
        all.map(),
        collapsed.at(5),
        collapsed.at(10),
        old.at(5),
        old.at(10),
        old.n,
        ms(wall, .5),
        ms(wall, .95),
        ms(busy, .5),
        ms(busy, .95));
  }

  private long[] sorted(long[] times) {
    long[] sorted = Arrays.copyOf(times, asked);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Time on the wall, and of the processor for this thread: the same on a quiet machine. */
  record Took(long nanos, long cpu) {
    static Took since(long nanos, long cpu) {
      return new Took(System.nanoTime() - nanos, busy() - cpu);
    }

    static long busy() {
      return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  private static double ms(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  private static final class Sum {
    private final Map<Integer, Integer> firstAt = new HashMap<>();
    private double reciprocal;
    private double precision;
    private int n;

    void add(List<Integer> ranked, Set<Integer> relevant) {
      n++;
      int found = 0;
      double sum = 0;
      for (int i = 0; i < Math.min(DEPTH, ranked.size()); i++) {
        if (!relevant.contains(ranked.get(i))) continue;
        if (found++ == 0) {
          firstAt.merge(i + 1, 1, Integer::sum);
          reciprocal += 1.0 / (i + 1);
        }
        sum += (double) found / (i + 1);
      }
      precision += sum / relevant.size();
    }

    double at(int k) {
      return n == 0
          ? 0
          : firstAt.entrySet().stream()
                  .filter(e -> e.getKey() <= k)
                  .mapToInt(Map.Entry::getValue)
                  .sum()
              / (double) n;
    }

    double mrr() {
      return n == 0 ? 0 : reciprocal / n;
    }

    double map() {
      return n == 0 ? 0 : precision / n;
    }
  }
}
