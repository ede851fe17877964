package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/**
 * A score as it was kept.
 *
 * @param by who caused it; the empty key when the plugin found it itself
 */
public record Scored(IssueId item, PriorityScore score, Why why, UserKey by, Instant at) {}
