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

    /** Nothing of it is missing. */
    public boolean isWhole() {
      return issueType.isPresent()
          && linkType.isPresent()
          && fields.size() == Field.values().length;
    }
  }

  /** One query. */
  Ids get();

  /** Adds or replaces. */
  void keep(Ids ids);
}
