package io.roundtrip.roadmap;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Map;

/** The status mapping of every project, each version of it kept with who saved it and when. */
public interface StatusMappings {
  /** What became of a save. */
  sealed interface Saved permits Kept, SavedMeanwhile {}

  /** The new version. */
  record Kept(StatusMapping mapping) implements Saved {}

  /** Somebody else saved after {@code edited} was read; nothing was stored. */
  record SavedMeanwhile() implements Saved {}

  /** The newest version, {@link StatusMapping#NONE} if there is none. One query. */
  StatusMapping of(ProjectId project);

  /**
   * The same from memory: what another node saved in the last ten seconds may be missing. For
   * screens that only show it; never for deciding whether customers are told.
   */
  StatusMapping lately(ProjectId project);

  /** Stores the version after {@code edited}. Of two nodes saving the same version one wins. */
  Saved save(
      ProjectId project, int edited, Map<String, RoadmapStatus> buckets, UserKey by, Instant at);
}
