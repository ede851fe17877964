package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What Jira says about an item now.
 *
 * @param status Jira's status id
 * @param effort null while unestimated
 */
public record ItemFacts(
    IssueId item,
    ProjectId project,
    String status,
    @Nullable Effort effort,
    @Nullable Severity severity) {}
