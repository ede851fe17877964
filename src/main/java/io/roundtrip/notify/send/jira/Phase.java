package io.roundtrip.notify.send.jira;

/** How far a conversation with a mail server got: the step whose answer is awaited. */
enum Phase {
  DNS,
  CONNECT,
  TLS,
  BANNER,
  EHLO,
  AUTH,
  MAIL_FROM,
  RCPT,
  DATA,
  BODY,
  DOT,
  QUIT;

  /** Nothing has been said about anybody yet: whatever happens concerns the server or us. */
  boolean isServers() {
    return compareTo(RCPT) < 0;
  }
}
