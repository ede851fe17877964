package com.atlassian.jira.issue.link;

import java.util.Collection;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface IssueLinkTypeManager {
  void createIssueLinkType(String name, String outward, String inward, String style);

  Collection<IssueLinkType> getIssueLinkTypes();

  IssueLinkType getIssueLinkType(Long id);

  Collection<IssueLinkType> getIssueLinkTypesByName(String name);

  Collection<IssueLinkType> getIssueLinkTypesByStyle(String style);
}
