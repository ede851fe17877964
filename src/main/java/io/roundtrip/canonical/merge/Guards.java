package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Signals;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What may be merged into what, before anything is tried. The same for preview and merge. */
final class Guards {
  private final Groups groups;
  private final Signals signals;
  private final Visibility visibility;
  private final Rights rights;
  private final Naming naming;
  private final Function<IssueId, Optional<RoadmapStatus>> roadmap;

  Guards(
      Groups groups,
      Signals signals,
      Visibility visibility,
      Rights rights,
      Naming naming,
      Function<IssueId, Optional<RoadmapStatus>> roadmap) {
    this.groups = groups;
    this.signals = signals;
    this.visibility = visibility;
    this.rights = rights;
    this.naming = naming;
    this.roadmap = roadmap;
  }

  /** What is known of the issues at this moment. A few queries, however many issues. */
  Look look(List<IssueId> feedback, IssueId into, UserKey by) {
    Set<IssueId> all = new HashSet<>(feedback);
    all.add(into);
    return new Look(
        into, visibility.shown(all, by), groups.canonicalOf(all), signals.byIssues(all), by);
  }

  /** Why nothing at all can be merged into this. */
  Optional<Refused> target(Look look) {
    IssueId into = look.into();
    if (!look.shown().containsKey(into)) {
      return Optional.of(Refusals.unknown("into"));
    }
    if (look.isMember(into)) return Optional.of(naming.chain(into, look.by()));
    if (!rights.mayLink(look.by(), into)) return Optional.of(Refusals.mayNotLinkTo(look.key(into)));
    return Optional.empty();
  }

  /** Whether somebody has to say first if it is broken again. */
  boolean isShipped(IssueId into) {
    return roadmap.apply(into).filter(RoadmapStatus.SHIPPED::equals).isPresent();
  }

  /** Why this one cannot be merged. */
  Optional<Refused> source(IssueId feedback, Look look, boolean label) {
    if (!look.shown().containsKey(feedback)) {
      return Optional.of(Refusals.unknown("feedback"));
    }
    if (feedback.equals(look.into())) return Optional.of(Refusals.itself(look.key(feedback)));
    String key = look.key(feedback);
    if (!look.signals().containsKey(feedback)) return Optional.of(Refusals.notFeedback(key));
    if (look.isMember(feedback)) return Optional.of(naming.alreadyMerged(feedback, look.by()));
    if (label && !rights.mayEdit(look.by(), feedback)) {
      return Optional.of(Refusals.mayNotLabel(key));
    }
    return hidden(feedback, look);
  }

  /** Duplicates move along only as a whole, and in the name of somebody who sees them all. */
  private Optional<Refused> hidden(IssueId feedback, Look look) {
    if (!look.leads(feedback)) return Optional.empty();
    Set<IssueId> members = groups.members(feedback);
    int hidden = members.size() - visibility.shown(members, look.by()).size();
    return hidden == 0
        ? Optional.empty()
        : Optional.of(Refusals.hiddenDuplicates(look.key(feedback), hidden));
  }
}
