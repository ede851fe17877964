package io.roundtrip.setup.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Edition;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.AllSettings;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Setting;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** The settings in the table SETTINGS: a version is one row, so it is there whole or not at all. */
public final class AoAllSettings implements AllSettings {
  private final ActiveObjects ao;
  private final SettingsText texts;

  public AoAllSettings(ActiveObjects ao) {
    this(ao, Setting.ALL);
  }

  public AoAllSettings(ActiveObjects ao, List<Setting<?>> table) {
    this.ao = ao;
    this.texts = new SettingsText(table);
    SoundRows.superseded(SettingsRow.class, AoAllSettings::newer);
  }

  private static Query newer(SettingsRow row) {
    return Edition.after(row.getProjectId(), row.getId());
  }

  @Override
  public Settings of(ProjectId project) {
    SettingsRow[] rows = ao.find(SettingsRow.class, Edition.newest(project));
    return rows.length == 0 ? Settings.NEVER : sound(rows[0]);
  }

  @Override
  public boolean save(ProjectId project, Settings next) {
    return Ensured.inserted(
        () -> ao.create(SettingsRow.class, row(project, next)),
        () -> of(project).version() >= next.version());
  }

  @Override
  public Map<ProjectId, Settings> all() {
    Map<ProjectId, SettingsRow> newest = new HashMap<>();
    for (SettingsRow row : ao.find(SettingsRow.class, Query.select().order("ID ASC")))
      newest.put(new ProjectId(row.getProjectId()), row);
    Map<ProjectId, Settings> all = new HashMap<>();
    newest.forEach((project, row) -> all.put(project, sound(row)));
    return all;
  }

  @Override
  public Optional<Settings> readable(ProjectId project) {
    return readable(newestFirst(project));
  }

  private Optional<Settings> readable(List<SettingsRow> newestFirst) {
    return newestFirst.stream().flatMap(row -> texts.sound(row).stream()).findFirst();
  }

  private List<SettingsRow> newestFirst(ProjectId project) {
    Query newestFirst = Query.select().where("PROJECT_ID = ?", project.value()).order("ID DESC");
    return List.of(ao.find(SettingsRow.class, newestFirst));
  }

  @Override
  public Optional<Instant> onSince(ProjectId project) {
    List<SettingsRow> rows = newestFirst(project);
    return readable(rows)
        .filter(Settings::on)
        .map(Settings::since)
        .or(() -> rows.stream().limit(1).flatMap(row -> texts.since(row).stream()).findFirst());
  }

  /** Settings that cannot be read let nothing leave. */
  private Settings sound(SettingsRow row) {
    return SoundRows.one(ao, SettingsRow.class, row, texts::read)
        .orElseGet(() -> Settings.unreadable(Edition.highest(row.getEdition(), row.getVersion())));
  }

  private Map<String, Object> row(ProjectId project, Settings next) {
    Map<String, Object> row = new HashMap<>();
    row.put("EDITION", Edition.of(project, next.version()));
    row.put("PROJECT_ID", project.value());
    row.put("VERSION", next.version());
    row.put("TEXTS", texts.write(next));
    row.put("SAVED_BY", next.by().value());
    row.put("SAVED_AT", next.at().toEpochMilli());
    return row;
  }
}
