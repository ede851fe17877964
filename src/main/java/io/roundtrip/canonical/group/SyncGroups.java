package io.roundtrip.canonical.group;

import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads Jira's links again and repairs the groups: events are lost, and a merge may have died half
 * way. Meant for a sweep: once a day and at the start, after SyncEvidence.
 */
public final class SyncGroups {
  private static final int CHUNK = 500;

  private final Groups groups;
  private final FeedbackLinks feedbackLinks;
  private final FollowLinks follow;

  public SyncGroups(Groups groups, FeedbackLinks feedbackLinks, FollowLinks follow) {
    this.groups = groups;
    this.feedbackLinks = feedbackLinks;
    this.follow = follow;
  }

  public void all() {
    if (!feedbackLinks.canBeRead()) return;
    Set<IssueId> linked = feedbackLinks.items();
    List<IssueId> known = groups.canonicals(0, CHUNK);
    while (!known.isEmpty()) {
      for (IssueId canonical : known) members(canonical);
      known = groups.canonicals(known.get(known.size() - 1).value(), CHUNK);
    }
    for (IssueId item : linked) strangers(item);
  }

  /** Whoever is in the group without a link. */
  private void members(IssueId canonical) {
    Set<IssueId> gone = new HashSet<>(groups.members(canonical));
    gone.removeAll(feedbackLinks.feedbackOf(canonical));
    gone.forEach(one -> follow.on(one, null));
  }

  /** Whoever has a link and is in no group. */
  private void strangers(IssueId item) {
    Set<IssueId> feedback = feedbackLinks.feedbackOf(item);
    Map<IssueId, IssueId> there = groups.canonicalOf(feedback);
    for (IssueId one : feedback) if (!there.containsKey(one)) follow.on(one, null);
  }
}
