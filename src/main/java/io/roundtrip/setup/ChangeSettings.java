package io.roundtrip.setup;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Changes a project's settings, all or none, and writes it into the audit log. */
public final class ChangeSettings {
  private final List<Setting<?>> table;
  private final AllSettings settings;
  private final AuditLog audit;
  private final Clock clock;
  private final Consumer<SettingsChanged> changed;

  public ChangeSettings(
      AllSettings settings, AuditLog audit, Clock clock, Consumer<SettingsChanged> changed) {
    this(Setting.ALL, settings, audit, clock, changed);
  }

  public ChangeSettings(
      List<Setting<?>> table,
      AllSettings settings,
      AuditLog audit,
      Clock clock,
      Consumer<SettingsChanged> changed) {
    this.table = table;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * @param sent texts by field; absent fields stay as they are
   * @return the version in force now; {@link Refused} with every problem, or CONFLICT if somebody
   *     else saved meanwhile
   */
  public Settings to(ProjectId project, Map<String, String> sent, UserKey by) {
    Settings old = settings.of(project);
    SettingsForm form = new SettingsForm(table, sent);
    Decisions asked = form.over(old.decisions());
    if (!form.problems().isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, form.problems());
    Instant now = clock.instant();
    Settings next = old.next(asked, by, now);
    if (!settings.save(project, next))
      throw new Refused(Refused.Kind.CONFLICT, Problem.of("version", "saved-meanwhile"));
    audit.add(
        new AuditLog.Entry(
            now,
            by,
            "settings",
            project.value() + ":" + next.version() + " " + String.join(",", sent.keySet())));
    changed.accept(new SettingsChanged(project, old.on() && !next.on()));
    return next;
  }
}
