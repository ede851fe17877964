package io.roundtrip.notify.back;

import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mail becomes by what a server sends back of it. */
public final class BackSteps {
  /** Nobody has it in hand, and it was handed over before, or may have been. */
  private static final Set<State> HANDED_OVER =
      Set.of(State.SENT, State.PARKED, State.DUE, State.RETRY, State.SKIPPED, State.DEAD);

  private BackSteps() {}

  /** It did not arrive after all: it was sent, or may have been. */
  public static OutboxEntry cameBack(OutboxEntry mail, Reason why, String how, Instant now) {
    return step(mail, State.DEAD, why, how, now).unsureAt(null);
  }

  /** It had left: that is no longer in doubt. */
  public static OutboxEntry left(OutboxEntry mail, String how, Instant now) {
    return step(mail, State.SENT, null, how, now);
  }

  private static OutboxEntry step(
      OutboxEntry mail, State to, @Nullable Reason why, String how, Instant now) {
    return mail.go(HANDED_OVER, to, mail.due(), why, how, now);
  }
}
