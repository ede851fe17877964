package io.roundtrip.intake;

import io.roundtrip.signals.SourceRef;
import java.util.Objects;
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
  @Nullable SourceRef source() {
    return fine == null ? null : fine.feedback().source();
  }

  boolean open() {
    return outcome == null && twin == null && made == null;
  }

  KeepFeedback.Placed placed() {
    return new KeepFeedback.Placed(
        Objects.requireNonNull(made).issue(), fine().target().id(), fine().feedback());
  }
}
