package com.atlassian.jira.issue.link;

import com.atlassian.jira.issue.Issue;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface LinkCollection {
  Set<IssueLinkType> getLinkTypes();

  List<Issue> getOutwardIssues(String linkName);

  List<Issue> getInwardIssues(String linkName);

  Collection<Issue> getAllIssues();
}
