package io.roundtrip;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a node asked its database between two moments: "thread: verb table" and how often. */
public final class Census {
  private final HostRule jira;
  private final int node;
  private Map<String, Long> before = Map.of();

  private Census(HostRule jira, int node) {
    this.jira = jira;
    this.node = node;
  }

  public static Census of(HostRule jira, int node) {
    Census census = new Census(jira, node);
    census.before = census.now();
    return census;
  }

  /** Since the last question, or the beginning. */
  public Map<String, Long> since() {
    Map<String, Long> now = now();
    Map<String, Long> more = new TreeMap<>();
    now.forEach(
        (work, count) -> more.merge(work, count - before.getOrDefault(work, 0L), Long::sum));
    more.values().removeIf(count -> count == 0);
    before = now;
    return more;
  }

  public static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Those on tables of the plugin. */
  public static Map<String, Long> ofPlugin(Map<String, Long> counts) {
    return only(counts, work -> work.contains(" AO_"));
  }

  /** Those that somebody waited for whose request was at work. */
  public static Map<String, Long> ofRequests(Map<String, Long> counts) {
    return only(counts, work -> work.startsWith("http-"));
  }

  public static long writes(Map<String, Long> counts) {
    return sum(only(counts, work -> !work.contains(": SELECT ")));
  }

  private static Map<String, Long> only(Map<String, Long> counts, Predicate<String> which) {
    Map<String, Long> some = new TreeMap<>(counts);
    some.keySet().removeIf(which.negate());
    return some;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Long> now() {
    return (Map<String, Long>) jira.host().node(node).query("statements", Map.of()).get("byWork");
  }
}
