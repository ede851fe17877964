package io.roundtrip.notify.back;

import io.roundtrip.kernel.ContactId;
import java.util.Optional;

/** What the signed part of a mail's link does when it comes back by mail. */
public interface Stops {
  /**
   * Stops the mail of the person it was signed for, as the link does. Safe to repeat. Empty for
   * what we did not sign.
   */
  Optional<ContactId> by(String token);
}
