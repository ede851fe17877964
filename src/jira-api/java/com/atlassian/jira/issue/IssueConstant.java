package com.atlassian.jira.issue;

/** Known from section 2 and public plugins; oldest 7, newest seen 11.3. */
public interface IssueConstant {
  String getId();

  String getName();

  String getDescription();

  /** Not confirmed. */
  Long getSequence();

  /** Not confirmed. */
  String getNameTranslation();
}
