package io.roundtrip.similarity.keep;

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
record Opened(Shelf shelf, Follow follow, Fill fill, Mend mend, Finder finder) {
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
    Filled filled = Filled.read(folder);
    Instant alive = filled.alive();
    boolean fresh = index.size() == 0;
    if (fresh) Index.clearOutdated(folder);
    Shelf shelf = new Shelf(index, filled, from.texts(), now);
    if (fresh) begin(shelf, from.changes(), now);
    Follow follow = new Follow(from.changes(), shelf, index.position());
    return new Opened(
        shelf,
        follow,
        new Fill(shelf, from.texts(), follow, from.clock()),
        fresh ? Mend.ofNew(shelf, from.texts(), now) : Mend.ofOld(shelf, from.texts(), alive, now),
        new Finder(index));
  }

  /** What is written from now on is found in the table; some of what was before is read twice. */
  private static void begin(Shelf shelf, Changes changes, Instant now) {
    shelf.filled().clear();
    shelf.filled().obeyed(changes.newest());
    long settled = changes.lastBefore(now.minus(Follow.LONG_AGO));
    shelf.keep(Math.max(settled, changes.oldest() - 1), now);
  }

  /** How far it is; one query. */
  Progress progress(Progress.State state, Changes changes) {
    Index index = shelf.index();
    return new Progress(
        state,
        fill.done(),
        fill.total(),
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
