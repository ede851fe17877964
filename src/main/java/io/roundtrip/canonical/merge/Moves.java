package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.LinkEvidence;
import io.roundtrip.canonical.Linking;
import io.roundtrip.canonical.Links;
import io.roundtrip.canonical.UnlinkEvidence;
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
  private final Links links;
  private final Linking linking;
  private final LinkEvidence link;
  private final UnlinkEvidence unlink;
  private final Naming naming;

  Moves(
      Groups groups,
      Links links,
      Linking linking,
      LinkEvidence link,
      UnlinkEvidence unlink,
      Naming naming) {
    this.groups = groups;
    this.links = links;
    this.linking = linking;
    this.link = link;
    this.unlink = unlink;
    this.naming = naming;
  }

  /** Whether we made the link; false when it was there already. */
  boolean join(Membership wanted, UserKey by) {
    claim(wanted, by);
    IssueId issue = wanted.issue();
    IssueId canonical = wanted.canonical();
    boolean made = !links.itemsOf(issue).contains(canonical);
    try {
      linking.link(issue, canonical, by);
    } catch (RuntimeException refused) {
      groups.leave(issue, canonical);
      throw refused;
    }
    link.on(issue, canonical);
    if (canonical.equals(groups.canonicalOf(Set.of(issue)).get(issue))) return made;
    if (made) loosen(wanted, by);
    throw Refusals.changedMeanwhile(naming.key(issue, by));
  }

  /** Gives the claim back; the link in Jira still stands. */
  void release(Membership there, UserKey by) {
    if (!groups.leave(there.issue(), there.canonical()))
      throw Refusals.changedMeanwhile(naming.key(there.issue(), by));
  }

  void loosen(Membership there, UserKey by) {
    linking.unlink(there.issue(), there.canonical(), by);
    unlink.on(there.issue(), there.canonical());
  }

  void leave(Membership there, UserKey by) {
    release(there, by);
    try {
      loosen(there, by);
    } catch (RuntimeException refused) {
      groups.join(there);
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
      groups.join(there);
      throw refused;
    }
  }

  private void claim(Membership wanted, UserKey by) {
    IssueId issue = wanted.issue();
    switch (groups.join(wanted)) {
      case JOINED -> {}
      case TAKEN -> throw naming.alreadyMerged(issue, by);
      case CHAIN -> throw naming.chain(wanted.canonical(), by);
      case LEADS -> throw Refusals.changedMeanwhile(naming.key(issue, by));
    }
  }
}
