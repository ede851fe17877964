package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.signals.Choice;
import java.util.Optional;

/** The option of a field that a text means. */
final class Chosen {
  private Chosen() {}

  /** Of this name, or else one that means the same in another language. */
  static Optional<Option> option(Field field, Options choices, String text) {
    return choices.stream()
        .filter(option -> option.getValue().equalsIgnoreCase(text))
        .findFirst()
        .or(
            () ->
                choices.stream()
                    .filter(option -> meant(field, option.getValue()).equalsIgnoreCase(text))
                    .findFirst());
  }

  private static String meant(Field field, String option) {
    return switch (field) {
      case CHANNEL -> Choice.CHANNEL.meant(option);
      case MOMENT -> Choice.MOMENT.meant(option);
      case CONSENT -> Choice.CONSENT.meant(option);
      default -> option;
    };
  }
}
