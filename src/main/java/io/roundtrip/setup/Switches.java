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
    MAIL_TROUBLE,
    /** What a receiver said last that could not tell that a mail is from us. */
    UNTRUSTED,
    /** Where customers reach this Jira; every change has a number. */
    CUSTOMERS,
    /** How many mails may leave in a minute; every change has a number. */
    MAIL_RATES,
    /** Where we read what comes back; every change has a number. */
    ANSWERS,
    /** By what the signing keys are known again. */
    KEYS
  }

  record Setting(String text, UserKey by, Instant at) {}

  /**
   * @param version grows by one with each change
   */
  record Numbered(int version, Setting setting) {}

  Optional<Setting> get(Name name);

  /** What {@link #replace} set. */
  Optional<Numbered> numbered(Name name);

  /**
   * Sets the next version, unless another than {@code seen} is in force; of any number of callers
   * one gets true.
   *
   * @param seen 0 = nothing was set yet
   */
  boolean replace(Name name, int seen, Setting next);

  /** Sets or replaces. */
  void set(Name name, Setting setting);

  /** Sets it unless it is there; of two racing callers one wins and gets true. */
  boolean setIfAbsent(Name name, Setting setting);

  /**
   * As {@link #clear(Name, Instant)}, with the next one in its place: at no moment does anybody
   * find nothing.
   */
  boolean exchange(Name name, Instant setAt, Setting next);

  void clear(Name name);

  /**
   * Takes it away if it is still the one that was set then; of any number of callers one gets true.
   */
  boolean clear(Name name, Instant setAt);
}
