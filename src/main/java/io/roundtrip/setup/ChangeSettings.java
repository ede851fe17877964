package io.roundtrip.setup;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Changes a project's settings, all or none, and writes it into the audit log. */
public final class ChangeSettings {
  public static final List<String> FIELDS =
      List.of(
          "on",
          "mode",
          "delivery",
          "undoSeconds",
          "told",
          "unasked",
          "dailyCap",
          "acknowledge",
          "tellMerged",
          "fromName",
          "replyTo",
          "language",
          "cesAsks");

  private final AllSettings settings;
  private final AuditLog audit;
  private final Clock clock;
  private final Consumer<SettingsChanged> changed;

  public ChangeSettings(
      AllSettings settings, AuditLog audit, Clock clock, Consumer<SettingsChanged> changed) {
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
    SettingsForm form = new SettingsForm(sent);
    Settings asked = form.over(old);
    if (!form.problems().isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, form.problems());
    Instant now = clock.instant();
    Settings next = stamped(asked, old, by, now);
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

  private static Settings stamped(Settings asked, Settings old, UserKey by, Instant now) {
    return new Settings(
        old.version() + 1,
        asked.on(),
        asked.on() && !old.on() ? now : old.since(),
        asked.dryRun(),
        asked.strict(),
        asked.undoSeconds(),
        asked.told(),
        asked.unasked(),
        asked.dailyCap(),
        asked.acknowledge(),
        asked.tellMerged(),
        asked.fromName(),
        asked.replyTo(),
        asked.language(),
        asked.cesAsksEffort(),
        by,
        now);
  }
}
