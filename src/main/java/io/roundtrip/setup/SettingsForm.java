package io.roundtrip.setup;

import io.roundtrip.kernel.Problem;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads decisions from texts, by the name of the setting; what is absent stays as it was. Every
 * problem is noted, not only the first.
 */
final class SettingsForm {
  private final List<Setting<?>> table;
  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  SettingsForm(List<Setting<?>> table, Map<String, String> sent) {
    this.table = table;
    this.sent = sent;
    for (String field : sent.keySet()) {
      if (table.stream().noneMatch(setting -> setting.name().equals(field)))
        problems.add(Problem.of(field, "unknown-setting"));
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** A problem for each setting that was not sent. */
  List<Problem> absent() {
    return table.stream()
        .map(Setting::name)
        .filter(name -> !sent.containsKey(name))
        .map(name -> Problem.of(name, "unreadable-now"))
        .toList();
  }

  /** The old decisions with what was sent. */
  Decisions over(Decisions old) {
    Decisions now = old;
    for (Setting<?> setting : table) {
      String text = sent.get(setting.name());
      if (text != null) now = setting.read(text.strip(), now, wrong(setting.name()));
    }
    return now;
  }

  private Setting.Wrong wrong(String field) {
    return (code, args) -> problems.add(Problem.of(field, code, args));
  }
}
