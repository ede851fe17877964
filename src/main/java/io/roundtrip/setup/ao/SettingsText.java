package io.roundtrip.setup.ao;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings as lines of text: a setting that a later version adds needs no new column, one that is
 * missing has its default.
 */
final class SettingsText {
  private static final String SINCE = "since";

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

  Settings read(SettingsRow row) {
    Map<String, String> lines = lines(row.getTexts());
    Decisions decisions = Decisions.NONE;
    for (Setting<?> setting : table) {
      String line = lines.get(setting.key());
      if (line != null) decisions = setting.restored(line, decisions);
    }
    return new Settings(
        row.getVersion(),
        Instant.ofEpochMilli(Long.parseLong(lines.getOrDefault(SINCE, "0"))),
        decisions,
        new UserKey(Objects.requireNonNullElse(row.getSavedBy(), "")),
        Instant.ofEpochMilli(row.getSavedAt()));
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
