package io.roundtrip.portal;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a genuine unsubscribe link says: whose it is, and whose mail it came with.
 *
 * @param issued when the mail was written, in seconds
 */
record Ticket(ContactId contact, ProjectId project, Instant issued) {
  Ticket {
    issued = issued.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Which of a person's links it is, without saying whose. */
  String name() {
    return project.value() + "." + issued.getEpochSecond();
  }
}
