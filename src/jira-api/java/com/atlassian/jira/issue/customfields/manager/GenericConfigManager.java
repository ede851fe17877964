package com.atlassian.jira.issue.customfields.manager;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public interface GenericConfigManager {
  void create(String dataType, String key, Object value);

  void update(String dataType, String key, Object value);

  Object retrieve(String dataType, String key);

  void remove(String dataType, String key);
}
