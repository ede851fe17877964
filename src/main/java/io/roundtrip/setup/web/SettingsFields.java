package io.roundtrip.setup.web;

import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import io.roundtrip.setup.web.FormView.FieldView;
import io.roundtrip.setup.web.FormView.OptionView;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings as fields of a form: what is stored, or what was just sent and refused. */
final class SettingsFields {
  private final List<Setting<?>> table;
  private final UnaryOperator<String> words;
  private final Map<String, String> errors;
  private final String first;

  SettingsFields(List<Setting<?>> table, UnaryOperator<String> words, Map<String, String> errors) {
    this.table = table;
    this.words = words;
    this.errors = errors;
    this.first =
        table.stream().map(Setting::name).filter(errors::containsKey).findFirst().orElse("");
  }

  List<FieldView> of(Map<String, String> values) {
    return table.stream()
        .map(setting -> field(setting, values.getOrDefault(setting.name(), "")))
        .toList();
  }

  /**
   * What somebody chose on a page that is older than what is in force.
   *
   * @param label stands before the newer value
   */
  List<FieldView> beside(Map<String, String> values, Decisions now, String label) {
    return table.stream()
        .map(
            setting -> {
              FieldView field = field(setting, values.getOrDefault(setting.name(), ""));
              String kept = setting.text(now);
              return kept.equals(field.value())
                  ? field
                  : field.and(label + ": " + shown(setting, kept));
            })
        .toList();
  }

  /** As the screen says it. */
  private String shown(Setting<?> setting, String kept) {
    return Stream.of(setting.several() ? kept.split(",", -1) : new String[] {kept})
        .map(one -> setting.options().contains(one) ? words.apply(setting.textOf(one)) : one)
        .collect(Collectors.joining(", "));
  }

  private FieldView field(Setting<?> setting, String value) {
    String name = setting.name();
    String key = "roundtrip.setup.settings." + name;
    boolean text = setting.options().isEmpty();
    return new FieldView(
        name,
        words.apply(key),
        words.apply(key + ".help"),
        errors.getOrDefault(name, ""),
        errors.containsKey(name),
        name.equals(first),
        text,
        !text && !setting.several(),
        !text && setting.several(),
        value,
        options(setting, setting.several() ? List.of(value.split(",", -1)) : List.of(value)));
  }

  private List<OptionView> options(Setting<?> setting, List<String> chosen) {
    return setting.options().stream()
        .map(
            option ->
                new OptionView(
                    setting.name() + "-" + option,
                    option,
                    words.apply(setting.textOf(option)),
                    chosen.contains(option)))
        .toList();
  }
}
