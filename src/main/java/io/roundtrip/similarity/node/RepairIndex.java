package io.roundtrip.similarity.node;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds what nobody told of: issues that came, changed or went while this plugin was off, or
 * without an event. Once when the index was opened again, then once a day.
 */
final class RepairIndex {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration OVERLAP = Duration.ofHours(1);
  private static final int MOST = 20_000;

  private final IndexWriter indexWriter;
  private final Texts texts;
  private Instant since;
  private Instant next;

  private RepairIndex(IndexWriter indexWriter, Texts texts, Instant since, Instant next) {
    this.indexWriter = indexWriter;
    this.texts = texts;
    this.since = since;
    this.next = next;
  }

  /** The index is being filled now. */
  static RepairIndex ofNew(IndexWriter indexWriter, Texts texts, Instant now) {
    return new RepairIndex(indexWriter, texts, now.minus(OVERLAP), now.plus(A_DAY));
  }

  /** The index was last in step at about that time. */
  static RepairIndex ofOld(IndexWriter indexWriter, Texts texts, Instant alive, Instant now) {
    return new RepairIndex(indexWriter, texts, alive.minus(OVERLAP), now);
  }

  void run(Map<Long, Instant> wanted, Instant now, BooleanSupplier goOn) {
    if (next.isAfter(now)) return;
    List<Long> doubtful = new ArrayList<>(texts.updatedSince(since, MOST));
    for (Long project : wanted.keySet()) doubtful.addAll(differing(project));
    indexWriter.look(doubtful, goOn);
    if (!goOn.getAsBoolean()) return;
    since = now.minus(OVERLAP);
    next = now.plus(A_DAY);
  }

  /** Issues that are either in the index or in the project, not both. */
  private Set<Long> differing(long project) {
    Set<Long> differing = new HashSet<>(indexWriter.index().idsOf(project));
    for (Long issue : texts.issuesOf(project)) if (!differing.remove(issue)) differing.add(issue);
    return differing;
  }
}
