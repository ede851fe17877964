package com.atlassian.jira.issue.link;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface IssueLinkManager {
  void createIssueLink(
      Long sourceIssueId,
      Long destinationIssueId,
      Long issueLinkTypeId,
      Long sequence,
      ApplicationUser remoteUser)
      throws CreateException;

  void removeIssueLink(IssueLink issueLink, ApplicationUser remoteUser);

  LinkCollection getLinkCollection(Issue issue, ApplicationUser remoteUser);

  LinkCollection getLinkCollectionOverrideSecurity(Issue issue);

  IssueLink getIssueLink(Long issueLinkId);

  IssueLink getIssueLink(Long sourceId, Long destinationId, Long issueLinkTypeId);

  Collection<IssueLink> getIssueLinks(Long issueLinkTypeId);

  List<IssueLink> getOutwardLinks(Long sourceIssueId);

  List<IssueLink> getInwardLinks(Long destinationIssueId);

  boolean isLinkingEnabled();
}
