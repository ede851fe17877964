package io.roundtrip.intake;

import io.roundtrip.customers.Consent;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.signals.SourceRef;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One piece of feedback on its way through {@link RecordFeedback}. */
final class Work {
  final Form form;
  private final CheckFeedback.@Nullable Fine fine;

  /** Settled early: refused or repeated. */
  @Nullable Outcome outcome;

  /** An earlier piece of the same run with the same source. */
  @Nullable Work twin;

  FeedbackIssues.@Nullable Made made;

  Work(Form form, CheckFeedback.Checked checked) {
    this.form = form;
    this.fine = checked instanceof CheckFeedback.Fine good ? good : null;
    this.outcome =
        checked instanceof CheckFeedback.Wrong wrong
            ? new Outcome.Rejected(wrong.kind(), wrong.problems())
            : null;
  }

  CheckFeedback.Fine fine() {
    return Objects.requireNonNull(fine);
  }

  /** Null also for what is refused. */
  Signals.@Nullable Cited cited() {
    SourceRef source = fine == null ? null : fine.feedback().source();
    return source == null ? null : new Signals.Cited(fine().target().id(), source);
  }

  /** Whether a signal says what this piece says: the same words and scores. */
  boolean says(Signal kept) {
    Feedback said = fine().feedback();
    Scores scores = said.answers().scores(Score.Direction.HIGH_IS_GOOD);
    return raw(kept.scores()).equals(raw(scores)) && kept.words().equals(said.heard());
  }

  boolean saysAsTwin() {
    Feedback first = Objects.requireNonNull(twin).fine().feedback();
    Feedback said = fine().feedback();
    return first.answers().equals(said.answers()) && first.heard().equals(said.heard());
  }

  private static Map<Score.Kind, Integer> raw(Scores scores) {
    return scores.all().stream().collect(Collectors.toMap(Score::kind, Score::raw));
  }

  boolean saysNo() {
    Consent answer = fine().feedback().consent();
    return answer != null && answer.isDenied();
  }

  boolean open() {
    return outcome == null && twin == null && made == null;
  }

  KeepFeedback.Placed placed() {
    return new KeepFeedback.Placed(
        Objects.requireNonNull(made).issue(), fine().target().id(), fine().feedback());
  }
}
