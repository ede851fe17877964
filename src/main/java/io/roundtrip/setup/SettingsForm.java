package io.roundtrip.setup;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.Problem;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from texts, by the name of the field; what is absent stays as it was. Every
 * problem is noted, not only the first.
 */
final class SettingsForm {
  private static final int MOST_FROM_NAME = 100;

  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  SettingsForm(Map<String, String> sent) {
    this.sent = sent;
    for (String field : sent.keySet()) {
      if (!ChangeSettings.FIELDS.contains(field))
        problems.add(Problem.of(field, "unknown-setting"));
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** The old settings with what was sent. */
  Settings over(Settings old) {
    return new Settings(
        old.version(),
        choice("on", old.on(), "true", "false"),
        old.since(),
        choice("mode", old.dryRun(), "dry-run", "live"),
        choice("delivery", old.strict(), "strict", "at-least-once"),
        number("undoSeconds", old.undoSeconds(), Settings.MOST_UNDO_SECONDS),
        told(old.told()),
        choice("unasked", old.unasked(), "true", "false"),
        number("dailyCap", old.dailyCap(), Settings.MOST_DAILY),
        choice("acknowledge", old.acknowledge(), "true", "false"),
        choice("tellMerged", old.tellMerged(), "true", "false"),
        line("fromName", old.fromName()),
        address("replyTo", old.replyTo()),
        language("language", old.language()),
        choice("cesAsks", old.cesAsksEffort(), "effort", "ease"),
        old.by(),
        old.at());
  }

  private boolean choice(String field, boolean old, String yes, String no) {
    String text = value(field);
    if (text == null) return old;
    if (text.equals(yes)) return true;
    if (!text.equals(no)) problems.add(Problem.of(field, "not-a-choice", yes + ", " + no));
    return false;
  }

  private int number(String field, int old, int most) {
    String text = value(field);
    if (text == null) return old;
    if (text.matches("\\d{1,6}") && Integer.parseInt(text) <= most) return Integer.parseInt(text);
    problems.add(Problem.of(field, "out-of-range", "0", Integer.toString(most), text));
    return old;
  }

  private Set<RoadmapStatus> told(Set<RoadmapStatus> old) {
    String text = value("told");
    if (text == null) return old;
    Set<RoadmapStatus> told = EnumSet.noneOf(RoadmapStatus.class);
    for (String word : text.split(",", -1)) {
      if (word.isBlank()) continue;
      RoadmapStatus.of(word.strip())
          .ifPresentOrElse(
              told::add,
              () -> problems.add(Problem.of("told", "unknown-roadmap-status", word.strip())));
    }
    return told;
  }

  private String line(String field, String old) {
    return text(
        field,
        old,
        text ->
            text.length() <= MOST_FROM_NAME && text.chars().noneMatch(Character::isISOControl)
                ? text
                : null,
        "not-a-line");
  }

  private String address(String field, String old) {
    return text(
        field,
        old,
        text ->
            text.isEmpty()
                ? ""
                : EmailAddress.check(text) instanceof EmailAddress.Good ? text : null,
        "not-an-address");
  }

  private String language(String field, String old) {
    return text(
        field,
        old,
        text ->
            Locale.forLanguageTag(text).getLanguage().isEmpty()
                ? null
                : Locale.forLanguageTag(text).toLanguageTag(),
        "not-a-language");
  }

  private String text(
      String field, String old, Function<String, @Nullable String> read, String code) {
    String text = value(field);
    if (text == null) return old;
    String good = read.apply(text);
    if (good != null) return good;
    problems.add(Problem.of(field, code, text));
    return old;
  }

  private @Nullable String value(String field) {
    String text = sent.get(field);
    return text == null ? null : text.strip();
  }
}
