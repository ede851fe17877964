package io.roundtrip.canonical;

import java.util.Optional;

/** Which of Jira's link types the set-up made, whatever it is called by now. */
public interface KeptLinkType {
  /** From memory. Empty when the set-up kept none yet; the type may be gone since. */
  Optional<Long> linkType();
}
