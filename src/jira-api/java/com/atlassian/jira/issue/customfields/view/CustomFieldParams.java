package com.atlassian.jira.issue.customfields.view;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public interface CustomFieldParams {
  CustomField getCustomField();

  boolean contains(String key, String value);

  /** Not confirmed. */
  Object getFirstValueForNullKey();

  /** Not confirmed. */
  Object getFirstValueForKey(String key);

  /** Not confirmed. */
  Collection getValuesForNullKey();

  /** Not confirmed. */
  Collection getAllValues();

  /** Not confirmed. */
  boolean isEmpty();

  Map getKeysAndValues();
}
