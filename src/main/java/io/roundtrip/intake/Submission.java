package io.roundtrip.intake;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Channel;

/**
 * Who hands feedback in, and how.
 *
 * @param by whose permissions count and who becomes the reporter
 * @param origin for the consent ledger, for example "rest" or "import 7"
 * @param channel the channel of feedback that names none
 */
public record Submission(UserKey by, String origin, Channel channel) {
  /** Old feedback from a file. */
  boolean imported() {
    return channel == Channel.IMPORT;
  }
}
