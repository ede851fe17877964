package io.roundtrip.similarity.keep;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Brings whole projects into the index, and takes those out that are switched off. Goes on after an
 * interruption where it was last kept.
 */
final class Fill {
  private static final int AT_ONCE = 200;

  private final Shelf shelf;
  private final Texts texts;
  private final Follow follow;
  private final Clock clock;
  private volatile long done;
  private volatile long total;

  Fill(Shelf shelf, Texts texts, Follow follow, Clock clock) {
    this.shelf = shelf;
    this.texts = texts;
    this.follow = follow;
    this.clock = clock;
  }

  long done() {
    return done;
  }

  long total() {
    return total;
  }

  /** Whether the index holds what it should. */
  boolean complete(Set<Long> wanted) {
    return shelf.filled().projects().equals(wanted);
  }

  void run(Set<Long> wanted, BooleanSupplier goOn) {
    for (Long former : shelf.filled().projects()) if (!wanted.contains(former)) empty(former);
    Map<Long, List<Long>> missing = new HashMap<>();
    for (Long project : new TreeSet<>(wanted))
      if (!shelf.filled().has(project)) missing.put(project, texts.issuesOf(project));
    done = 0;
    total = missing.values().stream().mapToLong(List::size).sum();
    for (Map.Entry<Long, List<Long>> entry : missing.entrySet())
      if (goOn.getAsBoolean()) fill(entry.getKey(), entry.getValue(), goOn);
  }

  private void empty(Long project) {
    shelf.removeProject(project);
    shelf.filled().remove(project);
    shelf.keep(follow.position(), clock.instant());
  }

  private void fill(long project, List<Long> issues, BooleanSupplier goOn) {
    long from = shelf.filled().upTo(project);
    List<Long> rest = issues.stream().filter(issue -> issue > from).toList();
    done = done + issues.size() - rest.size();
    for (int at = 0; at < rest.size(); at += AT_ONCE) {
      List<Long> some = rest.subList(at, Math.min(rest.size(), at + AT_ONCE));
      shelf.look(some, goOn);
      if (!goOn.getAsBoolean()) return;
      done = done + some.size();
      if (shelf.full()) keepHalf(project, some.get(some.size() - 1), goOn);
    }
    shelf.filled().add(project);
    shelf.keep(follow.position(), clock.instant());
  }

  private void keepHalf(long project, long issue, BooleanSupplier goOn) {
    shelf.filled().half(project, issue);
    shelf.keep(follow.position(), clock.instant());
    follow.step(clock.instant(), goOn);
  }
}
