package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;

/**
 * An issue of type Feedback as it stands in Jira, however it was made.
 *
 * @param form what its feedback fields, summary and description hold
 */
public record FeedbackSeen(IssueId issue, ProjectId project, Form form, Instant created) {}
