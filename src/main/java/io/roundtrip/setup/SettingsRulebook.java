package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.QuietHours;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.setup.setting.Setting;
import java.time.ZoneId;
import java.util.Set;

/** What the settings mean for mail. */
public final class SettingsRulebook implements Rulebook {
  private final AllSettings settings;
  private final KnownSettings known;
  private final ZoneId zone;

  /**
   * @param zone of projects that have none of their own
   */
  public SettingsRulebook(AllSettings settings, KnownSettings known, ZoneId zone) {
    this.settings = settings;
    this.known = known;
    this.zone = zone;
  }

  @Override
  public Rules of(ProjectId project) {
    Settings now = settings.of(project);
    if (now.version() == 0) return Rules.OFF;
    if (!now.isReadable()) return Rules.UNREADABLE;
    Rules rules = rules(now).quiet(quiet(now));
    return now.get(Setting.TOLD_BY_TOP) ? rules.byTop() : rules;
  }

  private QuietHours quiet(Settings now) {
    String own = now.get(Setting.TIME_ZONE);
    return QuietHours.read(now.get(Setting.QUIET_HOURS), own.isEmpty() ? zone : ZoneId.of(own))
        .orElse(QuietHours.NONE);
  }

  private static Rules rules(Settings now) {
    return new Rules(
        now.on(),
        now.since(),
        now.get(Setting.DRY_RUN),
        now.get(Setting.STRICT),
        now.get(Setting.UNDO_WINDOW),
        now.get(Setting.TOLD),
        now.get(Setting.UNASKED),
        now.get(Setting.DAILY_CAP),
        now.get(Setting.ACKNOWLEDGE),
        now.get(Setting.TELL_MERGED),
        now.get(Setting.FROM_NAME),
        now.get(Setting.REPLY_TO),
        now.get(Setting.LANGUAGE));
  }

  @Override
  public boolean isOn(ProjectId project) {
    return known.of(project).on();
  }

  @Override
  public boolean mayBeOn(ProjectId project) {
    Settings lately = known.of(project);
    return lately.on() || !lately.isReadable();
  }

  @Override
  public Set<ProjectId> on() {
    return Set.copyOf(known.on().keySet());
  }
}
