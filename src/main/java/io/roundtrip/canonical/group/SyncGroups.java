package io.roundtrip.canonical.group;

import io.roundtrip.canonical.Links;
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
  private final Links links;
  private final FollowLinks follow;

  public SyncGroups(Groups groups, Links links, FollowLinks follow) {
    this.groups = groups;
    this.links = links;
    this.follow = follow;
  }

  public void all() {
    Set<IssueId> linked = links.items();
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
    gone.removeAll(links.feedbackOf(canonical));
    gone.forEach(one -> follow.on(one, null));
  }

  /** Whoever has a link and is in no group. */
  private void strangers(IssueId item) {
    Set<IssueId> feedback = links.feedbackOf(item);
    Map<IssueId, IssueId> there = groups.canonicalOf(feedback);
    for (IssueId one : feedback) if (!there.containsKey(one)) follow.on(one, null);
  }
}
