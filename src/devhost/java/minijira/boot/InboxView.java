package minijira.boot;

import java.util.List;

/** What the embedded mail server received, oldest first. */
public interface InboxView {
  List<Mail> all();

  /** The mails to one address, in any case of letters. */
  List<Mail> to(String address);

  void clear();

  /** As if it had come from outside by SMTP: what a customer's mail program or a server sends. */
  default void arrive(String to, String raw) {
    throw new UnsupportedOperationException();
  }

  /** Whoever read it deleted it. Safe to repeat. */
  default void delete(Mail mail) {
    throw new UnsupportedOperationException();
  }
}
