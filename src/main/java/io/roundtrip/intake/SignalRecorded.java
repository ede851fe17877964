package io.roundtrip.intake;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.signals.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of feedback that was not known before is kept, however it came in; only files of old
 * feedback, to which nobody waits for an answer, tell nothing. May be told twice.
 *
 * @param contact who said it; null when nobody is named
 * @param at when it was said
 * @param copied its customer was copied from another issue: nobody said anything just now
 */
public record SignalRecorded(
    SignalId signal,
    IssueId issue,
    ProjectId project,
    @Nullable ContactId contact,
    Instant at,
    boolean copied) {

  static SignalRecorded of(Signal s) {
    return of(s, false);
  }

  static SignalRecorded of(Signal s, boolean copied) {
    return new SignalRecorded(s.id(), s.issue(), s.project(), s.contact(), s.at(), copied);
  }
}
