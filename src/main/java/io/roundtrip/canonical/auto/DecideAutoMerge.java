package io.roundtrip.canonical.auto;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Switches merging by itself on or off for a project; written into the audit log. */
public final class DecideAutoMerge {
  private static final String WHAT = "automatic-merge";

  private final AutoRules rules;
  private final Deeds deeds;
  private final Clock clock;

  DecideAutoMerge(AutoRules rules, Deeds deeds, Clock clock) {
    this.rules = rules;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * @param on null = as it was
   * @param threshold 0.50 to 0.99; null = as it was
   * @param seen the version that whoever decides saw
   * @return what is in force now, the same version when nothing was to be changed
   * @throws Refused BAD_INPUT, or CONFLICT when somebody else decided meanwhile
   */
  public AutoRule to(
      ProjectId project, @Nullable Boolean on, @Nullable Double threshold, int seen, UserKey by) {
    AutoRule before = rules.of(project);
    if (seen != before.version()) throw deeds.meanwhile(project, WHAT);
    int from = threshold == null ? before.from() : percent(threshold);
    boolean now = on == null ? before.on() : on;
    boolean same = now == before.on() && from == before.from();
    if (same && (!now || by.equals(before.by()))) return before;
    AutoRule rule = new AutoRule(before.version() + 1, now, from, by, clock.instant());
    if (!rules.save(project, rule)) throw deeds.meanwhile(project, WHAT);
    deeds.done(DeedLine.of(by, "automatic-merge", project, changes(before, rule)));
    return rule;
  }

  private List<String> changes(AutoRule before, AutoRule now) {
    List<String> words = new ArrayList<>();
    if (before.on() != now.on())
      words.add(
          deeds.change(deeds.say("roundtrip.deed.automatic"), state(before.on()), state(now.on())));
    if (before.from() != now.from())
      words.add(
          deeds.change(
              deeds.say("roundtrip.deed.automatic-from"), before.from() + " %", now.from() + " %"));
    if (words.isEmpty()) words.add(deeds.say("roundtrip.deed.in-this-name"));
    return words;
  }

  private String state(boolean on) {
    return on ? deeds.say("roundtrip.deed.on") : deeds.say("roundtrip.deed.off");
  }

  /** In percent; {@link Refused} when it is out of range. */
  public static int percent(double threshold) {
    double percent = threshold * 100;
    if (!(percent >= AutoRule.LEAST && percent <= AutoRule.MOST)) {
      throw new Refused(
          Refused.Kind.BAD_INPUT,
          Problem.of("threshold", "out-of-range", "0.5", "0.99", String.valueOf(threshold)));
    }
    return (int) Math.round(percent);
  }
}
