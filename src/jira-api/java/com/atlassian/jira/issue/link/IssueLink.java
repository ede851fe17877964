package com.atlassian.jira.issue.link;

import com.atlassian.jira.issue.Issue;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface IssueLink {
  Long getId();

  Long getLinkTypeId();

  Long getSourceId();

  Long getDestinationId();

  Long getSequence();

  IssueLinkType getIssueLinkType();

  Issue getSourceObject();

  Issue getDestinationObject();

  boolean isSystemLink();
}
