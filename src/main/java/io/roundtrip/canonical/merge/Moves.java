package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.LinkEvidence;
import io.roundtrip.canonical.LinkWriter;
import io.roundtrip.canonical.UnlinkEvidence;
import io.roundtrip.canonical.group.FollowLinks;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Set;

/**
 * Brings one issue into a group, out of it, or from one to another: first the claim in our table,
 * then the link in Jira, in the acting user's name. If Jira refuses, the claim is given back; if we
 * die in between, the sweep believes the links.
 */
final class Moves {
  private final Groups groups;
  private final LinkWriter linkWriter;
  private final LinkEvidence link;
  private final UnlinkEvidence unlink;
  private final FollowLinks follow;
  private final Naming naming;

  Moves(
      Groups groups,
      LinkWriter linkWriter,
      LinkEvidence link,
      UnlinkEvidence unlink,
      FollowLinks follow,
      Naming naming) {
    this.groups = groups;
    this.linkWriter = linkWriter;
    this.link = link;
    this.unlink = unlink;
    this.follow = follow;
    this.naming = naming;
  }

  /** Whether we made the link; false when it was there already. */
  boolean join(Membership wanted, UserKey by) {
    claim(wanted, by);
    IssueId issue = wanted.issue();
    IssueId canonical = wanted.canonical();
    boolean made = linked(wanted, by);
    link.again(issue, canonical);
    if (canonical.equals(groups.canonicalOf(Set.of(issue)).get(issue))) return made;
    if (made) loosen(wanted, by);
    throw Refusals.changedMeanwhile(naming.key(issue, by));
  }

  private boolean linked(Membership wanted, UserKey by) {
    try {
      return linkWriter.link(wanted.issue(), wanted.canonical(), by);
    } catch (RuntimeException refused) {
      groups.leave(wanted.issue(), wanted.canonical());
      throw refused;
    }
  }

  /** Gives the claim back; the link in Jira still stands. */
  void release(Membership there, UserKey by) {
    if (!groups.leave(there.issue(), there.canonical()))
      throw Refusals.changedMeanwhile(naming.key(there.issue(), by));
  }

  void loosen(Membership there, UserKey by) {
    linkWriter.unlink(there.issue(), there.canonical(), by);
    unlink.on(there.issue(), there.canonical());
  }

  /** Takes the link away unless it is what holds the issue in its group. */
  void settle(Membership former, UserKey by) {
    IssueId canonical = groups.canonicalOf(Set.of(former.issue())).get(former.issue());
    if (!former.canonical().equals(canonical)) loosen(former, by);
  }

  /** Somebody may have been here while the claim was given back: the links decide. */
  private void rejoin(Membership there, UserKey by) {
    if (groups.join(there) == Groups.Join.JOINED) follow.on(there.issue(), by);
    else settle(there, by);
  }

  void leave(Membership there, UserKey by) {
    release(there, by);
    try {
      loosen(there, by);
    } catch (RuntimeException refused) {
      rejoin(there, by);
      throw refused;
    }
  }

  /**
   * From one group to another; the former link in Jira still stands. Answers like {@link #join}.
   */
  boolean shift(Membership there, Membership wanted, UserKey by) {
    release(there, by);
    try {
      return join(wanted, by);
    } catch (RuntimeException refused) {
      rejoin(there, by);
      throw refused;
    }
  }

  private void claim(Membership wanted, UserKey by) {
    IssueId issue = wanted.issue();
    if (wanted.isCanonical()) throw Refusals.changedMeanwhile(naming.key(issue, by));
    switch (groups.join(wanted)) {
      case JOINED -> {}
      case TAKEN -> throw naming.alreadyMerged(issue, by);
      case CHAIN -> throw naming.chain(wanted.canonical(), by);
      case LEADS -> throw Refusals.changedMeanwhile(naming.key(issue, by));
    }
  }
}
