package io.roundtrip.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    this.nanos = new long[(int) tracker.asked()];
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
    all.add(ranked, relevant, relevant.size());
    Set<Integer> seen = new HashSet<>();
    List<Integer> once =
        ranked.stream().filter(r -> !groups.containsKey(r) || seen.add(groups.get(r))).toList();
    collapsed.add(
        once, relevant, relevant.stream().map(r -> groups.getOrDefault(r, r)).distinct().count());
    long at = tracker.rows().get(query.row()).item().created().getEpochSecond();
    Set<Integer> older = new HashSet<>(relevant);
    older.removeIf(r -> at - tracker.rows().get(r).item().created().getEpochSecond() <= YEAR);
    if (!older.isEmpty()) old.add(ranked, older, older.size());
  }

  /** A table of what all of them found, and one of how long it took. */
  static String report(List<Measured> all) {
    StringBuilder text = new StringBuilder();
    block(text, "all targets", all, m -> m.all);
    block(text, "groups collapsed to their best member", all, m -> m.collapsed);
    block(text, "targets over a year older than the question", all, m -> m.old);
    text.append(
        String.format(
            "%-36s %8s %8s %8s %8s%n", "latency, ms", "p50", "p95", "p50 CPU", "p95 CPU"));
    for (Measured m : all) text.append(m.times());
    return text.toString();
  }

  private static void block(
      StringBuilder text, String what, List<Measured> all, Function<Measured, Sum> sum) {
    text.append(
        String.format(
            "%s, %d questions%n%-36s %6s %6s %6s %6s %6s %6s%n",
            what, sum.apply(all.get(0)).n, "", "R@1", "R@5", "R@10", "R@20", "MRR", "MAP"));
    for (Measured m : all) text.append(sum.apply(m).line(m.name));
    text.append(System.lineSeparator());
  }

  private String times() {
    long[] wall = sorted(nanos);
    long[] busy = sorted(cpu);
    return String.format(
        Locale.ROOT,
        "%-36s %8.2f %8.2f %8.2f %8.2f%n",
        name,
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

    /**
     * @param most how many can be found
     */
    void add(List<Integer> ranked, Set<Integer> relevant, long most) {
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
      precision += sum / most;
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-36s %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f%n",
          name,
          at(1),
          at(5),
          at(10),
          at(20),
          mrr(),
          map());
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
