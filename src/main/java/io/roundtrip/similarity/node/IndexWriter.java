package io.roundtrip.similarity.node;

import io.roundtrip.similarity.Index;
import io.roundtrip.similarity.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open index, with what is not on disk yet. Written by one thread. */
final class IndexWriter {
  private static final Logger LOG = LoggerFactory.getLogger(IndexWriter.class);

  /** Until they are kept, documents are on the heap. */
  static final int MOST_UNKEPT = 20_000;

  private static final int AT_ONCE = 200;
  private static final int MOST_REMEMBERED = 100_000;
  private static final Duration UNKEPT = Duration.ofMinutes(1);

  /** Now and then it is noted that nothing had to be kept. */
  private static final Duration IDLE = Duration.ofHours(1);

  private final Index index;
  private final FillState fillState;
  private final Texts texts;
  private final Map<Long, Integer> lately = new HashMap<>();
  private int unkept;
  private Instant keptAt;

  IndexWriter(Index index, FillState fillState, Texts texts, Instant now) {
    this.index = index;
    this.fillState = fillState;
    this.texts = texts;
    this.keptAt = now;
  }

  Index index() {
    return index;
  }

  FillState filled() {
    return fillState;
  }

  /** Reads these issues and puts what they say in place of what they said. */
  void look(Collection<Long> issues, BooleanSupplier goOn) {
    List<Long> all = issues.stream().distinct().toList();
    for (int from = 0; from < all.size() && goOn.getAsBoolean(); from += AT_ONCE) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      Map<Long, Item> items = texts.read(some);
      List<Item> changed = new ArrayList<>();
      for (Long issue : some) {
        Item item = items.get(issue);
        if (item == null) remove(issue);
        else if (isNew(item)) changed.add(item);
      }
      put(changed);
      unkept += changed.size();
    }
  }

  /** A text that cannot be read is left out, so that it does not stop all others forever. */
  private void put(List<Item> items) {
    try {
      index.putAll(items);
    } catch (RuntimeException | LinkageError | StackOverflowError oneOfThem) {
      for (Item item : items) {
        try {
          index.put(item);
        } catch (RuntimeException | LinkageError | StackOverflowError unreadable) {
          LOG.warn("similar issues: issue {} cannot be indexed", item.id(), unreadable);
        }
      }
    }
  }

  private void remove(Long issue) {
    index.remove(issue);
    lately.remove(issue);
    unkept++;
  }

  private boolean isNew(Item item) {
    Integer print = item.hashCode();
    return !print.equals(lately.put(item.id(), print));
  }

  /** What was read before may be read again for nothing. */
  void forgetTexts() {
    lately.clear();
  }

  void removeProject(long project) {
    index.removeProject(project);
    lately.clear();
    unkept++;
  }

  boolean full() {
    if (lately.size() > MOST_REMEMBERED) lately.clear();
    return unkept >= MOST_UNKEPT;
  }

  boolean due(long position, Instant now) {
    if (!keptAt.plus(IDLE).isAfter(now)) return true;
    boolean changed = unkept > 0 || position != index.position();
    return full() || (changed && !keptAt.plus(UNKEPT).isAfter(now));
  }

  void keep(long position, Instant now) {
    try {
      index.commit(position);
      fillState.save(now);
    } catch (IOException e) {
      throw new UncheckedIOException("the index of similar issues cannot be written", e);
    }
    unkept = 0;
    keptAt = now;
  }
}
