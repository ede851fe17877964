package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.LinkEvidence;
import io.roundtrip.canonical.Linking;
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
  private final Linking linking;
  private final LinkEvidence link;
  private final UnlinkEvidence unlink;
  private final Naming naming;

  Moves(Groups groups, Linking linking, LinkEvidence link, UnlinkEvidence unlink, Naming naming) {
    this.groups = groups;
    this.linking = linking;
    this.link = link;
    this.unlink = unlink;
    this.naming = naming;
  }

  void join(Membership wanted, UserKey by) {
    claim(wanted, by);
    IssueId issue = wanted.issue();
    IssueId canonical = wanted.canonical();
    try {
      linking.link(issue, canonical, by);
    } catch (RuntimeException refused) {
      groups.leave(issue, canonical);
      throw refused;
    }
    link.on(issue, canonical);
    if (canonical.equals(groups.canonicalOf(Set.of(issue)).get(issue))) return;
    loosen(issue, canonical, by);
    throw Refusals.changedMeanwhile(naming.key(issue, by));
  }

  void leave(Membership there, UserKey by) {
    release(there, by);
    try {
      loosen(there.issue(), there.canonical(), by);
    } catch (RuntimeException refused) {
      groups.join(there);
      throw refused;
    }
  }

  void move(Membership there, Membership wanted, UserKey by) {
    release(there, by);
    try {
      join(wanted, by);
    } catch (RuntimeException refused) {
      groups.join(there);
      throw refused;
    }
    try {
      loosen(there.issue(), there.canonical(), by);
    } catch (RuntimeException refused) {
      leave(wanted, by);
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

  private void release(Membership there, UserKey by) {
    if (!groups.leave(there.issue(), there.canonical()))
      throw Refusals.changedMeanwhile(naming.key(there.issue(), by));
  }

  private void loosen(IssueId issue, IssueId canonical, UserKey by) {
    linking.unlink(issue, canonical, by);
    unlink.on(issue, canonical);
  }
}
