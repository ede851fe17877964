package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import java.util.HashMap;
import java.util.Map;

final class InMemoryAllSettings implements AllSettings {
  private final Map<ProjectId, Settings> newest = new HashMap<>();

  @Override
  public Settings of(ProjectId project) {
    return newest.getOrDefault(project, Settings.NEVER);
  }

  @Override
  public boolean save(ProjectId project, Settings next) {
    if (of(project).version() >= next.version()) return false;
    newest.put(project, next);
    return true;
  }

  @Override
  public Map<ProjectId, Settings> all() {
    return Map.copyOf(newest);
  }
}
