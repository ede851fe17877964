package io.roundtrip.setup;

/** Jira's outgoing mail server, as an administrator set it up. */
public interface MailServer {
  enum State {
    READY,
    /** None is defined. */
    MISSING,
    /** Jira was told to send no mail at all. */
    DISABLED
  }

  State state();
}
