package minijira.boot;

import java.util.List;

/** What the embedded mail server received, oldest first. */
public interface InboxView {
  List<Mail> all();

  /** The mails to one address, in any case of letters. */
  List<Mail> to(String address);

  void clear();
}
