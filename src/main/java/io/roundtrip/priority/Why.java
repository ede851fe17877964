package io.roundtrip.priority;

import java.util.Locale;

/** What led to another score. */
public enum Why {
  /** Feedback was linked, unlinked or corrected. */
  EVIDENCE,
  /** Effort, severity or priority was edited in Jira. */
  EDITED,
  /** Nothing happened but time: the trend is another one today. */
  TIME,
  /** Somebody looked and there was no score yet; Jira's links are read again. */
  RECOUNT;

  /** The word in REST and in the table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Why of(String word) {
    for (Why why : values()) if (why.word().equals(word)) return why;
    return RECOUNT;
  }
}
