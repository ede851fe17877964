package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to become of one mail, judged just now. */
sealed interface Verdict {
  /**
   * It does not leave, or not yet ({@link Reason#waits()}).
   *
   * @param until when that is over; null when nobody knows
   */
  record Held(Reason why, @Nullable Instant until) implements Verdict {
    Held(Reason why) {
      this(why, null);
    }
  }

  /**
   * Nothing speaks against it.
   *
   * @param news of the wishes as they are now
   * @param address the reader's, checked
   * @param others what leaves in the same mail
   */
  record Sendable(
      Message news,
      Contact reader,
      String address,
      ItemNow item,
      Rules rules,
      List<Together.Part> others)
      implements Verdict {
    boolean leads() {
      return !others.isEmpty();
    }

    Sendable leading(List<Together.Part> parts) {
      return new Sendable(news, reader, address, item, rules, List.copyOf(parts));
    }
  }
}
