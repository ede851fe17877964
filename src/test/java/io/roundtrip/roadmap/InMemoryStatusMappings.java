package io.roundtrip.roadmap;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mappings in memory; may be trusted, it passes the contract. */
public final class InMemoryStatusMappings implements StatusMappings {
  private final Map<ProjectId, List<StatusMapping>> newestFirst = new HashMap<>();

  @Override
  public StatusMapping of(ProjectId project) {
    return history(project, Page.first(1)).stream().findFirst().orElse(StatusMapping.NONE);
  }

  @Override
  public StatusMapping lately(ProjectId project) {
    return of(project);
  }

  @Override
  public synchronized Saved save(
      ProjectId project, int edited, Map<String, RoadmapStatus> buckets, UserKey by, Instant at) {
    if (of(project).version() != edited) return new SavedMeanwhile(of(project));
    StatusMapping next = new StatusMapping(edited + 1, buckets, by, at);
    newestFirst.computeIfAbsent(project, p -> new ArrayList<>()).add(0, next);
    return new Kept(next);
  }

  @Override
  public List<StatusMapping> history(ProjectId project, Page page) {
    return newestFirst.getOrDefault(project, List.of()).stream()
        .skip(page.start())
        .limit(page.limit())
        .toList();
  }
}
