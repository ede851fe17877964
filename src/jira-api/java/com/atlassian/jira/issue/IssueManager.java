package com.atlassian.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface IssueManager {
  MutableIssue getIssueObject(Long id);

  MutableIssue getIssueObject(String key);

  MutableIssue getIssueByCurrentKey(String key);

  List<Issue> getIssueObjects(Collection<Long> ids);

  Issue createIssueObject(ApplicationUser remoteUser, Issue issue) throws CreateException;

  Issue updateIssue(
      ApplicationUser user,
      MutableIssue issue,
      EventDispatchOption eventDispatchOption,
      boolean sendMail);

  Issue updateIssue(
      ApplicationUser user, MutableIssue issue, UpdateIssueRequest updateIssueRequest);

  boolean isEditable(Issue issue);

  boolean isEditable(Issue issue, ApplicationUser user);

  Collection<Long> getIssueIdsForProject(Long projectId);

  long getIssueCountForProject(Long projectId);

  long getIssueCount();
}
