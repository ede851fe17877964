package com.atlassian.jira.event.issue;

import com.atlassian.jira.event.JiraEvent;
import com.atlassian.jira.issue.Issue;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface IssueRelatedEvent extends JiraEvent {
  Issue getIssue();
}
