package io.roundtrip.intake;

import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.SeenSources;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives every open piece its issue: claims the source references, leaves out what is kept already,
 * makes the rest.
 */
final class MakeIssues {
  private final SourceClaims sourceClaims;
  private final SeenSources kept;
  private final FeedbackIssues issues;
  private final Clock clock;

  MakeIssues(SourceClaims sourceClaims, SeenSources kept, FeedbackIssues issues, Clock clock) {
    this.sourceClaims = sourceClaims;
    this.kept = kept;
    this.issues = issues;
    this.clock = clock;
  }

  void ready() {
    issues.ready();
  }

  /** Afterwards each piece has an issue, an outcome or a twin; the owner holds the claims. */
  void all(List<Work> works, Submission by, String owner) {
    Map<Signals.Cited, Work> cited = firstOfEach(works);
    Map<String, SourceClaims.Answer> answers =
        sourceClaims.take(keys(cited.keySet()), owner, clock.instant());
    repeated(cited, by);
    for (Work work : works) if (work.open()) work.made = adopted(work, answers);
    for (Work work : works) if (work.open()) create(work, by);
  }

  void release(List<Work> works, String owner) {
    List<Signals.Cited> sources = new ArrayList<>();
    for (Work work : works) if (work.cited() != null) sources.add(work.cited());
    sourceClaims.release(keys(sources), owner);
  }

  private static Map<Signals.Cited, Work> firstOfEach(List<Work> works) {
    Map<Signals.Cited, Work> cited = new LinkedHashMap<>();
    for (Work work : works)
      if (work.cited() != null) work.twin = cited.putIfAbsent(work.cited(), work);
    return cited;
  }

  /**
   * The claim is held by now, so nobody can keep the same reference between this look and our own
   * keeping.
   */
  private void repeated(Map<Signals.Cited, Work> cited, Submission by) {
    kept.of(cited.keySet(), by.by())
        .forEach(
            (source, seen) -> {
              Work work = Objects.requireNonNull(cited.get(source));
              work.there = Work.There.of(seen);
              work.outcome = work.repeated(work.there);
            });
  }

  /** What a dead owner may have made. */
  private FeedbackIssues.@Nullable Made adopted(
      Work work, Map<String, SourceClaims.Answer> answers) {
    if (work.cited() == null) return null;
    SourceClaims.Answer answer = answers.getOrDefault(key(work.cited()), SourceClaims.Answer.BUSY);
    if (answer == SourceClaims.Answer.BUSY)
      work.outcome =
          rejected(
              Refused.Kind.CONFLICT, Problem.of(work.form.called(Form.SOURCE), "being-recorded"));
    return answer == SourceClaims.Answer.TAKEN_OVER
        ? issues.bySource(work.cited().project(), work.cited().source()).orElse(null)
        : null;
  }

  private void create(Work work, Submission by) {
    FeedbackIssues.Creation creation =
        issues.create(work.fine().target(), work.fine().feedback(), by.by());
    if (creation instanceof FeedbackIssues.Made made) work.made = made;
    else if (creation instanceof FeedbackIssues.NotMade not)
      work.outcome =
          new Outcome.Rejected(Refused.Kind.BAD_INPUT, called(work.form, not.problems()));
  }

  private static List<Problem> called(Form form, List<Problem> problems) {
    return problems.stream()
        .map(problem -> new Problem(form.called(problem.field()), problem.code(), problem.args()))
        .toList();
  }

  private static Outcome rejected(Refused.Kind kind, Problem problem) {
    return new Outcome.Rejected(kind, List.of(problem));
  }

  private static List<String> keys(Collection<Signals.Cited> sources) {
    return sources.stream().map(MakeIssues::key).toList();
  }

  private static String key(Signals.Cited cited) {
    return Hash.of(
        "source",
        Long.toString(cited.project().value()),
        cited.source().system(),
        cited.source().id());
  }
}
