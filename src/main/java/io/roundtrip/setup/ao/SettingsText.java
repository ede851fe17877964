package io.roundtrip.setup.ao;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.setup.Settings;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings as lines of text: a setting that a later version adds needs no new column, one that is
 * missing has its default.
 */
final class SettingsText {
  private SettingsText() {}

  static String write(Settings s) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("on", Boolean.toString(s.on()));
    lines.put("since", Long.toString(s.since().toEpochMilli()));
    lines.put("dryRun", Boolean.toString(s.dryRun()));
    lines.put("strict", Boolean.toString(s.strict()));
    lines.put("undoSeconds", Integer.toString(s.undoSeconds()));
    lines.put(
        "told",
        s.told().stream().sorted().map(RoadmapStatus::word).collect(Collectors.joining(",")));
    lines.put("unasked", Boolean.toString(s.unasked()));
    lines.put("dailyCap", Integer.toString(s.dailyCap()));
    lines.put("acknowledge", Boolean.toString(s.acknowledge()));
    lines.put("tellMerged", Boolean.toString(s.tellMerged()));
    lines.put("fromName", s.fromName());
    lines.put("replyTo", s.replyTo());
    lines.put("language", s.language());
    lines.put("cesAsksEffort", Boolean.toString(s.cesAsksEffort()));
    return lines.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  static Settings read(SettingsRow row) {
    Map<String, String> lines = lines(row.getTexts());
    Settings none = Settings.NEVER;
    String by = row.getSavedBy();
    return new Settings(
        row.getVersion(),
        flag(lines, "on", none.on()),
        Instant.ofEpochMilli(Long.parseLong(lines.getOrDefault("since", "0"))),
        flag(lines, "dryRun", none.dryRun()),
        flag(lines, "strict", none.strict()),
        number(lines, "undoSeconds", none.undoSeconds()),
        told(lines.get("told"), none.told()),
        flag(lines, "unasked", none.unasked()),
        number(lines, "dailyCap", none.dailyCap()),
        flag(lines, "acknowledge", none.acknowledge()),
        flag(lines, "tellMerged", none.tellMerged()),
        lines.getOrDefault("fromName", none.fromName()),
        lines.getOrDefault("replyTo", none.replyTo()),
        lines.getOrDefault("language", none.language()),
        flag(lines, "cesAsksEffort", none.cesAsksEffort()),
        new UserKey(by == null ? "" : by),
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

  private static boolean flag(Map<String, String> lines, String name, boolean otherwise) {
    return Boolean.parseBoolean(lines.getOrDefault(name, Boolean.toString(otherwise)));
  }

  private static int number(Map<String, String> lines, String name, int otherwise) {
    return Integer.parseInt(lines.getOrDefault(name, Integer.toString(otherwise)));
  }

  private static Set<RoadmapStatus> told(@Nullable String words, Set<RoadmapStatus> otherwise) {
    if (words == null) return otherwise;
    Set<RoadmapStatus> told = EnumSet.noneOf(RoadmapStatus.class);
    Arrays.stream(words.split(",", -1))
        .forEach(word -> RoadmapStatus.of(word).ifPresent(told::add));
    return told;
  }
}
