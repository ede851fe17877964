package io.roundtrip.canonical;

/**
 * What the link that makes evidence is called in Jira at first: outward from the feedback. The
 * set-up makes the type and keeps its id; an administrator may rename it.
 */
public final class FeedbackLink {
  public static final String TYPE = "Feedback";
  public static final String OUTWARD = "is evidence for";
  public static final String INWARD = "has evidence";

  private FeedbackLink() {}
}
