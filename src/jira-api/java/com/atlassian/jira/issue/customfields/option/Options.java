package com.atlassian.jira.issue.customfields.option;

import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface Options extends List<Option> {
  List<Option> getRootOptions();

  Option getOptionById(Long optionId);

  Option getOptionForValue(String value, Long parentOptionId);
}
