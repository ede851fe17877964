package io.roundtrip.customers;

import static io.roundtrip.customers.Word.Counts.ALWAYS;
import static io.roundtrip.customers.Word.Counts.IF_LATER;
import static io.roundtrip.customers.Word.Counts.NEVER;
import static io.roundtrip.customers.Word.Counts.UNLESS_EARLIER;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whose word about mail, and which. Who outranks whom stands here and nowhere else: a person's own
 * word outranks what others report, only the person turns an own no into a yes, and where time does
 * not decide a no does.
 */
public enum Word {
  /** The person said so, by a signed link of ours. */
  OWN_NO,
  OWN_YES,
  /** Somebody told us that the person said so: REST, a file, a field of an issue. */
  REPORTED_NO,
  REPORTED_YES;

  /** When a word counts although another stands. "Earlier" and "later" are about the words. */
  enum Counts {
    ALWAYS,
    UNLESS_EARLIER,
    IF_LATER,
    NEVER
  }

  private static final Map<Word, List<Counts>> AGAINST =
      Map.of(
          // against    OWN_NO          OWN_YES         REPORTED_NO     REPORTED_YES
          OWN_NO, List.of(UNLESS_EARLIER, UNLESS_EARLIER, ALWAYS, ALWAYS),
          OWN_YES, List.of(IF_LATER, UNLESS_EARLIER, ALWAYS, ALWAYS),
          REPORTED_NO, List.of(NEVER, NEVER, UNLESS_EARLIER, UNLESS_EARLIER),
          REPORTED_YES, List.of(NEVER, NEVER, IF_LATER, UNLESS_EARLIER));

  static Word of(boolean own, boolean yes) {
    if (own) return yes ? OWN_YES : OWN_NO;
    return yes ? REPORTED_YES : REPORTED_NO;
  }

  public boolean isOwn() {
    return this == OWN_NO || this == OWN_YES;
  }

  public boolean isYes() {
    return this == OWN_YES || this == REPORTED_YES;
  }

  /**
   * @param time how this word's time compares with the other's: negative = earlier
   */
  boolean outranks(Word standing, int time) {
    return switch (Objects.requireNonNull(AGAINST.get(this)).get(standing.ordinal())) {
      case ALWAYS -> true;
      case UNLESS_EARLIER -> time >= 0;
      case IF_LATER -> time > 0;
      case NEVER -> false;
    };
  }
}
