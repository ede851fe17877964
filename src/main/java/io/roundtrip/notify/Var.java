package io.roundtrip.notify;

import java.util.Locale;
import java.util.Optional;

/** Everything a template may ask for. */
public enum Var {
  CUSTOMER_NAME,
  ISSUE,
  ITEM,
  STATUS,
  /** What a shipped item is now: "here", "fixed". */
  OUTCOME,
  /** What we did with it: "released", "fixed". */
  DEED,
  /** That another mail follows; empty when none does. */
  PROMISE,
  DATE,
  WORKAROUND,
  COUNT,
  LINK,
  OWNER,
  /** The reader's own words, nobody else's. */
  WORDS,
  PROJECT;

  /** As it is written between the braces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isLink() {
    return this == LINK;
  }

  public static Optional<Var> of(String key) {
    for (Var v : values()) if (v.word().equals(key)) return Optional.of(v);
    return Optional.empty();
  }
}
