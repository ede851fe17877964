package io.roundtrip.canonical.trace;

import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.Place;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows one piece of feedback. Three queries and two for each issue on the way. */
public final class ReadTrace {
  private static final int MAILS = 50;

  private final Signals signals;
  private final Groups groups;
  private final FeedbackLinks feedbackLinks;
  private final Visibility visibility;
  private final Function<IssueId, Optional<RoadmapStatus>> roadmap;
  private final Versions versions;
  private final Outbox outbox;

  public ReadTrace(
      Signals signals,
      Groups groups,
      FeedbackLinks feedbackLinks,
      Visibility visibility,
      Function<IssueId, Optional<RoadmapStatus>> roadmap,
      Versions versions,
      Outbox outbox) {
    this.signals = signals;
    this.groups = groups;
    this.feedbackLinks = feedbackLinks;
    this.visibility = visibility;
    this.roadmap = roadmap;
    this.versions = versions;
    this.outbox = outbox;
  }

  public Trace of(IssueId feedback, @Nullable UserKey reader) {
    Signal said = signals.byIssue(feedback).orElse(null);
    Membership there = groups.of(Set.of(feedback)).get(feedback);
    IssueId canonical = there == null ? feedback : there.canonical();
    List<IssueId> way = way(feedback, canonical);
    Map<IssueId, Visibility.Shown> shown = visibility.shown(way, reader);
    List<Trace.Stand> stands = new ArrayList<>();
    for (IssueId issue : way) {
      Visibility.Shown face = shown.get(issue);
      if (face != null) stands.add(new Trace.Stand(face, roadmap.apply(issue), versions.of(issue)));
    }
    Set<IssueId> visible = new HashSet<>(shown.keySet());
    visible.add(feedback);
    return new Trace(
        said,
        there == null || there.isCanonical() ? null : there,
        there != null && there.isCanonical(),
        stands,
        way.size() - stands.size(),
        mails(said, visible));
  }

  /** The canonical unless it is the feedback itself, and all above it. */
  private List<IssueId> way(IssueId feedback, IssueId canonical) {
    List<IssueId> way = new ArrayList<>();
    if (!canonical.equals(feedback)) way.add(canonical);
    way.addAll(feedbackLinks.placeOf(canonical).map(Place::above).orElse(List.of()));
    return way;
  }

  private List<OutboxEntry> mails(@Nullable Signal said, Set<IssueId> about) {
    ContactId author = said == null ? null : said.contact();
    if (author == null) return List.of();
    List<OutboxEntry> oldestFirst = new ArrayList<>(outbox.about(about, author, MAILS));
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }
}
