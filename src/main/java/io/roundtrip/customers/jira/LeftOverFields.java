package io.roundtrip.customers.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.util.DefaultIssueChangeHolder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What older versions of us left on feedback. */
final class LeftOverFields {
  private final CustomFieldManager fields;

  LeftOverFields(CustomFieldManager fields) {
    this.fields = fields;
  }

  /**
   * The plain texts of older versions, after set-up made fields of a type of their own: on feedback
   * alone, with the names that set-up gave them.
   */
  List<CustomField> of(Issue issue) {
    List<CustomField> old = new ArrayList<>();
    for (CustomField field : fields.getCustomFieldObjects(issue)) {
      String name = field.getUntranslatedName();
      if ((name.equals("Customer") || name.equals("Account"))
          && field.getCustomFieldType() != null
          && field.getCustomFieldType().getKey().endsWith(":textfield")
          && isOfFeedbackAlone(field, issue)) old.add(field);
    }
    return old;
  }

  private static boolean isOfFeedbackAlone(CustomField field, Issue issue) {
    return issue.getProjectObject().getIssueTypes().stream()
        .filter(type -> !type.getId().equals(issue.getIssueTypeId()))
        .noneMatch(type -> field.isInScope(issue.getProjectObject(), List.of(type.getId())));
  }

  /**
   * Into our own field, which shows the name to those who may see it; the old one is empty then.
   */
  boolean moved(Issue issue, CustomField old, @Nullable Long number, @Nullable String key) {
    CustomField ours = number == null ? null : fields.getCustomFieldObject(number);
    Object stored = old.getValue(issue);
    if (stored == null
        || ours == null
        || !(ours.getCustomFieldType() instanceof PseudonymField type)) return false;
    if (ours.getValue(issue) == null) {
      boolean unused = type.write(ours, issue, key == null ? stored.toString() : key);
    }
    old.updateValue(
        (FieldLayoutItem) null,
        issue,
        new ModifiedValue(stored, (Object) null),
        new DefaultIssueChangeHolder());
    return true;
  }
}
