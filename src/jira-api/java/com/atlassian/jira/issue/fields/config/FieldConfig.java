package com.atlassian.jira.issue.fields.config;

import com.atlassian.jira.issue.fields.CustomField;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface FieldConfig {
  Long getId();

  String getName();

  String getFieldId();

  CustomField getCustomField();
}
