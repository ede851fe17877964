package io.roundtrip.intake;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.signals.Signal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a piece of feedback was corrected, because its issue says something else by now.
 * May be told twice.
 *
 * @param contact who said it, as it stands now; null when nobody is named
 * @param was who was thought to have said it, where that is somebody else by now; else null
 * @param at when it was said
 * @param named it became known just now who said it, and no other system or file brought it in
 */
public record SignalCorrected(
    SignalId signal,
    IssueId issue,
    ProjectId project,
    @Nullable ContactId contact,
    @Nullable ContactId was,
    Instant at,
    boolean named) {

  static SignalCorrected of(Signal before, Signal s) {
    boolean named = before.contact() == null && s.contact() != null && s.source() == null;
    ContactId was = Objects.equals(before.contact(), s.contact()) ? null : before.contact();
    return new SignalCorrected(s.id(), s.issue(), s.project(), s.contact(), was, s.at(), named);
  }
}
