package com.atlassian.jira.issue.fields.layout.field;

import com.atlassian.jira.project.Project;

/** Known from public plugins; oldest 5.0, newest seen 10; not confirmed, see the README. */
public interface FieldLayoutManager {
  /** Not confirmed. */
  FieldLayout getFieldLayout(Project project, String issueTypeId);
}
