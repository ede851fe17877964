package io.roundtrip.roadmap.follow;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;

/**
 * A piece of feedback that is to follow an item.
 *
 * @param change the one by which the item shipped
 * @param tries how often it was taken
 */
public record Follow(
    long id, int version, IssueId item, ChangeId change, IssueId feedback, int tries) {}
