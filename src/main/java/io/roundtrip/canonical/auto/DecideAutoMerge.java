package io.roundtrip.canonical.auto;

import io.roundtrip.canonical.merge.MergeAudit;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.Instant;

/** Switches merging by itself on or off for a project; written into the audit log. */
public final class DecideAutoMerge {
  private final AutoRules rules;
  private final MergeAudit audit;
  private final Clock clock;

  DecideAutoMerge(AutoRules rules, MergeAudit audit, Clock clock) {
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param threshold 0.50 to 0.99
   */
  public AutoRule to(ProjectId project, boolean on, double threshold, UserKey by) {
    Instant now = clock.instant();
    AutoRule rule = new AutoRule(on, percent(threshold), by, now);
    rules.save(project, rule);
    String about = project.value() + ":" + (on ? "on" : "off") + " from " + rule.from();
    audit.add(now, by, "automatic-merge", about);
    return rule;
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
