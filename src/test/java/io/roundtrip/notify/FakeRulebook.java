package io.roundtrip.notify;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules of projects, as a test sets them. */
public final class FakeRulebook implements Rulebook {
  private final Map<ProjectId, Rules> rules = new HashMap<>();

  public static Rules live(Duration window) {
    return new Rules(
        true,
        Instant.EPOCH,
        false,
        false,
        window,
        EnumSet.of(RoadmapStatus.PLANNED, RoadmapStatus.IN_PROGRESS, RoadmapStatus.SHIPPED),
        false,
        0,
        false,
        true,
        "Roundtrip team",
        "loop@example.com",
        Locale.ENGLISH);
  }

  public static Rules dry(Rules r) {
    return new Rules(
        r.on(),
        r.since(),
        true,
        r.strict(),
        r.window(),
        r.told(),
        r.unasked(),
        r.dailyCap(),
        r.acknowledge(),
        r.tellMerged(),
        r.fromName(),
        r.replyTo(),
        r.language());
  }

  public static Rules strict(Rules r) {
    return new Rules(
        r.on(),
        r.since(),
        r.dryRun(),
        true,
        r.window(),
        r.told(),
        r.unasked(),
        r.dailyCap(),
        r.acknowledge(),
        r.tellMerged(),
        r.fromName(),
        r.replyTo(),
        r.language());
  }

  public static Rules capped(Rules r, int cap) {
    return new Rules(
        r.on(),
        r.since(),
        r.dryRun(),
        r.strict(),
        r.window(),
        r.told(),
        r.unasked(),
        cap,
        true,
        r.tellMerged(),
        r.fromName(),
        r.replyTo(),
        r.language());
  }

  public static Rules silentOnMerges(Rules r) {
    return new Rules(
        r.on(),
        r.since(),
        r.dryRun(),
        r.strict(),
        r.window(),
        r.told(),
        r.unasked(),
        r.dailyCap(),
        r.acknowledge(),
        false,
        r.fromName(),
        r.replyTo(),
        r.language());
  }

  public FakeRulebook with(ProjectId project, Rules of) {
    rules.put(project, of);
    return this;
  }

  @Override
  public Rules of(ProjectId project) {
    return rules.getOrDefault(project, Rules.OFF);
  }

  @Override
  public boolean isOn(ProjectId project) {
    return of(project).on();
  }

  @Override
  public Set<ProjectId> on() {
    Set<ProjectId> all = new HashSet<>(rules.keySet());
    all.removeIf(project -> !isOn(project));
    return all;
  }
}
