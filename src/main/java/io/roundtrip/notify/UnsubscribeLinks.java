package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.util.Optional;

/** Where a person can stop the mail. */
public interface UnsubscribeLinks {
  /** What every such link has after the address of the site; the signed part follows. */
  String PATH = "/plugins/servlet/roundtrip/unsubscribe?t=";

  /**
   * Absolute address; stays valid as long as mails lie in inboxes. Empty while nobody said where
   * customers reach us.
   */
  Optional<String> of(ContactId contact, ProjectId project);
}
