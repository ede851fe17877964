package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import io.roundtrip.intake.Feedback;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.intake.FeedbackSeen;
import io.roundtrip.intake.Form;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between feedback and the custom fields that hold it. A field that the set-up has not made is
 * passed over.
 */
public final class FieldValues {
  /** What Jira's one-line text fields hold; a longer address is kept with the contact only. */
  private static final int MOST_TEXT = 255;

  private static final Map<Field, String> NAMES =
      Map.of(
          Field.CUSTOMER, Form.CUSTOMER,
          Field.EMAIL, Form.EMAIL,
          Field.ACCOUNT, Form.ACCOUNT,
          Field.NPS, Form.NPS,
          Field.CSAT, Form.CSAT,
          Field.CES, Form.CES,
          Field.CHANNEL, Form.CHANNEL,
          Field.MOMENT, Form.MOMENT,
          Field.CONSENT, Form.CONSENT,
          Field.SOURCE, Form.SOURCE);

  private final CustomFieldManager customFields;
  private final OptionsManager options;
  private final FeedbackFields fields;

  public FieldValues(
      CustomFieldManager customFields, OptionsManager options, FeedbackFields fields) {
    this.customFields = customFields;
    this.options = options;
    this.fields = fields;
  }

  Optional<CustomField> custom(Field field) {
    return fields.idOf(field).map(customFields::getCustomFieldObject);
  }

  /** Fills a new issue; its project and type are set already. */
  void write(Feedback feedback, MutableIssue issue) {
    texts(feedback)
        .forEach((field, text) -> custom(field).ifPresent(custom -> write(custom, issue, text)));
    numbers(feedback)
        .forEach(
            (field, number) ->
                custom(field)
                    .ifPresent(
                        custom -> issue.setCustomFieldValue(custom, Double.valueOf(number))));
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

  private void write(CustomField field, MutableIssue issue, String text) {
    Optional<Options> choices = choices(field, issue);
    if (choices.isEmpty()) issue.setCustomFieldValue(field, text);
    else option(choices.get(), text).ifPresent(option -> issue.setCustomFieldValue(field, option));
  }

  /** Empty for a field without options, that is a text field. */
  private Optional<Options> choices(CustomField field, MutableIssue issue) {
    FieldConfig config = field.getRelevantConfig(issue);
    Options all = config == null ? null : options.getOptions(config);
    return all == null || all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static Optional<Option> option(Options choices, String text) {
    return choices.stream().filter(option -> option.getValue().equalsIgnoreCase(text)).findFirst();
  }

  /** What the issue says, whoever made it. */
  FeedbackSeen read(Issue issue) {
    Map<String, String> values = new HashMap<>();
    values.put(Form.TITLE, issue.getSummary());
    if (issue.getDescription() != null) values.put(Form.WORDS, issue.getDescription());
    NAMES.forEach(
        (field, name) ->
            custom(field)
                .map(custom -> text(issue, custom))
                .ifPresent(text -> values.put(name, text)));
    return new FeedbackSeen(
        new IssueId(issue.getId()),
        new ProjectId(issue.getProjectId()),
        Form.of(values),
        issue.getCreated().toInstant());
  }

  private static @Nullable String text(Issue issue, CustomField custom) {
    Object value = issue.getCustomFieldValue(custom);
    if (value instanceof Option option) return option.getValue();
    if (value instanceof Double number)
      return number % 1 == 0 ? Long.toString(number.longValue()) : number.toString();
    return value == null ? null : value.toString();
  }
}
