package minijira.jira.field;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** The choices of select fields. */
public final class OptionStore implements OptionsManager {
  private final Db db;
  private final ConfigVersion version;
  private final Fields fields;
  private final Cached<Map<Long, HostOption>> options;

  public OptionStore(Db db, ConfigVersion version, Fields fields) {
    this.db = db;
    this.version = version;
    this.fields = fields;
    this.options = new Cached<>(version, this::load);
  }

  private Map<Long, HostOption> load() {
    Map<Long, HostOption> all = new LinkedHashMap<>();
    db.query(
            "SELECT * FROM field_option ORDER BY seq, id",
            r ->
                new HostOption(
                    this,
                    r.getLong("id"),
                    new HostFieldConfig(fields, r.getLong("config_id"), r.getLong("field_id"), ""),
                    (Long) r.getObject("parent_id"),
                    r.getLong("seq"),
                    r.getString("option_value"),
                    r.getBoolean("disabled")))
        .forEach(option -> all.put(option.id(), option));
    return all;
  }

  @Override
  public Options getOptions(FieldConfig fieldConfig) {
    if (fieldConfig == null) return new HostOptions(List.of());
    return new HostOptions(
        options.get().values().stream()
            .filter(option -> option.config().getId().equals(fieldConfig.getId()))
            .toList());
  }

  @Override
  public Option createOption(
      FieldConfig fieldConfig, Long parentOptionId, Long sequence, String value) {
    if (value == null || value.isBlank() || value.length() > 255)
      throw new IllegalArgumentException("an option needs 1 to 255 characters");
    Map<String, Object> row =
        new LinkedHashMap<>(
            Map.of(
                "config_id",
                fieldConfig.getId(),
                "field_id",
                fieldConfig.getCustomField().getIdAsLong(),
                "option_value",
                value.strip(),
                "disabled",
                false));
    row.put("seq", sequence == null ? (long) getOptions(fieldConfig).size() : sequence);
    row.put("parent_id", parentOptionId);
    long id =
        db.tx(
            () -> {
              long created = db.insert("field_option", row);
              version.changed();
              return created;
            });
    return findByOptionId(id);
  }

  /** Null if there is none. */
  @Override
  public Option findByOptionId(Long optionId) {
    return optionId == null ? null : options.get().get(optionId);
  }

  public void setDisabled(long optionId, boolean disabled) {
    db.tx(
        () -> {
          db.update("UPDATE field_option SET disabled = ? WHERE id = ?", disabled, optionId);
          version.changed();
        });
  }
}
