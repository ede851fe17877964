package com.atlassian.jira.issue.fields.layout.field;

import com.atlassian.jira.project.Project;

/** Known from public plugins; oldest 5.0, newest seen 11.3. */
public interface FieldLayoutManager {
  FieldLayout getFieldLayout(Project project, String issueTypeId);
}
