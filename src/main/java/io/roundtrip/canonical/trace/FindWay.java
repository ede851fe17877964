package io.roundtrip.canonical.trace;

import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.Place;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the canonical of some feedback stands, and all that it is part of. */
final class FindWay {
  /**
   * What lies on the way.
   *
   * @param stands nearest first, as far as the reader may see
   * @param hidden how many the reader may not see
   */
  record Way(List<Trace.Stand> stands, int hidden) {}

  private final FeedbackLinks feedbackLinks;
  private final Visibility visibility;
  private final Function<IssueId, Optional<RoadmapStatus>> roadmap;
  private final Versions versions;

  FindWay(
      FeedbackLinks feedbackLinks,
      Visibility visibility,
      Function<IssueId, Optional<RoadmapStatus>> roadmap,
      Versions versions) {
    this.feedbackLinks = feedbackLinks;
    this.visibility = visibility;
    this.roadmap = roadmap;
    this.versions = versions;
  }

  Way of(IssueId feedback, IssueId canonical, @Nullable UserKey reader) {
    List<IssueId> way = issues(feedback, canonical);
    Map<IssueId, Visibility.Shown> shown = visibility.shown(way, reader);
    List<Trace.Stand> stands = new ArrayList<>();
    for (IssueId issue : way) {
      Visibility.Shown face = shown.get(issue);
      if (face != null) stands.add(new Trace.Stand(face, roadmap.apply(issue), versions.of(issue)));
    }
    return new Way(stands, way.size() - stands.size());
  }

  /** The canonical unless it is the feedback itself, and all above it. */
  private List<IssueId> issues(IssueId feedback, IssueId canonical) {
    List<IssueId> way = new ArrayList<>();
    if (!canonical.equals(feedback)) way.add(canonical);
    way.addAll(feedbackLinks.placeOf(canonical).map(Place::above).orElse(List.of()));
    return way;
  }
}
