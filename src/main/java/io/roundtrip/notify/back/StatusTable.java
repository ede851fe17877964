package io.roundtrip.notify.back;

/** Whom a server's "no" concerns, by the table that the sender goes by. */
public interface StatusTable {
  enum Concerns {
    /** There is nobody at the address. */
    NOBODY,
    /** The mailbox, or this mail, this time. */
    MAILBOX,
    /** Us as a sender, a server, a domain: it says nothing of the address. */
    OTHERS
  }

  /**
   * @param status enhanced status (RFC 3463), as "5.1.1"
   * @param diagnostic the server's own words; "" without
   */
  Concerns of(String status, String diagnostic);
}
