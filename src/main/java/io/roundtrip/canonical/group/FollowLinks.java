package io.roundtrip.canonical.group;

import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the groups in step with Jira's links. Feedback that links to several items belongs to the
 * one it joined first. A link that would make a chain counts as evidence only. After our own merge
 * there is nothing left to follow.
 */
public final class FollowLinks {
  private final Groups groups;
  private final FeedbackLinks feedbackLinks;
  private final KeepQuotes quotes;
  private final Clock clock;
  private final Consumer<FeedbackMerged> merged;
  private final Consumer<FeedbackSplit> split;

  public FollowLinks(
      Groups groups,
      FeedbackLinks feedbackLinks,
      KeepQuotes quotes,
      Clock clock,
      Consumer<FeedbackMerged> merged,
      Consumer<FeedbackSplit> split) {
    this.groups = groups;
    this.feedbackLinks = feedbackLinks;
    this.quotes = quotes;
    this.clock = clock;
    this.merged = merged;
    this.split = split;
  }

  /**
   * @param by who made or removed a link; null when a sweep looks
   */
  public void on(IssueId issue, @Nullable UserKey by) {
    on(issue, Set.of(issue), groups.of(Set.of(issue)), by);
  }

  /**
   * @param read what {@link Groups#of} answered for the issue and an item a moment ago
   */
  public void linked(
      IssueId issue, IssueId item, Map<IssueId, Membership> read, @Nullable UserKey by) {
    on(issue, Set.of(issue, item), read, by);
  }

  /** The link is gone; whoever is not in the item's group any more may have left it just now. */
  public void unlinked(IssueId issue, IssueId item, @Nullable UserKey by) {
    Map<IssueId, Membership> read = groups.of(Set.of(issue));
    Membership there = read.get(issue);
    on(issue, Set.of(issue), read, by);
    boolean left = there != null && there.canonical().equals(item);
    if (!left) lost(item, by);
  }

  private void on(
      IssueId issue, Set<IssueId> asked, Map<IssueId, Membership> read, @Nullable UserKey by) {
    Membership there = read.get(issue);
    if (there != null && there.isCanonical()) {
      adopt(issue, by);
      return;
    }
    if (there != null && items(issue).contains(there.canonical())) return;
    if (there != null) left(issue, there.canonical(), by);
    Set<IssueId> still = there == null ? asked : Set.of();
    if (!join(issue, still, read, by)) adopt(issue, by);
  }

  /** Somebody left this one; if that was the last, it may have links of its own that count now. */
  private void lost(IssueId canonical, @Nullable UserKey by) {
    if (!groups.canonicalOf(Set.of(canonical)).containsKey(canonical)) on(canonical, by);
  }

  public void deleted(IssueId issue, @Nullable UserKey by) {
    Set<IssueId> members = groups.members(issue);
    Membership there = groups.of(Set.of(issue)).get(issue);
    if (there != null && !there.isCanonical()) left(issue, there.canonical(), by);
    for (IssueId member : members) if (groups.leave(member, issue)) gone(member, issue, by);
    members.forEach(member -> on(member, by));
  }

  /** Whether it is a duplicate of one of these now. */
  private boolean join(
      IssueId issue, Set<IssueId> asked, Map<IssueId, Membership> read, @Nullable UserKey by) {
    Instant now = clock.instant();
    List<IssueId> oldestFirst =
        items(issue).stream().sorted(Comparator.comparing(IssueId::value)).toList();
    for (IssueId item : oldestFirst) {
      Membership wanted = Membership.linked(issue, item, by, now);
      Groups.Join answer = asked.contains(item) ? groups.join(wanted, read) : groups.join(wanted);
      if (answer == Groups.Join.CHAIN) continue;
      if (answer != Groups.Join.JOINED) return answer == Groups.Join.TAKEN;
      if (!items(issue).contains(item)) {
        groups.leave(issue, item);
        continue;
      }
      quotes.of(Set.of(issue), item, null, now);
      merged.accept(new FeedbackMerged(Set.of(issue), item, How.LINK, by, null, now));
      return true;
    }
    return false;
  }

  /** Read again after every write of ours: whoever changes a link at that moment sees the write. */
  private Set<IssueId> items(IssueId issue) {
    Set<IssueId> items = new HashSet<>(feedbackLinks.itemsOf(issue));
    items.remove(issue);
    return items;
  }

  /** Links that would have made a chain as long as this one was a duplicate count now. */
  private void adopt(IssueId canonical, @Nullable UserKey by) {
    Set<IssueId> linked = new HashSet<>(feedbackLinks.feedbackOf(canonical));
    linked.remove(canonical);
    linked.removeAll(groups.canonicalOf(linked).keySet());
    linked.forEach(one -> on(one, by));
  }

  private void left(IssueId issue, IssueId canonical, @Nullable UserKey by) {
    if (!groups.leave(issue, canonical)) return;
    gone(issue, canonical, by);
    lost(canonical, by);
  }

  private void gone(IssueId issue, IssueId canonical, @Nullable UserKey by) {
    split.accept(new FeedbackSplit(Set.of(issue), canonical, How.LINK, by, null, clock.instant()));
  }
}
