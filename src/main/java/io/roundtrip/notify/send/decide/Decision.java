package io.roundtrip.notify.send.decide;

import java.util.Locale;

/** What a person decides about stuck mail. */
public enum Decision {
  /** It is sent (again), after all checks, with the Message-ID it had. */
  RETRY,
  /** It is left at that. */
  DISCARD,
  /** It arrived, as somebody knows; of what may have left. */
  ARRIVED;

  /** The word in REST and i18n keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
