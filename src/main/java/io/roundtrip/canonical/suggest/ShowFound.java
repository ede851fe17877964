package io.roundtrip.canonical.suggest;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.similarity.Highlighter;
import io.roundtrip.similarity.Suggestion;
import io.roundtrip.similarity.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was found into what is shown. Two queries for each answer. */
final class ShowFound {
  private final Groups groups;
  private final Impacts impacts;

  ShowFound(Groups groups, Impacts impacts) {
    this.groups = groups;
    this.impacts = impacts;
  }

  record Lists(List<Candidate> best, List<Candidate> older) {}

  private record Counted(Map<IssueId, Integer> accounts, Map<IssueId, Integer> duplicates) {
    Standing of(IssueId issue) {
      return new Standing(accounts.getOrDefault(issue, 0), duplicates.getOrDefault(issue, 0));
    }
  }

  /** The candidates that the asker may see, with what belongs beside them. */
  Lists of(List<Hit> best, List<Hit> older, double showFrom, Around around) {
    List<IssueId> issues = new ArrayList<>();
    best.forEach(hit -> issues.add(new IssueId(hit.suggestion().id())));
    older.forEach(hit -> issues.add(new IssueId(hit.suggestion().id())));
    if (issues.isEmpty()) return new Lists(List.of(), List.of());
    Counted counted = new Counted(impacts.accountsOf(issues), groups.sizes(issues));
    Map<Asked, Highlighter> marks = new HashMap<>();
    return new Lists(
        candidates(best, showFrom, around, marks, counted),
        candidates(older, showFrom, around, marks, counted));
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
              card,
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
