package io.roundtrip.notify.send;

import io.roundtrip.kernel.SignalId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Recipient;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.List;
import java.util.Set;

/**
 * The reader's own words as they are kept at this moment: they may have been corrected, or deleted,
 * since the mail was put into the outbox. What people here have changed is nobody's own any more.
 */
final class WordsNow {
  private static final int NEWEST = 200;

  private final Audience audience;
  private final Signals signals;

  WordsNow(Audience audience, Signals signals) {
    this.audience = audience;
    this.signals = signals;
  }

  /** The same message with the words of today; "" when the reader says nothing of it any more. */
  Message of(Message message) {
    if (message.kind() == Kind.ACKNOWLEDGE)
      return message.saying(signals.byIssue(message.item()).map(Signal::ownWords).orElse(""));
    return message.words().isEmpty() || stillSaid(message)
        ? message
        : message.saying(asked(message));
  }

  private boolean stillSaid(Message message) {
    List<Signal> said =
        signals.ofContacts(Set.of(message.contact()), new SignalId(Long.MAX_VALUE), NEWEST);
    return said.stream().anyMatch(signal -> signal.ownWords().equals(message.words()));
  }

  private String asked(Message message) {
    return audience.of(message.item(), message.contact()).map(Recipient::words).orElse("");
  }
}
