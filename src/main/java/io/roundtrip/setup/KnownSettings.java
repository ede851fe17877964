package io.roundtrip.setup;

import io.roundtrip.host.Remembered;
import io.roundtrip.kernel.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** All projects' settings from memory, so that a question asked on every event costs nothing. */
public final class KnownSettings {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration LATELY = Duration.ofMinutes(2);

  private final Remembered<Map<ProjectId, Settings>> all;

  public KnownSettings(AllSettings settings, Clock clock) {
    this.all = new Remembered<>(settings::all, FRESH, clock);
  }

  /** At most some seconds old. */
  Settings of(ProjectId project) {
    return all.get().getOrDefault(project, Settings.NEVER);
  }

  /** Read now. */
  public Map<ProjectId, Settings> fresh() {
    return all.fresh();
  }

  /** The projects that are on, as they were read at most two minutes ago. */
  Set<ProjectId> onLately() {
    return on(all.within(LATELY)).keySet();
  }

  /** The projects that are on. Read now. */
  public Map<ProjectId, Settings> on() {
    return on(fresh());
  }

  private static Map<ProjectId, Settings> on(Map<ProjectId, Settings> all) {
    Map<ProjectId, Settings> on = new HashMap<>(all);
    on.values().removeIf(now -> !now.on());
    return on;
  }
}
