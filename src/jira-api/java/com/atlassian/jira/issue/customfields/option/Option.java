package com.atlassian.jira.issue.customfields.option;

import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface Option {
  Long getSequence();

  Boolean getDisabled();

  FieldConfig getRelatedCustomField();

  Option getParentOption();

  Long getOptionId();

  String getValue();

  List<Option> getChildOptions();
}
