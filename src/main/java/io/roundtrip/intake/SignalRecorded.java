package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.time.Instant;

/**
 * A piece of feedback is kept, or what is kept about it was corrected. May be told twice.
 *
 * @param fresh its issue was made by us just now, so nothing can point to it yet
 */
public record SignalRecorded(SignalId signal, IssueId issue, ProjectId project, Instant at, boolean fresh) {}
