package com.atlassian.jira.plugin.customfield;

import java.util.Set;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface CustomFieldTypeModuleDescriptor {
  String getCompleteKey();

  String getName();

  String getDescription();

  boolean isViewTemplateExists();

  boolean isEditTemplateExists();

  Set<String> getValidSearcherKeys();
}
