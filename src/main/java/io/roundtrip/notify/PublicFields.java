package io.roundtrip.notify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields by which a person releases words about an item for customers. Empty before the set-up
 * has run.
 */
public interface PublicFields {
  /** Jira's number of the field Public title. */
  Optional<Long> publicTitle();

  /** Jira's number of the field Public link. */
  Optional<Long> publicLink();

  /**
   * @param issueType Jira's id of an issue's type
   */
  boolean isFeedback(@Nullable String issueType);
}
