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
import java.util.function.Consumer;

/** Rules of projects, as a test sets them. */
public final class FakeRulebook implements Rulebook {
  private final Map<ProjectId, Rules> rules = new HashMap<>();
  private final Set<ProjectId> unreadable = new HashSet<>();

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

  /** Set up, and switched off. */
  public static Rules off(Rules r) {
    return but(r, draft -> draft.on = false);
  }

  public static Rules dry(Rules r) {
    return but(r, draft -> draft.dryRun = true);
  }

  public static Rules strict(Rules r) {
    return but(r, draft -> draft.strict = true);
  }

  public static Rules capped(Rules r, int cap) {
    return but(r, draft -> draft.dailyCap = cap);
  }

  public static Rules silentOnMerges(Rules r) {
    return but(r, draft -> draft.tellMerged = false);
  }

  public static Rules tellingOfMerges(Rules r) {
    return but(r, draft -> draft.tellMerged = true);
  }

  public static Rules acknowledging(Rules r) {
    return but(r, draft -> draft.acknowledge = true);
  }

  public static Rules unasked(Rules r) {
    return but(r, draft -> draft.unasked = true);
  }

  public static Rules since(Rules r, Instant switchedOn) {
    return but(r, draft -> draft.since = switchedOn);
  }

  public static Rules telling(Rules r, RoadmapStatus... told) {
    return but(r, draft -> draft.told = Set.of(told));
  }

  /** To those whose language we do not write. */
  public static Rules writing(Rules r, Locale language) {
    return but(r, draft -> draft.language = language);
  }

  public static Rules answeredAt(Rules r, String replyTo) {
    return but(r, draft -> draft.replyTo = replyTo);
  }

  private static Rules but(Rules r, Consumer<Draft> change) {
    Draft draft = new Draft(r);
    change.accept(draft);
    return draft.rules();
  }

  private static final class Draft {
    private final Rules old;
    private boolean on;
    private Instant since;
    private boolean dryRun;
    private boolean strict;
    private Set<RoadmapStatus> told;
    private boolean unasked;
    private int dailyCap;
    private boolean acknowledge;
    private boolean tellMerged;
    private String replyTo;
    private Locale language;

    Draft(Rules r) {
      old = r;
      on = r.on();
      since = r.since();
      dryRun = r.dryRun();
      strict = r.strict();
      told = r.told();
      unasked = r.unasked();
      dailyCap = r.dailyCap();
      acknowledge = r.acknowledge();
      tellMerged = r.tellMerged();
      replyTo = r.replyTo();
      language = r.language();
    }

    Rules rules() {
      return new Rules(
          on,
          since,
          dryRun,
          strict,
          old.window(),
          told,
          unasked,
          dailyCap,
          acknowledge,
          tellMerged,
          old.fromName(),
          replyTo,
          language);
    }
  }

  public FakeRulebook with(ProjectId project, Rules of) {
    unreadable.remove(project);
    rules.put(project, of);
    return this;
  }

  @Override
  public Rules of(ProjectId project) {
    return unreadable.contains(project) ? Rules.UNREADABLE : rules.getOrDefault(project, Rules.OFF);
  }

  /** As after a downgrade: nobody knows what this project decided. */
  public FakeRulebook unreadable(ProjectId project) {
    unreadable.add(project);
    return this;
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
