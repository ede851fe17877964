package io.roundtrip.setup.setting;

import io.roundtrip.host.Deeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions in the words of the screen and the language of the audit log. */
public final class SaidDecisions {
  private final List<Setting<?>> table;
  private final Deeds deeds;

  public SaidDecisions(List<Setting<?>> table, Deeds deeds) {
    this.table = table;
    this.deeds = deeds;
  }

  /** Empty when nothing changed. */
  public List<String> changes(Decisions old, Decisions next) {
    return table.stream()
        .filter(setting -> !setting.text(old).equals(setting.text(next)))
        .map(setting -> deeds.change(name(setting), shown(setting, old), shown(setting, next)))
        .toList();
  }

  /**
   * Nobody knows what was before.
   *
   * @param history whether what moved before is told to nobody
   */
  public List<String> anew(Decisions next, boolean history) {
    List<String> said = new ArrayList<>();
    said.add(deeds.say("roundtrip.deed.unreadable"));
    if (history) said.add(deeds.say("roundtrip.deed.unreadable.history"));
    table.forEach(setting -> said.add(deeds.decided(name(setting), shown(setting, next))));
    return said;
  }

  private String name(Setting<?> setting) {
    return deeds.say("roundtrip.setup.settings." + setting.name());
  }

  private String shown(Setting<?> setting, Decisions of) {
    String text = setting.text(of);
    return Stream.of(setting.several() ? text.split(",", -1) : new String[] {text})
        .map(one -> setting.options().contains(one) ? deeds.say(setting.textOf(one)) : one)
        .collect(Collectors.joining(", "));
  }
}
