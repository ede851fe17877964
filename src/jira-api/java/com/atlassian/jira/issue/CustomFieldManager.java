package com.atlassian.jira.issue;

import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface CustomFieldManager {
  CustomField getCustomFieldObject(Long id);

  CustomField getCustomFieldObject(String key);

  List<CustomField> getCustomFieldObjects();

  List<CustomField> getCustomFieldObjects(Issue issue);

  Collection<CustomField> getCustomFieldObjectsByName(String customFieldName);

  List<CustomFieldType<?, ?>> getCustomFieldTypes();

  CustomFieldType getCustomFieldType(String key);

  CustomFieldSearcher getCustomFieldSearcher(String key);

  CustomFieldSearcher getDefaultSearcher(CustomFieldType<?, ?> type);

  CustomField createCustomField(
      String fieldName,
      String description,
      CustomFieldType fieldType,
      CustomFieldSearcher customFieldSearcher,
      List<JiraContextNode> contexts,
      List<IssueType> issueTypes);

  void refresh();
}
