package io.roundtrip.customers;

/** May we write to this person? The names are the reasons shown for a mail that was not sent. */
public enum Reach {
  OPEN,
  NO_ADDRESS,
  DENIED,
  NOT_ASKED
}
