package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.host.jira.IssueTimes;
import io.roundtrip.intake.Feedback;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.intake.FeedbackSeen;
import io.roundtrip.intake.FeedbackSeen.Emptied;
import io.roundtrip.intake.Form;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Between feedback and the custom fields that hold it. A field that the set-up has not made is
 * passed over.
 */
public final class FieldValues {
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

  /** What is kept of an issue, and which references are ours. */
  public record Kept(Signals signals, RowRefs refs) {
    /** Whether we gave it this reference; a copy on another issue is not that one's. */
    boolean isOwn(@Nullable String source, @Nullable Signal of) {
      if (source == null || of == null) return refs.isOurs(source);
      return of.source() != null && of.source().text().equals(source);
    }
  }

  /** What the history of an issue is asked for. */
  public record Past(EmptiedByHand emptied, OpenMoves moves) {
    public static Past of(ChangeHistoryManager histories, CustomerSight sight) {
      return new Past(new EmptiedByHand(histories), new OpenMoves(histories, sight));
    }
  }

  private final CustomFieldManager customFields;
  private final OptionsManager options;
  private final FeedbackFields fields;
  private final Pseudonyms pseudonyms;
  private final Kept kept;
  private final Past past;

  public FieldValues(
      CustomFieldManager customFields,
      OptionsManager options,
      FeedbackFields fields,
      Pseudonyms pseudonyms,
      Kept kept,
      Past past) {
    this.customFields = customFields;
    this.options = options;
    this.fields = fields;
    this.pseudonyms = pseudonyms;
    this.kept = kept;
    this.past = past;
  }

  void ready() {
    pseudonyms.ready();
  }

  Optional<CustomField> custom(Field field) {
    return fields.idOf(field).map(customFields::getCustomFieldObject);
  }

  /** Our names by Jira's field ids, as far as somebody can send the field. */
  Map<String, String> ours() {
    Map<String, String> ours =
        new HashMap<>(
            Map.of(
                "summary", Form.TITLE,
                "description", Form.WORDS,
                "components", Form.COMPONENTS,
                "labels", Form.LABELS));
    NAMES.forEach(
        (field, name) -> custom(field).ifPresent(custom -> ours.put(custom.getId(), name)));
    return ours;
  }

  /**
   * Fills the form of a new issue. A field that the project hides or does not have is passed over:
   * its value is kept with the signal.
   */
  void give(Feedback feedback, Place place, IssueInputParameters form) {
    FieldTexts.of(feedback)
        .forEach(
            (field, text) ->
                custom(field)
                    .filter(custom -> !place.hides(custom.getId()))
                    .ifPresent(custom -> give(field, custom, place, form, text)));
  }

  private void give(
      Field field, CustomField custom, Place place, IssueInputParameters form, String text) {
    FieldConfig config = custom.getRelevantConfig(place.blank());
    if (config == null) return;
    Options choices = options.getOptions(config);
    if (choices == null || choices.isEmpty()) form.addCustomFieldValue(custom.getId(), text);
    else
      Chosen.option(field, choices, text)
          .ifPresent(option -> form.addCustomFieldValue(custom.getId(), "" + option.getOptionId()));
  }

  /** What the issue says, whoever made it; fields are called as people see them. */
  FeedbackSeen read(Issue issue) {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> senders = new HashMap<>();
    texts.put(Form.TITLE, issue.getSummary());
    if (issue.getDescription() != null) texts.put(Form.WORDS, issue.getDescription());
    NAMES.forEach(
        (field, name) ->
            custom(field)
                .ifPresent(
                    custom -> {
                      senders.put(name, custom.getName());
                      String text = text(issue, custom);
                      if (text != null) texts.put(name, text);
                    }));
    Set<String> stand = Set.copyOf(texts.keySet());
    ProjectId project = new ProjectId(issue.getProjectId());
    Optional<Signal> signal = kept.signals().byIssue(new IssueId(issue.getId()));
    if (kept.isOwn(texts.get(Form.SOURCE), signal.orElse(null))) texts.put(Form.OWN_SOURCE, "yes");
    new KeysRead(pseudonyms, project, signal).into(texts);
    Map<String, List<String>> values = new HashMap<>();
    texts.forEach((name, text) -> values.put(name, List.of(text)));
    return new FeedbackSeen(
        new IssueId(issue.getId()),
        project,
        new Form(values, senders),
        IssueTimes.created(issue),
        signal
            .map(said -> past.emptied().of(issue, said, stand, this::custom))
            .orElse(Emptied.NOTHING),
        signal.filter(said -> past.moves().isOpen(issue, said)).isPresent());
  }

  /** As it is stored: what Jira holds in memory may be what was typed, before it had its place. */
  private static @Nullable String text(Issue issue, CustomField custom) {
    Object value = custom.getValue(issue);
    if (value instanceof Option option) return option.getValue();
    if (value instanceof Double number)
      return number % 1 == 0 ? Long.toString(number.longValue()) : number.toString();
    return value == null ? null : value.toString();
  }
}
