package io.roundtrip.notify;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.signals.ConsentSaid;
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
    return answered(person, rules);
  }

  private static Optional<Reason> answered(Contact person, Rules rules) {
    return switch (person.reach()) {
      case OPEN -> Optional.empty();
      case NO_ADDRESS -> Optional.of(Reason.NO_ADDRESS);
      case DENIED -> Optional.of(denied(person));
      case NOT_ASKED -> rules.unasked() ? Optional.empty() : Optional.of(Reason.NOT_ASKED);
    };
  }

  /**
   * What a reader who may see this person is told instead of a reason that comes from where the
   * reader may not look: what follows from the feedback that the reader sees, or else a word that
   * is the same for all of them.
   *
   * @param person null when erased
   * @param said what the person answered as far as the reader may see it
   */
  public static Reason shown(Reason why, @Nullable Contact person, ConsentSaid said, Rules rules) {
    if (!why.isFromAnywhere() || person == null || said.isOpen(person.id())) return why;
    if (why == Reason.DAILY_CAP) return Reason.TRY_LATER;
    if (why == Reason.UNSUBSCRIBED && said.showsStop(person)) return why;
    return answered(person.answering(said.now(person.id())), rules).orElse(Reason.MAY_NOT_WRITE);
  }

  private static Reason denied(Contact person) {
    return person.consent().isOwn() ? Reason.UNSUBSCRIBED : Reason.NO_CONSENT;
  }
}
