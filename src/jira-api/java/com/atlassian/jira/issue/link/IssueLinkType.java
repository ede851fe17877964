package com.atlassian.jira.issue.link;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface IssueLinkType extends Comparable<IssueLinkType> {
  Long getId();

  String getName();

  String getOutward();

  String getInward();

  String getStyle();

  boolean isSubTaskLinkType();

  boolean isSystemLinkType();
}
