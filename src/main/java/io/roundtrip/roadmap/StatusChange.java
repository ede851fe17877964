package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/**
 * One committed change of status, as it stands in the history.
 *
 * @param from Jira's status id
 * @param to Jira's status id
 * @param by who did it; the empty key for an anonymous or deleted user
 */
public record StatusChange(ChangeId id, String from, String to, Instant at, UserKey by) {}
