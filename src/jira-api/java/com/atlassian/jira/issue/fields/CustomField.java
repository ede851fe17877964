package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.util.IssueChangeHolder;
import com.atlassian.jira.project.Project;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface CustomField extends OrderableField<Object> {
  boolean isInScope(Project project, List<String> issueTypeIds);

  Object getValue(Issue issue);

  String getDescription();

  String getFieldName();

  String getUntranslatedName();

  Long getIdAsLong();

  CustomFieldSearcher getCustomFieldSearcher();

  List<FieldConfigScheme> getConfigurationSchemes();

  FieldConfig getRelevantConfig(Issue issue);

  FieldConfig getRelevantConfig(IssueContext issueContext);

  boolean isGlobal();

  CustomFieldType getCustomFieldType();

  /** Not confirmed. */
  void createValue(Issue issue, Object value);

  /** Not confirmed. */
  void updateValue(
      FieldLayoutItem fieldLayoutItem,
      Issue issue,
      ModifiedValue modifiedValue,
      IssueChangeHolder issueChangeHolder);
}
