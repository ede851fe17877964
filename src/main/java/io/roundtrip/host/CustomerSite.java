package io.roundtrip.host;

import java.util.Optional;

/** Where customers reach this Jira from outside, as an administrator has said it. */
public interface CustomerSite {
  /**
   * Without a slash at the end, for example {@code https://feedback.example.com/jira}. Empty until
   * somebody says it: then nothing a customer sees may lead here. Reads the store every time.
   */
  Optional<String> address();

  /**
   * The address at which we read what mail programs and mail servers answer, for example {@code
   * answers@example.com}. Empty until somebody says it: then no mail offers to be answered there.
   */
  default Optional<String> answers() {
    return Optional.empty();
  }
}
