package io.roundtrip.canonical.merge;

import java.util.Locale;

/**
 * How feedback came into its group. LINK: somebody made the link in Jira itself; then nobody asked
 * us, and there is no operation.
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
