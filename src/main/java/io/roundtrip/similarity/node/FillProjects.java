package io.roundtrip.similarity.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Brings whole projects into the index, and takes those out that are switched off. Goes on after an
 * interruption where it was last kept.
 *
 * <p>When a project is switched on, other nodes note its changes some seconds later only; so a
 * project that is on for a short time is filled at once, and a second time a little later.
 */
final class FillProjects {
  private static final int AT_ONCE = 200;
  private static final Duration HEARD_OF = Duration.ofSeconds(8);

  private final IndexWriter indexWriter;
  private final Texts texts;
  private final FollowChanges followChanges;
  private final Clock clock;
  private final Map<Long, Instant> firstSeen = new HashMap<>();
  private volatile long done;
  private volatile long total;

  FillProjects(IndexWriter indexWriter, Texts texts, FollowChanges followChanges, Clock clock) {
    this.indexWriter = indexWriter;
    this.texts = texts;
    this.followChanges = followChanges;
    this.clock = clock;
  }

  long done() {
    return done;
  }

  long total() {
    return total;
  }

  /** Whether everything that is wanted can be found. */
  boolean complete(Map<Long, Instant> wanted) {
    return wanted.entrySet().stream()
        .allMatch(e -> indexWriter.filled().has(e.getKey(), e.getValue()));
  }

  void run(Map<Long, Instant> wanted, BooleanSupplier goOn) {
    for (Long former : indexWriter.filled().projects())
      if (!wanted.containsKey(former) || !indexWriter.filled().has(former, wanted.get(former)))
        empty(former);
    Map<Long, Instant> missing = new TreeMap<>(wanted);
    missing.keySet().removeIf(project -> !isDue(project));
    if (missing.isEmpty()) return;
    done = 0;
    total = missing.keySet().stream().mapToLong(texts::countOf).sum();
    missing.forEach(
        (project, since) -> {
          if (goOn.getAsBoolean()) fill(project, since, texts.issuesOf(project), goOn);
        });
    if (!complete(wanted)) return;
    done = 0;
    total = 0;
  }

  private boolean isDue(long project) {
    FillState.Mark mark = indexWriter.filled().of(project);
    if (mark == null) return true;
    if (mark.sure()) return false;
    Instant seen = firstSeen.computeIfAbsent(project, p -> clock.instant());
    return !seen.plus(HEARD_OF).isAfter(clock.instant());
  }

  private void empty(Long project) {
    indexWriter.removeProject(project);
    indexWriter.filled().remove(project);
    firstSeen.remove(project);
    indexWriter.keep(followChanges.position(), clock.instant());
  }

  private void fill(long project, Instant since, List<Long> issues, BooleanSupplier goOn) {
    Instant begun = clock.instant();
    boolean second = indexWriter.filled().of(project) != null;
    boolean sure = second || since.plus(FollowChanges.LONG_AGO).isBefore(begun);
    long from = second ? 0 : indexWriter.filled().upTo(project);
    List<Long> rest = issues.stream().filter(issue -> issue > from).toList();
    done = done + issues.size() - rest.size();
    for (int at = 0; at < rest.size(); at += AT_ONCE) {
      List<Long> some = rest.subList(at, Math.min(rest.size(), at + AT_ONCE));
      indexWriter.look(some, goOn);
      if (!goOn.getAsBoolean()) return;
      done = done + some.size();
      if (indexWriter.full()) keepSome(second ? 0 : project, some.get(some.size() - 1), goOn);
    }
    indexWriter.filled().add(project, since, sure);
    firstSeen.putIfAbsent(project, begun);
    indexWriter.keep(followChanges.position(), clock.instant());
  }

  private void keepSome(long project, long issue, BooleanSupplier goOn) {
    if (project != 0) indexWriter.filled().half(project, issue);
    indexWriter.keep(followChanges.position(), clock.instant());
    followChanges.step(clock.instant(), goOn);
  }
}
