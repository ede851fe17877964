package com.atlassian.jira.event.issue;

import com.atlassian.jira.event.AbstractEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** Something happened to an issue. */
public final class IssueEvent extends AbstractEvent implements IssueRelatedEvent {
  public static final String SEND_MAIL = "sendMail";

  private final Issue issue;
  private final ApplicationUser user;
  private final Long eventTypeId;
  private final boolean sendMail;
  private final Comment comment;
  private final boolean subtasksUpdated;

  public IssueEvent(
      Issue issue, Map<String, Object> params, ApplicationUser user, Long eventTypeId) {
    this(issue, params, user, eventTypeId, true);
  }

  public IssueEvent(
      Issue issue,
      Map<String, Object> params,
      ApplicationUser user,
      Long eventTypeId,
      boolean sendMail) {
    this(issue, params, user, eventTypeId, sendMail, null, false);
  }

  /** For the host only: with the comment (or null) that came with the change. */
  public IssueEvent(
      Issue issue,
      Map<String, Object> params,
      ApplicationUser user,
      Long eventTypeId,
      boolean sendMail,
      Comment comment,
      boolean subtasksUpdated) {
    super(params);
    this.issue = issue;
    this.user = user;
    this.eventTypeId = eventTypeId;
    this.sendMail = sendMail;
    this.comment = comment;
    this.subtasksUpdated = subtasksUpdated;
  }

  @Override
  public Issue getIssue() {
    return issue;
  }

  public Project getProject() {
    return issue.getProjectObject();
  }

  public ApplicationUser getUser() {
    return user;
  }

  public Comment getComment() {
    return comment;
  }

  public Long getEventTypeId() {
    return eventTypeId;
  }

  public boolean isSendMail() {
    return sendMail;
  }

  public boolean isSubtasksUpdated() {
    return subtasksUpdated;
  }
}
