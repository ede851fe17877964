package io.roundtrip.setup;

import io.roundtrip.intake.FeedbackFields.Field;
import java.util.List;
import java.util.Map;

/** What Roundtrip needs in Jira itself: an issue type, a link type, fields. */
public interface JiraParts {
  /**
   * @param issueType Jira's id of the issue type Feedback
   * @param linkType Jira's id of the link type Feedback
   * @param fields numbers of the custom fields that carry feedback
   * @param made what was missing and is there now, in Jira's names
   */
  record Parts(String issueType, long linkType, Map<Field, Long> fields, List<String> made) {}

  /**
   * Makes what is missing and leaves alone what is there. Only one node at a time does it. Safe to
   * repeat.
   *
   * @param known what an earlier run made; it may have been renamed since, or deleted
   */
  Parts ensure(PartIds.Ids known);
}
