package io.roundtrip.portal;

import io.roundtrip.kernel.ContactId;
import java.util.Optional;

/** The stop of a mail's link, for whoever sends the link's signed part back to us. */
public final class StopByToken {
  private final Tokens tokens;
  private final Unsubscribe unsubscribe;

  StopByToken(Tokens tokens, Unsubscribe unsubscribe) {
    this.tokens = tokens;
    this.unsubscribe = unsubscribe;
  }

  /** As {@link Unsubscribe#from}. Empty for everything we did not sign ourselves. */
  public Optional<ContactId> by(String token) {
    Optional<Ticket> genuine = tokens.read(token);
    genuine.ifPresent(unsubscribe::from);
    return genuine.map(Ticket::contact);
  }
}
