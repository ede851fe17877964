package com.atlassian.jira.issue.customfields.converters;

import com.atlassian.jira.issue.customfields.impl.FieldValidationException;

/** Known from annex B and section 2; oldest 7.13, newest seen 9.x, assumed unchanged to 11.3. */
public interface DoubleConverter {
  String getString(Double value);

  Double getDouble(String value) throws FieldValidationException;

  String getStringForChangelog(Double value);
}
