package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class InMemoryAllSettings implements AllSettings {
  private final Map<ProjectId, Settings> newest = new HashMap<>();
  private final Map<ProjectId, Settings> readable = new HashMap<>();

  @Override
  public Settings of(ProjectId project) {
    return newest.getOrDefault(project, Settings.NEVER);
  }

  @Override
  public boolean save(ProjectId project, Settings next) {
    if (of(project).version() >= next.version()) return false;
    newest.put(project, next);
    if (next.isReadable()) readable.put(project, next);
    return true;
  }

  @Override
  public Optional<Settings> readable(ProjectId project) {
    return Optional.ofNullable(readable.get(project));
  }

  @Override
  public Optional<Instant> onSince(ProjectId project) {
    return Optional.ofNullable(readable.get(project)).filter(Settings::on).map(Settings::since);
  }

  @Override
  public Map<ProjectId, Settings> all() {
    return Map.copyOf(newest);
  }
}
