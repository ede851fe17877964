package io.roundtrip.portal;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;

/**
 * What a genuine unsubscribe link says: whose it is, and whose mail it came with.
 *
 * @param mark when the mail was written, in milliseconds (in seconds where an older version wrote
 *     it); no two links of a node have the same
 */
record Ticket(ContactId contact, ProjectId project, long mark) {
  /** Which of a person's links it is, without saying whose. */
  String name() {
    return project.value() + "." + mark;
  }
}
