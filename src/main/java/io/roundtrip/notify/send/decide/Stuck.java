package io.roundtrip.notify.send.decide;

import java.util.Locale;

/** Why mail is stuck: nothing becomes of it until a person decides. */
public enum Stuck {
  /** It may have left, and nobody knows. */
  UNCERTAIN,
  /** A server takes it for good not, or time ran out. */
  FAILED,
  /** A server says that there is nobody at the address; the person is written to no more. */
  UNREACHABLE;

  /** The word in REST answers and i18n keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
