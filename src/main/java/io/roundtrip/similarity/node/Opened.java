package io.roundtrip.similarity.node;

import io.roundtrip.similarity.Finder;
import io.roundtrip.similarity.Index;
import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.store.CorruptIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open index and everything that keeps it. */
record Opened(
    IndexWriter shelf, FollowChanges follow, FillProjects fill, RepairIndex mend, Finder finder) {
  private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

  /** Where it comes from. */
  record Sources(Changes changes, Texts texts, Clock clock) {}

  /** What is in the folder; begun anew when it is damaged or too far behind. */
  static Opened in(Path folder, Meaning meaning, Sources from) throws IOException {
    try {
      Opened found = of(folder, Index.open(folder, meaning), from);
      long position = found.follow.position();
      if (position + 1 < from.changes().oldest())
        return anew(folder, meaning, from, "changes were pruned that this node had not read");
      if (position > from.changes().newest())
        return anew(folder, meaning, from, "the database was replaced");
      return found;
    } catch (CorruptIndex e) {
      return anew(folder, meaning, from, String.valueOf(e.getMessage()));
    }
  }

  /** An empty one. */
  static Opened anew(Path folder, Meaning meaning, Sources from, String why) throws IOException {
    LOG.warn("similar issues: the index of this node is built anew ({})", why);
    Index.clear(folder);
    try {
      return of(folder, Index.open(folder, meaning), from);
    } catch (CorruptIndex e) {
      throw new IOException("an index that was just made cannot be read", e);
    }
  }

  private static Opened of(Path folder, Index index, Sources from) throws IOException {
    Instant now = from.clock().instant();
    FillState fillState = FillState.read(folder);
    Instant alive = fillState.alive();
    boolean fresh = index.size() == 0;
    if (fresh) Index.clearOutdated(folder);
    IndexWriter indexWriter = new IndexWriter(index, fillState, from.texts(), now);
    if (fresh) begin(indexWriter, from.changes(), now);
    FollowChanges followChanges = new FollowChanges(from.changes(), indexWriter, index.position());
    return new Opened(
        indexWriter,
        followChanges,
        new FillProjects(indexWriter, from.texts(), followChanges, from.clock()),
        fresh
            ? RepairIndex.ofNew(indexWriter, from.texts(), now)
            : RepairIndex.ofOld(indexWriter, from.texts(), alive, now),
        new Finder(index));
  }

  /** What is written from now on is found in the table; some of what was before is read twice. */
  private static void begin(IndexWriter indexWriter, Changes changes, Instant now) {
    indexWriter.filled().clear();
    indexWriter.filled().obeyed(changes.newest());
    long settled = changes.lastBefore(now.minus(FollowChanges.LONG_AGO));
    indexWriter.keep(Math.max(settled, changes.oldest() - 1), now);
  }

  /** How far it is; one query. */
  Progress progress(Progress.State state, Changes changes) {
    Index index = shelf.index();
    boolean building = state == Progress.State.BUILDING;
    return new Progress(
        state,
        building ? fill.done() : 0,
        building ? fill.total() : 0,
        index.size(),
        bytes(index),
        changes.countAfter(follow.top()));
  }

  /** The same in one number, without a query. */
  double share(Progress.State state) {
    return new Progress(state, fill.done(), fill.total(), 0, 0, 0).share();
  }

  private static long bytes(Index index) {
    try {
      return index.bytesOnDisk();
    } catch (IOException unknown) {
      return 0;
    }
  }
}
