package io.roundtrip.notify;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** May this person be told, whatever the news? The same answer on the panel and at the hand-off. */
public final class PersonPolicy {
  private PersonPolicy() {}

  /**
   * Why not; empty when nothing is in the way.
   *
   * @param person null when erased
   */
  public static Optional<Reason> against(@Nullable Contact person, Rules rules) {
    if (!rules.on()) return rules.silence();
    if (person == null) return Optional.of(Reason.ERASED);
    String address = person.email();
    if (address != null && !(EmailAddress.check(address) instanceof EmailAddress.Good))
      return Optional.of(Reason.INVALID_ADDRESS);
    if (address != null && !EmailAddress.isWritable(address))
      return Optional.of(Reason.UNWRITABLE_ADDRESS);
    return switch (person.reach()) {
      case OPEN -> Optional.empty();
      case NO_ADDRESS -> Optional.of(Reason.NO_ADDRESS);
      case DENIED -> Optional.of(denied(person));
      case NOT_ASKED -> rules.unasked() ? Optional.empty() : Optional.of(Reason.NOT_ASKED);
    };
  }

  private static Reason denied(Contact person) {
    return person.consent().isOwn() ? Reason.UNSUBSCRIBED : Reason.NO_CONSENT;
  }
}
