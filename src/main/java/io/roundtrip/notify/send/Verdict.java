package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import java.time.Instant;

/** What is to become of one mail, judged just now. */
sealed interface Verdict {
  /** It does not leave, or not yet ({@link Reason#waits()}). */
  record Held(Reason why) implements Verdict {}

  /** Nothing speaks against it, but others to the same domain come first. */
  record Turn(Instant at) implements Verdict {}

  /**
   * Nothing speaks against it.
   *
   * @param news of the wishes as they are now
   * @param address the reader's, checked
   */
  record Sendable(Message news, Contact reader, String address, ItemNow item, Rules rules)
      implements Verdict {}
}
