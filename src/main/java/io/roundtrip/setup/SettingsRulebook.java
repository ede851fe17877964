package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the settings mean for mail. */
public final class SettingsRulebook implements Rulebook {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final AllSettings settings;
  private final Remembered<Set<ProjectId>> on;

  public SettingsRulebook(AllSettings settings, Clock clock) {
    this.settings = settings;
    this.on = new Remembered<>(() -> switchedOn(settings.all()), FRESH, clock);
  }

  @Override
  public Rules of(ProjectId project) {
    Settings now = settings.of(project);
    if (now.version() == 0) return Rules.OFF;
    return new Rules(
        now.on(),
        now.since(),
        now.dryRun(),
        now.strict(),
        Duration.ofSeconds(now.undoSeconds()),
        now.told(),
        now.unasked(),
        now.dailyCap(),
        now.acknowledge(),
        now.fromName(),
        now.replyTo(),
        Locale.forLanguageTag(now.language()));
  }

  @Override
  public boolean isOn(ProjectId project) {
    return on.get().contains(project);
  }

  @Override
  public Set<ProjectId> on() {
    return on.fresh();
  }

  private static Set<ProjectId> switchedOn(Map<ProjectId, Settings> all) {
    return all.entrySet().stream()
        .filter(e -> e.getValue().on())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
