package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.Highlighter;
import io.roundtrip.similarity.Suggestion;
import io.roundtrip.similarity.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was found into what is shown. Two queries for each answer. */
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
      return signal == null ? card : card.saidAt(signal.at(), signal.dated());
    }

    /** Of old feedback without a date nobody knows the week. */
    Set<IssueId> undated() {
      return said.values().stream()
          .filter(signal -> !signal.dated())
          .map(Signal::issue)
          .collect(Collectors.toSet());
    }
  }

  /** The candidates that the asker may see, with what belongs beside them. */
  Lists of(List<Hit> best, List<Hit> older, double showFrom, Around around) {
    List<Hit> hits = Stream.concat(best.stream(), older.stream()).toList();
    if (hits.isEmpty()) return new Lists(List.of(), List.of());
    List<IssueId> issues = hits.stream().map(hit -> new IssueId(hit.suggestion().id())).toList();
    Set<IssueId> named = new HashSet<>(issues);
    hits.stream().filter(Hit::sameWeek).forEach(hit -> named.addAll(hit.issues()));
    Counted counted = new Counted(impacts.of(issues), signals.byIssues(named));
    Set<IssueId> undated = counted.undated();
    Map<Asked, Highlighter> marks = new HashMap<>();
    return new Lists(
        candidates(dated(best, undated), showFrom, around, marks, counted),
        candidates(dated(older, undated), showFrom, around, marks, counted));
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
