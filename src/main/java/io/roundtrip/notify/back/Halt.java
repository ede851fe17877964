package io.roundtrip.notify.back;

/** Stops all mail of the installation until an administrator lets it go on. */
public interface Halt {
  /** The mail of too many readers came back, of so many last mails. Safe to repeat. */
  void bounces(int readers, int of);

  /** Too many readers called so many last mails junk. Safe to repeat. */
  void complaints(int readers, int of);
}
