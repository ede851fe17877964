package io.roundtrip.notify;

import java.util.Optional;

/**
 * Tells the administrators that the mail server, or this Jira as a sender, is why mail waits. Kept
 * for all nodes until a mail is accepted again.
 */
public interface MailTrouble {
  /**
   * Safe to repeat.
   *
   * @param why SERVER_DOWN or SENDER_REFUSED
   * @param said what the server said; {@link io.roundtrip.kernel.ServerReply#brief} is kept
   */
  void raise(Reason why, String said);

  /**
   * A receiver could not tell that a mail is from us (SPF, DKIM, DMARC). Told for a day, whatever
   * others take meanwhile. Safe to repeat.
   *
   * @param said as above
   */
  void untrusted(String said);

  /** SERVER_DOWN or SENDER_REFUSED, on every node; empty when there is no trouble. One query. */
  Optional<Reason> reason();

  /** The server took a mail, or said something about one. One query when there is no trouble. */
  void over();
}
