package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface Comment {
  Long getId();

  ApplicationUser getAuthorApplicationUser();

  String getAuthorFullName();

  String getBody();

  Date getCreated();

  Date getUpdated();

  String getGroupLevel();

  Long getRoleLevelId();

  Issue getIssue();
}
