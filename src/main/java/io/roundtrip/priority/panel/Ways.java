package io.roundtrip.priority.panel;

import io.roundtrip.canonical.LinkWords;
import io.roundtrip.intake.FeedbackFields;

/** How Jira calls what leads from feedback to an item, for an item that has none. */
public record Ways(FeedbackFields fields, LinkWords link) {
  /** The type of feedback as JQL takes it, whatever people call it. */
  public String type() {
    return fields.issueType().orElse("Feedback");
  }
}
