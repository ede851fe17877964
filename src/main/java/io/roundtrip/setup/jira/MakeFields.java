package io.roundtrip.setup.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.FieldConfigSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and makes custom fields in Jira. */
public final class MakeFields {
  private final CustomFieldManager fields;
  private final OptionsManager options;
  private final PartNames names;

  public MakeFields(CustomFieldManager fields, OptionsManager options, PartNames names) {
    this.fields = fields;
    this.options = options;
    this.names = names;
  }

  /**
   * The field an earlier run made, or one of this type and of its name in any language; null when
   * there is none. A plain text, as older versions made for customers, is none: it would show its
   * key to everybody.
   */
  @Nullable Long find(Blueprint wanted, @Nullable Long known) {
    CustomField there = known == null ? null : fields.getCustomFieldObject(known);
    if (there != null && fits(there, wanted)) return known;
    List<CustomField> sameType =
        fields.getCustomFieldObjects().stream()
            .filter(field -> field.getCustomFieldType().getKey().equals(wanted.type()))
            .toList();
    if (wanted.carries() == null) return sameType.isEmpty() ? null : sameType.get(0).getIdAsLong();
    for (String name : names.ever(wanted.name()))
      for (CustomField field : sameType)
        if (field.getUntranslatedName().equals(name)) return field.getIdAsLong();
    return null;
  }

  /**
   * As Jira calls it now, or will at first.
   *
   * @param id null when it is not made yet
   */
  String name(Blueprint wanted, @Nullable Long id) {
    CustomField there = id == null ? null : fields.getCustomFieldObject(id);
    return there == null ? names.now(wanted.name()) : there.getUntranslatedName();
  }

  private static boolean fits(CustomField there, Blueprint wanted) {
    return there.getCustomFieldType() == null || wanted.fits(there.getCustomFieldType().getKey());
  }

  /** Whether feedback in this project has the field, whatever the screens say. */
  boolean exists(String id, Project project, IssueType feedback) {
    CustomField field = fields.getCustomFieldObject(id);
    return field != null && field.isInScope(project, List.of(feedback.getId()));
  }

  long make(Blueprint wanted, IssueType feedback) {
    CustomFieldType<?, ?> type = fields.getCustomFieldType(wanted.type());
    if (type == null) throw new IllegalStateException("Jira has no field type " + wanted.type());
    CustomField field =
        create(wanted, type, fields.getCustomFieldSearcher(wanted.searcher()), feedback);
    long sequence = 0;
    for (String option : wanted.options())
      options.createOption(config(field), (Long) null, sequence++, names.now(option));
    return field.getIdAsLong();
  }

  /**
   * The real method may declare checked exceptions; which ones differs between versions of Jira.
   */
  private CustomField create(
      Blueprint wanted,
      CustomFieldType<?, ?> type,
      CustomFieldSearcher searcher,
      IssueType feedback) {
    List<IssueType> types =
        wanted.place().ofFeedbackOnly()
            ? List.of(feedback)
            : FieldConfigSchemeManager.ALL_ISSUE_TYPES;
    try {
      return fields.createCustomField(
          names.now(wanted.name()),
          names.now(wanted.about()),
          type,
          searcher,
          List.of(GlobalIssueContext.getInstance()),
          types);
    } catch (Exception refused) {
      throw new IllegalStateException("Jira did not make the field " + wanted.type(), refused);
    }
  }

  private static FieldConfig config(CustomField field) {
    for (FieldConfigScheme scheme : field.getConfigurationSchemes())
      return scheme.getOneAndOnlyConfig();
    throw new IllegalStateException("field " + field.getId() + " has no context");
  }
}
