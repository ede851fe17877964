package io.roundtrip.setup.ao;

import io.roundtrip.host.ao.Edition;
import io.roundtrip.kernel.Text;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings as lines of text: a setting that a later version adds needs no new column, one that is
 * missing has its default.
 */
final class SettingsText {
  private static final String SINCE = "since";

  /** Every version wrote these, the last one at the end: a text without it was cut. */
  private static final List<Setting<?>> ALWAYS =
      List.of(
          Setting.ON,
          Setting.DRY_RUN,
          Setting.STRICT,
          Setting.UNDO_WINDOW,
          Setting.TOLD,
          Setting.UNASKED,
          Setting.DAILY_CAP,
          Setting.FROM_NAME,
          Setting.REPLY_TO,
          Setting.LANGUAGE,
          Setting.CES_ASKS_EFFORT);

  private final List<Setting<?>> table;

  SettingsText(List<Setting<?>> table) {
    this.table = table;
  }

  String write(Settings settings) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Setting<?> setting : table) {
      lines.put(setting.key(), setting.stored(settings.decisions()));
      if (setting == Setting.ON) lines.put(SINCE, Long.toString(settings.since().toEpochMilli()));
    }
    return lines.entrySet().stream()
        .map(line -> line.getKey() + "=" + line.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Empty where {@link #read} throws. */
  Optional<Settings> sound(SettingsRow row) {
    try {
      return Optional.of(read(row));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws IllegalArgumentException unless it is whole and all as it was written
   */
  Settings read(SettingsRow row) {
    Edition.check(row.getEdition(), row.getVersion());
    Map<String, String> lines = lines(row.getTexts());
    ALWAYS.forEach(setting -> there(setting.key(), lines.get(setting.key())));
    Decisions decisions = Decisions.NONE;
    for (Setting<?> setting : table) {
      String line = lines.get(setting.key());
      if (line != null) decisions = setting.restored(line, decisions);
    }
    return new Settings(
        row.getVersion(),
        Instant.ofEpochMilli(Long.parseLong(there(SINCE, lines.get(SINCE)))),
        decisions,
        new UserKey(there("SAVED_BY", row.getSavedBy())),
        Instant.ofEpochMilli(row.getSavedAt()));
  }

  /** Since when it is on, as what is left of it says; the last line may have been cut. */
  Optional<Instant> since(SettingsRow row) {
    String texts = Optional.ofNullable(row.getTexts()).orElse("");
    Map<String, String> whole = lines(texts.substring(0, texts.lastIndexOf('\n') + 1));
    String since = whole.getOrDefault(SINCE, "");
    if (!"true".equals(whole.get(Setting.ON.key())) || !Text.isDigits(since, 15))
      return Optional.empty();
    return Optional.of(Instant.ofEpochMilli(Long.parseLong(since)))
        .filter(then -> then.toEpochMilli() <= row.getSavedAt());
  }

  private static String there(String name, @Nullable String value) {
    if (value == null) throw new IllegalArgumentException("no " + name);
    return value;
  }

  private static Map<String, String> lines(@Nullable String texts) {
    Map<String, String> lines = new LinkedHashMap<>();
    if (texts == null) return lines;
    for (String line : texts.lines().toList()) {
      int at = line.indexOf('=');
      if (at > 0) lines.put(line.substring(0, at), line.substring(at + 1));
    }
    return lines;
  }
}
