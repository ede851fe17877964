package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;

/**
 * One merge that nobody made by hand.
 *
 * @param operation undoes it
 * @param percent the confidence it was made with
 */
public record AutoMerged(
    String operation, ProjectId project, IssueId feedback, IssueId into, int percent, Instant at) {}
