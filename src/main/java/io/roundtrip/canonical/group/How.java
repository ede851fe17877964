package io.roundtrip.canonical.group;

import java.util.Locale;

/**
 * How feedback came into its group. LINK: somebody made the link in Jira itself; then there is an
 * operation only if a whole group moved along.
 */
public enum How {
  PERSON,
  BULK,
  AUTOMATIC,
  LINK;

  /** The word in REST and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
