package io.roundtrip.notify.back;

/** Stops all mail of the installation until an administrator lets it go on. */
public interface Halt {
  /** Too many of the last mails came back. Safe to repeat. */
  void bounces(int bounced, int of);

  /** Too many readers called the last mails junk. Safe to repeat. */
  void complaints(int complained, int of);
}
