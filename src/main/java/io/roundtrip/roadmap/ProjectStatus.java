package io.roundtrip.roadmap;

/**
 * A status that some workflow of the project uses.
 *
 * @param id Jira's status id
 * @param name in the reader's language
 */
public record ProjectStatus(String id, String name, Category category) {
  /** Jira's own three colours. */
  public enum Category {
    TO_DO,
    IN_PROGRESS,
    DONE,
    NONE
  }
}
