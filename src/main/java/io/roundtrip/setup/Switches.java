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
    /** The Jira these tables belong to, as {@link Fingerprint} gives it. */
    SITE
  }

  record Setting(String text, UserKey by, Instant at) {}

  Optional<Setting> get(Name name);

  /** Sets or replaces. */
  void set(Name name, Setting setting);

  /** Sets it unless it is there; of two racing callers one wins and gets true. */
  boolean setIfAbsent(Name name, Setting setting);

  void clear(Name name);

  /**
   * Takes it away if it is still the one that was set then; of any number of callers one gets true.
   */
  boolean clear(Name name, Instant setAt);
}
