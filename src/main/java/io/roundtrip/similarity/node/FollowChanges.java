package io.roundtrip.similarity.node;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Reads the change table to its end. Jira tells of a change before it is committed, and a row with
 * a lower id may appear late; so the place that counts as read stays behind the rows of the last
 * minute, what came late is looked for there, and each of these issues is looked at three times.
 * How old a row is goes by when this node first saw it: clocks of nodes differ.
 */
final class FollowChanges {
  private static final int PAGE = 500;
  private static final int LOOKS = 3;
  static final Duration SECOND_LOOK = Duration.ofSeconds(3);
  private static final Duration SETTLED = Duration.ofSeconds(60);
  private static final int ROWS_A_SECOND = 2_000;

  /** Farther apart no clocks are. Rows that old have settled long ago. */
  static final Duration LONG_AGO = Duration.ofHours(1);

  private final Changes changes;
  private final IndexWriter indexWriter;
  private final NavigableMap<Long, Row> unsettled = new TreeMap<>();
  private long position;
  private long top;
  private long wish;
  private Instant sweptAt = Instant.MIN;

  private static final class Row {
    final long issue;
    final Instant seen;
    int looks;

    Row(long issue, Instant seen, int looks) {
      this.issue = issue;
      this.seen = seen;
      this.looks = looks;
    }
  }

  FollowChanges(Changes changes, IndexWriter indexWriter, long position) {
    this.changes = changes;
    this.indexWriter = indexWriter;
    this.position = position;
    this.top = position;
  }

  /** Everything up to here is in the index and will not change. */
  long position() {
    return position;
  }

  /** The last row that was read. */
  long top() {
    return top;
  }

  /** The last row that wishes for a new index; 0 if there was none. */
  long wish() {
    return wish;
  }

  /** Nothing that was read is to be looked at again. */
  boolean isSettled() {
    return unsettled.isEmpty();
  }

  void step(Instant now, BooleanSupplier goOn) {
    List<Change> page;
    do {
      page = changes.after(top, PAGE);
      take(page, now, goOn);
    } while (page.size() == PAGE && !indexWriter.full() && goOn.getAsBoolean());
    if (unsettled.isEmpty() || now.isBefore(sweptAt.plus(pause()))) return;
    sweep(now, goOn);
    if (goOn.getAsBoolean()) settle();
  }

  private Duration pause() {
    return SECOND_LOOK.plusSeconds(unsettled.size() / ROWS_A_SECOND);
  }

  /** A row is noted after its issue was looked at: an interruption repeats it. */
  private void take(List<Change> page, Instant now, BooleanSupplier goOn) {
    List<Change> fresh = page.stream().filter(c -> !unsettled.containsKey(c.id())).toList();
    indexWriter.look(issues(fresh), goOn);
    if (!goOn.getAsBoolean()) return;
    for (Change c : fresh) {
      boolean old = c.at().plus(LONG_AGO).isBefore(now);
      unsettled.put(c.id(), new Row(c.issue(), now, old ? LOOKS : 1));
      if (c.issue() == Change.EVERYTHING) wish = Math.max(wish, c.id());
      top = Math.max(top, c.id());
    }
  }

  private static List<Long> issues(List<Change> some) {
    return some.stream().map(Change::issue).filter(issue -> issue != Change.EVERYTHING).toList();
  }

  private void sweep(Instant now, BooleanSupplier goOn) {
    long at = position;
    List<Change> page;
    do {
      page = changes.after(at, PAGE);
      take(page, now, goOn);
      if (!page.isEmpty()) at = page.get(page.size() - 1).id();
    } while (page.size() == PAGE && at < top && goOn.getAsBoolean());
    lookAgain(row -> row.looks == 1 && !row.seen.plus(SECOND_LOOK).isAfter(now), goOn);
    lookAgain(row -> row.looks == 2 && !row.seen.plus(SETTLED).isAfter(now), goOn);
    sweptAt = now;
  }

  private void lookAgain(Predicate<Row> due, BooleanSupplier goOn) {
    List<Row> rows = unsettled.values().stream().filter(due).toList();
    List<Long> issues = new ArrayList<>();
    for (Row row : rows) if (row.issue != Change.EVERYTHING) issues.add(row.issue);
    indexWriter.look(issues, goOn);
    if (goOn.getAsBoolean()) rows.forEach(row -> row.looks++);
  }

  private void settle() {
    while (!unsettled.isEmpty() && unsettled.firstEntry().getValue().looks == LOOKS)
      position = unsettled.pollFirstEntry().getKey();
    if (unsettled.isEmpty()) indexWriter.forgetTexts();
  }
}
