package com.atlassian.jira.issue.customfields.persistence;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 9.x, assumed unchanged to 11.3. */
public interface CustomFieldValuePersister {
  void createValues(
      CustomField field,
      Long issueId,
      PersistenceFieldType persistenceFieldType,
      Collection values);

  void updateValues(
      CustomField customField,
      Long issueId,
      PersistenceFieldType persistenceFieldType,
      Collection values);

  List<Object> getValues(
      CustomField field, Long issueId, PersistenceFieldType persistenceFieldType);

  Set<Long> getIssueIdsWithValue(
      CustomField field, PersistenceFieldType persistenceFieldType, Object value);

  Set<Long> removeAllValues(String customFieldId);
}
