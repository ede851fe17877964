package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;

/**
 * The undo window of an item that shipped is over. Known by item and change: told twice it is the
 * same fact.
 *
 * @param at when it moved there
 */
public record ItemShipped(IssueId item, ChangeId change, Instant at) {}
