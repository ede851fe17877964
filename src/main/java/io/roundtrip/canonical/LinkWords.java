package io.roundtrip.canonical;

/** How people find the link that makes evidence in Jira's own dialog. */
public interface LinkWords {
  /**
   * As the administrators of this Jira call it, from the feedback to the item; "" before set-up.
   */
  String fromFeedback();
}
