package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.util.Optional;

/** Where a person can stop the mail. */
public interface UnsubscribeLinks {
  /** Where an answer that came over such a link is from, in the consent ledger. */
  String SOURCE = "unsubscribe-link";

  /**
   * Absolute address; stays valid as long as mails lie in inboxes. Empty while nobody said where
   * customers reach us.
   */
  Optional<String> of(ContactId contact, ProjectId project);
}
