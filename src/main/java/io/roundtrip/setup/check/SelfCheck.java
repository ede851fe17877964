package io.roundtrip.setup.check;

import io.roundtrip.setup.check.Finding.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether this Jira has all we need of it. Reads only, and never longer than it should. */
public final class SelfCheck {
  private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
  private static final Duration MOST = Duration.ofSeconds(20);

  private final String plugin;
  private final Supplier<SiteFacts> site;
  private final List<Check> checks;
  private final Clock clock;

  public SelfCheck(String plugin, Supplier<SiteFacts> site, List<Check> checks, Clock clock) {
    this.plugin = plugin;
    this.site = site;
    this.checks = List.copyOf(checks);
    this.clock = clock;
  }

  /** Always the same lines in the same order; after the time limit the rest is not looked at. */
  public Report run() {
    Instant end = clock.instant().plus(MOST);
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks)
      findings.add(
          clock.instant().isBefore(end)
              ? finding(check)
              : new Finding(check.name(), State.UNSEEN, 0, List.of()));
    return new Report(plugin, site.get(), findings);
  }

  private static Finding finding(Check check) {
    try {
      Look look = check.look().get();
      return new Finding(check.name(), state(check, look), look.looked(), look.missing());
    } catch (RuntimeException | LinkageError failed) {
      LOG.warn("self-check: {} could not be looked at", check.name(), failed);
      return new Finding(check.name(), State.RED, 0, List.of(failed.getClass().getName()));
    }
  }

  private static State state(Check check, Look look) {
    if (!look.missing().isEmpty()) return check.planB() ? State.PLAN_B : State.RED;
    return look.looked() == 0 ? State.UNSEEN : State.GREEN;
  }
}
