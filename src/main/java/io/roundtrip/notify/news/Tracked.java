package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;

/**
 * An item somebody waits for.
 *
 * @param since changes before this moment are history and are never told
 */
public record Tracked(IssueId item, Instant since) {}
