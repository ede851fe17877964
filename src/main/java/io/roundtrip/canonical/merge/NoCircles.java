package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.LinkWriter;
import io.roundtrip.canonical.Regroup;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Two issues cannot be evidence for each other. Our own doors refuse it; a link made in Jira itself
 * cannot be refused, so it is taken back in the name of whoever made it: both issues' histories and
 * the audit log tell of it. Without a person, or without the right, the link stays and is evidence
 * only.
 */
final class NoCircles implements Regroup {
  private final Regroup next;
  private final FeedbackLinks links;
  private final Groups groups;
  private final LinkWriter linkWriter;
  private final Supplier<Optional<UserKey>> acting;
  private final Consumer<TakenBack> audit;

  /** A link that would have closed a circle. */
  record TakenBack(UserKey by, IssueId feedback, IssueId item) {}

  NoCircles(
      Regroup next,
      FeedbackLinks links,
      Groups groups,
      LinkWriter linkWriter,
      Supplier<Optional<UserKey>> acting,
      Consumer<TakenBack> audit) {
    this.next = next;
    this.links = links;
    this.groups = groups;
    this.linkWriter = linkWriter;
    this.acting = acting;
    this.audit = audit;
  }

  @Override
  public void linked(IssueId feedback, IssueId item) {
    Optional<UserKey> by = acting.get();
    if (by.isEmpty() || !closes(feedback, item) || !tookBack(feedback, item, by.get()))
      next.linked(feedback, item);
  }

  /** A link that holds a duplicate in its group is ours: it was made after the other was seen. */
  private boolean closes(IssueId feedback, IssueId item) {
    if (!links.itemsOf(item).contains(feedback)) return false;
    Membership there = groups.of(Set.of(feedback)).get(feedback);
    return there == null || !there.canonical().equals(item);
  }

  private boolean tookBack(IssueId feedback, IssueId item, UserKey by) {
    try {
      linkWriter.unlink(feedback, item, by);
    } catch (Refused mayNot) {
      return false;
    }
    audit.accept(new TakenBack(by, feedback, item));
    return true;
  }

  @Override
  public void unlinked(IssueId feedback, IssueId item) {
    next.unlinked(feedback, item);
  }

  @Override
  public void deleted(IssueId issue) {
    next.deleted(issue);
  }
}
