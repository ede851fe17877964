package io.roundtrip.roadmap;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Mappings in memory; may be trusted, it passes the contract. */
public final class InMemoryStatusMappings implements StatusMappings {
  private final Map<ProjectId, StatusMapping> newest = new HashMap<>();

  @Override
  public StatusMapping of(ProjectId project) {
    return newest.getOrDefault(project, StatusMapping.NONE);
  }

  /** As by a word of a later version. */
  public void spoil(ProjectId project) {
    newest.put(project, of(project).unreadable());
  }

  @Override
  public StatusMapping lately(ProjectId project) {
    return of(project);
  }

  @Override
  public synchronized Saved save(
      ProjectId project, int edited, Map<String, RoadmapStatus> buckets, UserKey by, Instant at) {
    if (of(project).version() != edited) return new SavedMeanwhile();
    StatusMapping next = new StatusMapping(edited + 1, buckets, by, at);
    newest.put(project, next);
    return new Kept(next);
  }
}
