package io.roundtrip;

import io.roundtrip.intake.SignalCorrected;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.news.Acknowledge;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** "We have it", in the words as they were kept. */
record Answer(Acknowledge acknowledge, Signals signals) {
  void to(IssueId feedback, ProjectId project, @Nullable ContactId contact, Instant said) {
    if (contact != null) acknowledge.feedback(feedback, project, contact, words(feedback), said);
  }

  void named(SignalCorrected fact) {
    ContactId contact = fact.contact();
    IssueId feedback = fact.issue();
    if (fact.named() && contact != null)
      acknowledge.named(feedback, fact.project(), contact, words(feedback), fact.at());
  }

  private Supplier<String> words(IssueId feedback) {
    return () -> signals.byIssue(feedback).map(Signal::words).orElse("");
  }
}
