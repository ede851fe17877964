package com.atlassian.jira.event.issue;

import java.util.Collection;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface IssueEventBundle {
  Collection<JiraIssueEvent> getEvents();

  boolean doesSendEmailNotification();
}
