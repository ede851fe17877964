package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.Highlighter;
import io.roundtrip.similarity.Suggestion;
import io.roundtrip.similarity.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was found into what is shown. Two queries for each answer, and one where a reason is
 * that it is of the same week.
 */
final class ShowFound {
  private final Signals signals;
  private final Impacts impacts;

  ShowFound(Signals signals, Impacts impacts) {
    this.signals = signals;
    this.impacts = impacts;
  }

  record Lists(List<Candidate> best, List<Candidate> older) {}

  private record Counted(Map<IssueId, Standing> standings, Map<IssueId, Signal> said) {
    Standing of(IssueId issue) {
      return standings.getOrDefault(issue, Standing.NONE);
    }

    /** Feedback dates from when it was said, as everywhere. */
    Card dated(Card card) {
      Signal signal = said.get(card.shown().issue());
      return signal == null ? card : card.saidAt(signal.at());
    }
  }

  /** The candidates that the asker may see, with what belongs beside them. */
  Lists of(List<Hit> best, List<Hit> older, double showFrom, Around around) {
    List<IssueId> issues = new ArrayList<>();
    best.forEach(hit -> issues.add(new IssueId(hit.suggestion().id())));
    older.forEach(hit -> issues.add(new IssueId(hit.suggestion().id())));
    if (issues.isEmpty()) return new Lists(List.of(), List.of());
    Counted counted = new Counted(impacts.of(issues), signals.byIssues(Set.copyOf(issues)));
    Set<IssueId> undated = undated(best, older);
    Map<Asked, Highlighter> marks = new HashMap<>();
    return new Lists(
        candidates(dated(best, undated), showFrom, around, marks, counted),
        candidates(dated(older, undated), showFrom, around, marks, counted));
  }

  /** Of old feedback without a date nobody knows the week. */
  private Set<IssueId> undated(List<Hit> best, List<Hit> older) {
    Set<IssueId> named =
        Stream.concat(best.stream(), older.stream())
            .filter(Hit::sameWeek)
            .flatMap(hit -> Stream.of(hit.found(), hit.asking()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (named.isEmpty()) return Set.of();
    return signals.byIssues(named).values().stream()
        .filter(signal -> !signal.dated())
        .map(Signal::issue)
        .collect(Collectors.toSet());
  }

  private static List<Hit> dated(List<Hit> hits, Set<IssueId> undated) {
    return hits.stream().map(hit -> hit.isOfAny(undated) ? hit.withoutWeek() : hit).toList();
  }

  private static List<Candidate> candidates(
      List<Hit> hits,
      double showFrom,
      Around around,
      Map<Asked, Highlighter> marks,
      Counted counted) {
    List<Candidate> candidates = new ArrayList<>();
    for (Hit hit : hits) {
      Suggestion s = hit.suggestion();
      Card card = around.card(s.id());
      if (card == null) continue;
      IssueId issue = card.shown().issue();
      candidates.add(
          new Candidate(
              counted.dated(card),
              s,
              hit.asked(),
              Strength.of(s.confidence(), showFrom),
              marks
                  .computeIfAbsent(hit.asked(), ask -> new Highlighter(ask.title(), ask.body()))
                  .in(card.shown().title()),
              issue.equals(around.canonical(issue)),
              counted.of(issue),
              through(s, around)));
    }
    return List.copyOf(candidates);
  }

  private static @Nullable String through(Suggestion suggestion, Around around) {
    for (Why why : suggestion.why()) {
      if (!(why instanceof Why.ThroughMember member)) continue;
      Card card = around.card(member.id());
      return card == null ? null : card.shown().key();
    }
    return null;
  }
}
