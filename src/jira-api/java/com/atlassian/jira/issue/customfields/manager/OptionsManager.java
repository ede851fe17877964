package com.atlassian.jira.issue.customfields.manager;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface OptionsManager {
  Options getOptions(FieldConfig fieldConfig);

  Option createOption(FieldConfig fieldConfig, Long parentOptionId, Long sequence, String value);

  Option findByOptionId(Long optionId);
}
