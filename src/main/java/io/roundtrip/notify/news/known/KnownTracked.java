package io.roundtrip.notify.news.known;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.news.TrackedItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tracked items, with their ids in memory. What this node begins it knows at once; what others
 * began it reads from the end of the table now and then.
 */
public final class KnownTracked implements TrackedItems {
  private static final int PAGE = 5000;
  private static final int MOST = 2_000_000;
  static final Duration PAUSE = Duration.ofMinutes(2);

  /**
   * How other nodes hear that an item is tracked.
   *
   * @param soon called at each beginning: {@link #follow} is to be called soon
   * @param tell asks them to {@link #follow}, too; once for many beginnings
   */
  public record Others(Runnable soon, Runnable tell) {
    static final Others NONE = new Others(() -> {}, () -> {});
  }

  private final TrackedItems store;
  private final Others others;
  private final Clock clock;
  private final int most;
  private final SortedIds ids = new SortedIds();
  private boolean read;
  private long top;
  private long settled;
  private Instant next = Instant.MIN;
  private boolean untold;

  public KnownTracked(TrackedItems store, Others others, Clock clock) {
    this(store, others, clock, MOST);
  }

  /**
   * @param most beyond so many none is known not to be tracked
   */
  KnownTracked(TrackedItems store, Others others, Clock clock, int most) {
    this.store = store;
    this.others = others;
    this.clock = clock;
    this.most = most;
  }

  /**
   * Whether somebody may wait for it: true for every tracked item this node has heard of, and for
   * all until the table is read. No query.
   */
  public synchronized boolean mayBe(IssueId item) {
    return !read || ids.size() >= most || ids.holds(item.value());
  }

  /**
   * Reads what others began since the last time; nothing for two minutes after that. A row with a
   * lower number may be committed later: what the last time read is read once more.
   */
  public void follow() {
    if (isUntold()) others.tell().run();
    Instant now = clock.instant();
    if (now.isBefore(next())) return;
    long from = settled;
    long before = top;
    List<Begun> page;
    do {
      page = store.begunAfter(from, PAGE);
      if (!page.isEmpty()) from = page.get(page.size() - 1).row();
      page.forEach(begun -> know(begun.item()));
    } while (page.size() == PAGE);
    followed(before, Math.max(before, from), now);
  }

  /** Another node began to track something: the next {@link #follow} reads. */
  public synchronized void again() {
    next = Instant.MIN;
  }

  private synchronized Instant next() {
    return next;
  }

  private synchronized boolean isUntold() {
    boolean was = untold;
    untold = false;
    return was;
  }

  private synchronized void followed(long before, long last, Instant now) {
    settled = before;
    top = last;
    read = true;
    next = now.plus(PAUSE);
  }

  private synchronized void know(IssueId item) {
    if (ids.size() < most) ids.add(item.value());
  }

  @Override
  public synchronized boolean isKnown(IssueId item) {
    return ids.holds(item.value());
  }

  @Override
  public void begin(Tracked item) {
    if (isKnown(item.item())) return;
    store.begin(item);
    begun(item.item());
    others.soon().run();
  }

  private synchronized void begun(IssueId item) {
    know(item);
    untold = true;
  }

  @Override
  public void end(IssueId item) {
    store.end(item);
    forget(item);
  }

  private synchronized void forget(IssueId item) {
    ids.remove(item.value());
  }

  @Override
  public Optional<Tracked> find(IssueId item) {
    return store.find(item);
  }

  @Override
  public Set<IssueId> among(Collection<IssueId> items) {
    return store.among(items);
  }

  @Override
  public List<Tracked> after(long last, int most) {
    return store.after(last, most);
  }

  @Override
  public List<Begun> begunAfter(long row, int most) {
    return store.begunAfter(row, most);
  }
}
