package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a merge would do, without doing it. */
public final class PreviewMerge {
  private final Guards guards;
  private final Groups groups;
  private final Evidence evidence;
  private final Rights rights;
  private final Function<IssueId, Optional<RoadmapStatus>> roadmap;

  PreviewMerge(
      Guards guards,
      Groups groups,
      Evidence evidence,
      Rights rights,
      Function<IssueId, Optional<RoadmapStatus>> roadmap) {
    this.guards = guards;
    this.groups = groups;
    this.evidence = evidence;
    this.rights = rights;
    this.roadmap = roadmap;
  }

  /**
   * @param feedback at least one; those that are hidden or missing are left out
   * @throws Refused unknown-end when the canonical is hidden or missing
   */
  public Preview of(List<IssueId> feedback, IssueId into, UserKey viewer) {
    List<IssueId> each = Ask.few(feedback);
    Look look = guards.look(each, into, viewer);
    Visibility.Shown target = look.shown().get(into);
    if (target == null) throw Refusals.unknown("into");
    Map<IssueId, Integer> along = groups.sizes(each);
    List<Preview.Source> sources = new ArrayList<>();
    Map<IssueId, List<Piece>> coming = new LinkedHashMap<>();
    for (IssueId one : each) {
      Visibility.Shown shown = look.shown().get(one);
      if (shown == null) continue;
      Optional<Refused> why = guards.source(one, look, false);
      sources.add(new Preview.Source(shown, problem(why), along.getOrDefault(one, 0)));
      if (why.isEmpty()) coming.put(one, voices(one, look));
    }
    List<Piece> now = with(into, evidence.of(into), look);
    List<Piece> then = new ArrayList<>(now);
    coming.values().forEach(then::addAll);
    Demand before = Demand.of(into, now);
    Demand after = Demand.of(into, then);
    return new Preview(
        target,
        roadmap.apply(into),
        problem(guards.target(look)),
        before,
        after,
        new Turns(look).turn(now, coming),
        guards.isShipped(into),
        warnings(into, before, coming.isEmpty() ? null : after),
        sources);
  }

  /** All that is said by the feedback and, if it is canonical, by its duplicates. */
  private List<Piece> voices(IssueId feedback, Look look) {
    return with(feedback, look.leads(feedback) ? evidence.of(feedback) : List.of(), look);
  }

  /** Feedback that is canonical counts what it says itself. */
  private static List<Piece> with(IssueId own, List<Piece> others, Look look) {
    Signal said = look.signals().get(own);
    if (said == null || others.stream().anyMatch(piece -> piece.feedback().equals(own)))
      return others;
    List<Piece> all = new ArrayList<>(others);
    all.add(Piece.of(said));
    return all;
  }

  /**
   * @param after null when nothing would be merged
   */
  private List<Preview.Warning> warnings(IssueId into, Demand before, @Nullable Demand after) {
    List<Preview.Warning> warnings = new ArrayList<>();
    if (rights.isRestricted(into)) warnings.add(Preview.Warning.RESTRICTED);
    if (after != null
        && before.pieces() > 0
        && before.requests() == after.requests()
        && before.accountsImpacted() == after.accountsImpacted())
      warnings.add(Preview.Warning.NOTHING_NEW);
    return warnings;
  }

  private static @Nullable Problem problem(Optional<Refused> why) {
    return why.map(refused -> refused.problems().get(0)).orElse(null);
  }
}
