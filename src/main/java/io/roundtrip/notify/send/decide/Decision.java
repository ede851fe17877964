package io.roundtrip.notify.send.decide;

import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.MailSteps;
import java.time.Instant;
import java.util.Locale;

/**
 * What a person decides about stuck mail: what may have left (PARKED) or could not be sent (DEAD).
 */
public enum Decision {
  /** It is sent (again), after all checks, with the Message-ID it had. */
  RETRY,
  /** It is left at that: never sent, and what waited for it goes on. */
  DISCARD,
  /**
   * It arrived, as somebody knows: it counts as sent when it was tried last, and what waited for it
   * goes on. Of what may have left.
   */
  ARRIVED;

  /** The word in REST and i18n keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** That nobody is at an address is no matter of one mail: while it stands, none is written. */
  boolean isOpen(OutboxEntry row) {
    if (!State.STUCK.contains(row.state())) return false;
    return switch (this) {
      case RETRY -> true;
      case DISCARD -> row.reason() != Reason.SUPPRESSED_BOUNCE;
      case ARRIVED -> row.isUnsure();
    };
  }

  /**
   * @param why "" when no reason was given
   */
  OutboxEntry decided(OutboxEntry row, String name, String why, Instant now) {
    String line = why.isEmpty() ? name : name + ": " + why;
    return switch (this) {
      case RETRY -> MailSteps.again(row, line, now);
      case DISCARD -> MailSteps.discarded(row, line, now);
      case ARRIVED -> MailSteps.arrived(row, line, now);
    };
  }
}
