package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.IssueId;

/**
 * The best suggestion for a piece of feedback.
 *
 * @param confidence 0 to 1, as the engine says it
 */
public record Match(IssueId into, double confidence) {}
