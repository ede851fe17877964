package io.roundtrip.setup;

import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The few things that hold for the whole installation. Read from the store every time: a change
 * works on every node at once.
 */
public interface Switches {
  enum Name {
    /** The kill switch: present = no mail leaves. */
    PAUSED,
    /** The address of the Jira these tables belong to. */
    SITE,
    /** What else makes it this Jira and no copy, as the clone guard writes it. */
    SITE_MARKS,
    /** Why the mail server takes no mail, as {@link ServerTrouble} writes it. */
    MAIL_TROUBLE
  }

  record Setting(String text, UserKey by, Instant at) {}

  Optional<Setting> get(Name name);

  /** Sets or replaces. */
  void set(Name name, Setting setting);

  /** Sets it unless it is there; of two racing callers one wins. */
  void setIfAbsent(Name name, Setting setting);

  void clear(Name name);
}
