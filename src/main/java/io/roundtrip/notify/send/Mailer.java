package io.roundtrip.notify.send;

import io.roundtrip.notify.Reason;
import java.util.Optional;

/** A mail server. */
public interface Mailer {
  /** NO_SERVER or SENDING_DISABLED; empty when a mail may be tried. Cheap. */
  Optional<Reason> unusable();

  /**
   * Sends now, on this thread, never through a queue, and in bounded time. Does not throw: what
   * cannot be told for sure is Unknown.
   */
  Delivery send(Envelope mail);

  /**
   * From another thread: what is being sent ends now, with whatever can be told of it; a server
   * that has a whole letter is waited for some seconds. Safe to repeat; for good.
   */
  void hangUp();
}
