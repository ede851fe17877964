package io.roundtrip.priority;

import java.util.Locale;
import java.util.Optional;

/** What makes up the impact, each from 0 to 10. */
public enum Criterion {
  /** Accounts impacted on a logarithmic scale: 1 → 1.5, 10 → 5.2, 100 or more → 10. */
  ACCOUNTS,
  /** Share of detractors (NPS 0 to 6) among those who answered. */
  DETRACTORS,
  /** The item's own severity or priority in Jira. */
  SEVERITY,
  /** How hard customers found it (CES), on average. */
  HARDSHIP;

  /** The word in REST and at the end of i18n keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Criterion> of(String word) {
    for (Criterion criterion : values())
      if (criterion.word().equals(word)) return Optional.of(criterion);
    return Optional.empty();
  }
}
