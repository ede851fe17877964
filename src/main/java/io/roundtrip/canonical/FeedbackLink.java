package io.roundtrip.canonical;

/**
 * What the type of the link that makes evidence is called in Jira at first, the same in every
 * language of ours. The set-up makes it and keeps its id; an administrator may rename it.
 */
public final class FeedbackLink {
  public static final String TYPE = "Feedback";

  private FeedbackLink() {}
}
