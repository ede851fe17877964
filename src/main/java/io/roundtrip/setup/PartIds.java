package io.roundtrip.setup;

import io.roundtrip.intake.FeedbackFields.Field;
import java.util.Map;
import java.util.Optional;

/** Jira's ids of what the set-up made. */
public interface PartIds {
  /**
   * @param fields numbers of custom fields
   */
  record Ids(Optional<String> issueType, Optional<Long> linkType, Map<Field, Long> fields) {
    public static final Ids NONE = new Ids(Optional.empty(), Optional.empty(), Map.of());
  }

  /** One query. */
  Ids get();

  /** Adds or replaces. */
  void keep(Ids ids);
}
