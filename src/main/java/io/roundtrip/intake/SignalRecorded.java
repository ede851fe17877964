package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.time.Instant;

/** A piece of feedback is kept, or what is kept about it was corrected. May be told twice. */
public record SignalRecorded(SignalId signal, IssueId issue, ProjectId project, Instant at) {}
