package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.Regroup;
import io.roundtrip.canonical.group.FollowLinks;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whoever links feedback in Jira itself merges it, whoever removes the link splits it. Who links a
 * canonical merges its whole group, in the same name; if that person may not, the link is evidence
 * only.
 */
final class LinksByHand implements Regroup {
  private final Groups groups;
  private final Signals signals;
  private final FollowLinks follow;
  private final MergeOne one;
  private final StartOperation start;
  private final Supplier<Optional<UserKey>> acting;

  LinksByHand(
      Groups groups,
      Signals signals,
      FollowLinks follow,
      MergeOne one,
      StartOperation start,
      Supplier<Optional<UserKey>> acting) {
    this.groups = groups;
    this.signals = signals;
    this.follow = follow;
    this.one = one;
    this.start = start;
    this.acting = acting;
  }

  @Override
  public void linked(IssueId feedback, IssueId item) {
    Optional<UserKey> by = acting.get();
    Map<IssueId, Membership> there = groups.of(Set.of(feedback, item));
    Optional<Signal> said =
        by.isPresent() && mayMove(feedback, item, there)
            ? signals.byIssue(feedback)
            : Optional.empty();
    if (said.isPresent()) move(said.get(), item, by.get());
    else follow.linked(feedback, item, there, by.orElse(null));
  }

  @Override
  public void unlinked(IssueId feedback, IssueId item) {
    follow.unlinked(feedback, item, acting.get().orElse(null));
  }

  @Override
  public void deleted(IssueId issue) {
    follow.deleted(issue, acting.get().orElse(null));
  }

  /** A whole group into something that is no duplicate, and not one of its own. */
  private static boolean mayMove(IssueId feedback, IssueId item, Map<IssueId, Membership> there) {
    Membership own = there.get(feedback);
    Membership into = there.get(item);
    return own != null
        && own.isCanonical()
        && (into == null || into.isCanonical())
        && !feedback.equals(item);
  }

  private void move(Signal said, IssueId item, UserKey by) {
    OperationInProgress operation = start.link(by);
    try {
      operation.keep(one.merge(said, item, operation));
    } catch (Refused evidenceOnly) {
      return;
    }
    operation.end();
  }
}
