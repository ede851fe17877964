package io.roundtrip.portal;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;

/** What a genuine unsubscribe link says: whose it is, and whose mail it came with. */
record Ticket(ContactId contact, ProjectId project) {}
