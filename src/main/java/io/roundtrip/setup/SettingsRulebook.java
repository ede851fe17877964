package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the settings mean for mail. */
public final class SettingsRulebook implements Rulebook {
  private final AllSettings settings;
  private final KnownSettings known;

  public SettingsRulebook(AllSettings settings, KnownSettings known) {
    this.settings = settings;
    this.known = known;
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
        now.tellMerged(),
        now.fromName(),
        now.replyTo(),
        Locale.forLanguageTag(now.language()));
  }

  @Override
  public boolean isOn(ProjectId project) {
    return known.of(project).on();
  }

  @Override
  public Set<ProjectId> on() {
    return known.fresh().entrySet().stream()
        .filter(e -> e.getValue().on())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
