package io.roundtrip.intake.jira;

import io.roundtrip.intake.Feedback;
import io.roundtrip.intake.FeedbackFields.Field;
import java.util.EnumMap;
import java.util.Map;

/** What the custom fields of a new issue are given for a piece of feedback. */
final class FieldTexts {
  /** What Jira's one-line text fields hold; a longer address is kept with the contact only. */
  private static final int MOST_TEXT = 255;

  private FieldTexts() {}

  static Map<Field, String> of(Feedback feedback) {
    Map<Field, String> all = texts(feedback);
    numbers(feedback).forEach((field, number) -> all.put(field, number.toString()));
    return all;
  }

  private static Map<Field, Integer> numbers(Feedback feedback) {
    Map<Field, Integer> numbers = new EnumMap<>(Field.class);
    if (feedback.answers().nps() != null) numbers.put(Field.NPS, feedback.answers().nps());
    if (feedback.answers().csat() != null) numbers.put(Field.CSAT, feedback.answers().csat());
    if (feedback.answers().ces() != null) numbers.put(Field.CES, feedback.answers().ces());
    return numbers;
  }

  private static Map<Field, String> texts(Feedback feedback) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.put(Field.CUSTOMER, feedback.who().name());
    if (feedback.who().email() != null) texts.put(Field.EMAIL, feedback.who().email().value());
    texts.put(Field.ACCOUNT, feedback.who().account());
    texts.put(Field.CHANNEL, feedback.channel().word());
    if (feedback.moment() != null) texts.put(Field.MOMENT, feedback.moment());
    if (feedback.consent() != null)
      texts.put(Field.CONSENT, feedback.consent().isGranted() ? "yes" : "no");
    if (feedback.source() != null) texts.put(Field.SOURCE, feedback.source().text());
    texts.values().removeIf(text -> text.isEmpty() || text.length() > MOST_TEXT);
    return texts;
  }
}
