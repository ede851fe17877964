package io.roundtrip.setup;

import io.roundtrip.kernel.Problem;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads decisions from texts, by the name of the setting; what is absent stays as it was. Every
 * problem is noted, not only the first.
 */
final class SettingsForm {
  private final List<Setting<?>> table;
  private final Map<String, String> sent;
  private final Predicate<String> leadsNowhere;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param leadsNowhere whether a text leads customers to a Jira that they do not reach
   */
  SettingsForm(List<Setting<?>> table, Map<String, String> sent, Predicate<String> leadsNowhere) {
    this.table = table;
    this.sent = sent;
    this.leadsNowhere = leadsNowhere;
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
      if (text != null) now = over(now, setting, text.strip());
    }
    return now;
  }

  private Decisions over(Decisions old, Setting<?> setting, String text) {
    int before = problems.size();
    Decisions now = setting.read(text, old, wrong(setting.name()));
    boolean free = setting.options().isEmpty() && problems.size() == before;
    if (!free || !leadsNowhere.test(text)) return now;
    problems.add(Problem.of(setting.name(), "leads-nowhere"));
    return old;
  }

  private Setting.Wrong wrong(String field) {
    return (code, args) -> problems.add(Problem.of(field, code, args));
  }
}
