package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.layout.field.FieldLayout;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.project.Project;

/**
 * Where a new feedback issue is to stand: the project, and what its field configuration says for
 * the issue type.
 *
 * @param blank an issue that has its project and type and nothing else
 */
record Place(Project project, MutableIssue blank, FieldLayout layout) {
  boolean hides(String fieldId) {
    FieldLayoutItem item = layout.getFieldLayoutItem(fieldId);
    return item != null && item.isHidden();
  }

  boolean requires(String fieldId) {
    FieldLayoutItem item = layout.getFieldLayoutItem(fieldId);
    return item != null && item.isRequired();
  }

  /** As people see it, in the language of whoever is logged in. */
  String name(String fieldId) {
    FieldLayoutItem item = layout.getFieldLayoutItem(fieldId);
    return item == null ? fieldId : item.getOrderableField().getName();
  }
}
