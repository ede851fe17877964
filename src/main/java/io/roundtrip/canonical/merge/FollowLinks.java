package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.Links;
import io.roundtrip.canonical.Regroup;
import io.roundtrip.kernel.IssueId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whoever links feedback by hand in Jira merges it, whoever removes the link splits it. Feedback
 * that links to several items belongs to the one it joined first. A link that would make a chain
 * counts as evidence only. After our own merge there is nothing left to follow.
 */
public final class FollowLinks implements Regroup {
  private final Groups groups;
  private final Links links;
  private final KeepQuotes quotes;
  private final Clock clock;
  private final Consumer<GroupChanged> told;

  FollowLinks(
      Groups groups, Links links, KeepQuotes quotes, Clock clock, Consumer<GroupChanged> told) {
    this.groups = groups;
    this.links = links;
    this.quotes = quotes;
    this.clock = clock;
    this.told = told;
  }

  @Override
  public void on(IssueId feedback) {
    Set<IssueId> items = new HashSet<>(links.itemsOf(feedback));
    items.remove(feedback);
    Membership there = groups.of(Set.of(feedback)).get(feedback);
    if (there != null && items.contains(there.canonical())) return;
    if (there != null && !there.isCanonical()) left(feedback, there.canonical());
    if (!items.isEmpty()) join(feedback, items);
  }

  @Override
  public void deleted(IssueId issue) {
    Set<IssueId> members = groups.members(issue);
    Membership there = groups.of(Set.of(issue)).get(issue);
    if (there != null && !there.isCanonical()) left(issue, there.canonical());
    for (IssueId member : members) {
      left(member, issue);
      on(member);
    }
  }

  private void join(IssueId feedback, Set<IssueId> items) {
    Instant now = clock.instant();
    List<IssueId> oldestFirst =
        items.stream().sorted(Comparator.comparing(IssueId::value)).toList();
    for (IssueId item : oldestFirst) {
      Groups.Join answer = groups.join(Membership.linked(feedback, item, now));
      if (answer == Groups.Join.CHAIN) continue;
      if (answer != Groups.Join.JOINED) return;
      quotes.of(Set.of(feedback), item, null, now);
      tell(feedback, item, true, now);
      return;
    }
  }

  /** A canonical that loses its last duplicate may have links of its own that count now. */
  private void left(IssueId feedback, IssueId canonical) {
    if (!groups.leave(feedback, canonical)) return;
    tell(feedback, canonical, false, clock.instant());
    if (!links.itemsOf(canonical).isEmpty()) on(canonical);
  }

  private void tell(IssueId feedback, IssueId canonical, boolean merged, Instant at) {
    told.accept(
        new GroupChanged(Set.of(feedback), canonical, How.LINK, merged, null, null, false, at));
  }
}
