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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a merge would do, without doing it. */
public final class PreviewMerge {
  private final Guards guards;
  private final Groups groups;
  private final Evidence evidence;
  private final Rights rights;
  private final Visibility visibility;
  private final Function<IssueId, Optional<RoadmapStatus>> roadmap;

  PreviewMerge(
      Guards guards,
      Groups groups,
      Evidence evidence,
      Rights rights,
      Visibility visibility,
      Function<IssueId, Optional<RoadmapStatus>> roadmap) {
    this.guards = guards;
    this.groups = groups;
    this.evidence = evidence;
    this.rights = rights;
    this.visibility = visibility;
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
    List<IssueId> good = new ArrayList<>();
    for (IssueId one : each) {
      Visibility.Shown shown = look.shown().get(one);
      if (shown == null) continue;
      Optional<Refused> why = guards.source(one, look, false);
      sources.add(new Preview.Source(shown, problem(why), along.getOrDefault(one, 0)));
      if (why.isEmpty()) good.add(one);
    }
    Problem problem = problem(guards.target(look));
    Preview.Counts counts = problem == null ? counts(good, look) : Preview.Counts.NONE;
    return new Preview(
        target,
        roadmap.apply(into),
        problem,
        counts,
        guards.isShipped(into),
        warnings(into, counts),
        sources);
  }

  /**
   * What changes tells who stands behind both: by one's own feedback anybody could be guessed. So
   * only to whoever may see all of them by name.
   */
  private Preview.Counts counts(List<IssueId> good, Look look) {
    List<Piece> now = voices(look.into(), evidence.of(look.into()), look);
    Map<IssueId, List<Piece>> coming = new LinkedHashMap<>();
    for (IssueId one : good) coming.put(one, voices(one, led(one, look), look));
    List<Piece> then = new ArrayList<>(now);
    coming.values().forEach(then::addAll);
    if (named(then, look.by()))
      return new Preview.Counts(
          Demand.of(look.into(), now),
          Demand.of(look.into(), then),
          new Turns(look).turn(now, coming));
    coming.replaceAll((one, own) -> led(one, look));
    List<Piece> known = evidence.of(look.into());
    return new Preview.Counts(
        Demand.of(look.into(), known), null, new Turns(look).turn(known, coming));
  }

  private boolean named(List<Piece> pieces, UserKey viewer) {
    Set<IssueId> all = pieces.stream().map(Piece::feedback).collect(Collectors.toSet());
    Map<IssueId, Visibility.Shown> shown = visibility.shown(all, viewer);
    return shown.size() == all.size()
        && shown.values().stream().allMatch(one -> one.sight().people());
  }

  /** What is said by the duplicates of feedback that is canonical. */
  private List<Piece> led(IssueId feedback, Look look) {
    return look.leads(feedback) ? evidence.of(feedback) : List.of();
  }

  /** Feedback that is canonical counts what it says itself. */
  private static List<Piece> voices(IssueId own, List<Piece> others, Look look) {
    Signal said = look.signals().get(own);
    if (said == null || others.stream().anyMatch(piece -> piece.feedback().equals(own)))
      return others;
    List<Piece> all = new ArrayList<>(others);
    all.add(Piece.of(said));
    return all;
  }

  private List<Preview.Warning> warnings(IssueId into, Preview.Counts counts) {
    List<Preview.Warning> warnings = new ArrayList<>();
    if (rights.isRestricted(into)) warnings.add(Preview.Warning.RESTRICTED);
    if (counts.areNoNews()) warnings.add(Preview.Warning.NOTHING_NEW);
    return warnings;
  }

  private static @Nullable Problem problem(Optional<Refused> why) {
    return why.map(refused -> refused.problems().get(0)).orElse(null);
  }
}
