package io.roundtrip.setup.web;

import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.setup.ChangeSettings;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.web.FormView.FieldView;
import io.roundtrip.setup.web.FormView.OptionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings as fields of a form: what is stored, or what was just sent and refused. */
final class SettingsFields {
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "on", List.of("true", "false"),
          "mode", List.of("dry-run", "live"),
          "delivery", List.of("at-least-once", "strict"),
          "unasked", List.of("false", "true"),
          "acknowledge", List.of("false", "true"),
          "tellMerged", List.of("false", "true"),
          "language", List.of("en", "de"),
          "cesAsks", List.of("effort", "ease"));

  private final UnaryOperator<String> words;
  private final Map<String, String> errors;

  SettingsFields(UnaryOperator<String> words, Map<String, String> errors) {
    this.words = words;
    this.errors = errors;
  }

  List<FieldView> of(Map<String, String> values) {
    return ChangeSettings.FIELDS.stream()
        .map(name -> field(name, values.getOrDefault(name, "")))
        .toList();
  }

  static Map<String, String> texts(Settings s) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("on", Boolean.toString(s.on()));
    texts.put("mode", s.dryRun() ? "dry-run" : "live");
    texts.put("delivery", s.strict() ? "strict" : "at-least-once");
    texts.put("undoSeconds", Integer.toString(s.undoSeconds()));
    texts.put("told", s.told().stream().map(RoadmapStatus::word).collect(Collectors.joining(",")));
    texts.put("unasked", Boolean.toString(s.unasked()));
    texts.put("dailyCap", Integer.toString(s.dailyCap()));
    texts.put("acknowledge", Boolean.toString(s.acknowledge()));
    texts.put("tellMerged", Boolean.toString(s.tellMerged()));
    texts.put("fromName", s.fromName());
    texts.put("replyTo", s.replyTo());
    texts.put("language", s.language());
    texts.put("cesAsks", s.cesAsksEffort() ? "effort" : "ease");
    return texts;
  }

  private FieldView field(String name, String value) {
    List<String> choices = CHOICES.getOrDefault(name, List.of());
    boolean checks = name.equals("told");
    String key = "roundtrip.setup.settings." + name;
    return new FieldView(
        name,
        words.apply(key),
        words.apply(key + ".help"),
        errors.getOrDefault(name, ""),
        errors.containsKey(name),
        choices.isEmpty() && !checks,
        !choices.isEmpty(),
        checks,
        value,
        checks ? statuses(List.of(value.split(",", -1))) : options(name, choices, value));
  }

  private List<OptionView> options(String name, List<String> choices, String value) {
    return choices.stream()
        .map(
            choice ->
                new OptionView(
                    name + "-" + choice,
                    choice,
                    words.apply("roundtrip.setup.settings." + name + "." + choice),
                    choice.equals(value)))
        .toList();
  }

  private List<OptionView> statuses(List<String> told) {
    return Stream.of(
            RoadmapStatus.PLANNED,
            RoadmapStatus.IN_PROGRESS,
            RoadmapStatus.SHIPPED,
            RoadmapStatus.NOT_PLANNED)
        .map(
            s ->
                new OptionView(
                    "told-" + s.word(),
                    s.word(),
                    words.apply("roundtrip.roadmap.status." + s.word()),
                    told.contains(s.word())))
        .toList();
  }
}
