package com.atlassian.jira.event.issue;

import com.atlassian.jira.event.AbstractEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public final class IssueEvent extends AbstractEvent implements IssueRelatedEvent {
  public static final String SEND_MAIL = "sendMail";

  public IssueEvent(
      Issue issue, Map<String, Object> params, ApplicationUser user, Long eventTypeId) {
    throw new UnsupportedOperationException("contract only");
  }

  public IssueEvent(
      Issue issue,
      Map<String, Object> params,
      ApplicationUser user,
      Long eventTypeId,
      boolean sendMail) {
    throw new UnsupportedOperationException("contract only");
  }

  public Issue getIssue() {
    throw new UnsupportedOperationException("contract only");
  }

  public Project getProject() {
    throw new UnsupportedOperationException("contract only");
  }

  public ApplicationUser getUser() {
    throw new UnsupportedOperationException("contract only");
  }

  public Comment getComment() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getEventTypeId() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isSendMail() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isSubtasksUpdated() {
    throw new UnsupportedOperationException("contract only");
  }
}
