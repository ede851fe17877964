package com.atlassian.jira.issue.index;

import com.atlassian.jira.issue.Issue;
import java.util.Collection;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface IssueIndexingService {
  void reIndex(Issue issue) throws IndexException;

  void reIndex(Issue issue, IssueIndexingParams issueIndexingParams) throws IndexException;

  long reIndexIssueObjects(Collection<? extends Issue> issues) throws IndexException;

  long reIndexIssueObjects(
      Collection<? extends Issue> issues, IssueIndexingParams issueIndexingParams)
      throws IndexException;
}
