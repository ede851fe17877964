package io.roundtrip.intake;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Score;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which issue type and which custom fields of Jira carry feedback. Decided by the set-up; asked on
 * every issue event, so answers come from memory. Everything is empty before the set-up has run.
 */
public interface FeedbackFields {
  /**
   * What a field holds. Number fields: NPS, CSAT, CES. Select fields, whose options {@link
   * io.roundtrip.signals.Choice} understands: CHANNEL, MOMENT, CONSENT. Text: the rest.
   */
  enum Field {
    CUSTOMER,
    EMAIL,
    ACCOUNT,
    NPS,
    CSAT,
    CES,
    CHANNEL,
    MOMENT,
    /** Yes or no; empty = not asked. */
    CONSENT,
    /** The source reference as "system:id". */
    SOURCE,
    /** Of any item, not only of feedback: its name for customers. */
    PUBLIC_TITLE,
    /** Of any item: the web address where customers find it. */
    PUBLIC_LINK
  }

  /** Jira's id of the issue type Feedback. */
  Optional<String> issueType();

  /**
   * @param issueType Jira's id of an issue's type
   */
  default boolean isFeedback(@Nullable String issueType) {
    return issueType().filter(type -> type.equals(issueType)).isPresent();
  }

  /** Jira's number of the custom field. */
  Optional<Long> idOf(Field field);

  /** Which way CES is asked in this project: HIGH_IS_BAD (effort) unless set otherwise. */
  Score.Direction cesDirection(ProjectId project);
}
