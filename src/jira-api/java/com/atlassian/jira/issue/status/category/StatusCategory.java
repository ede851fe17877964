package com.atlassian.jira.issue.status.category;

import java.io.Serializable;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface StatusCategory extends Serializable, Comparable<StatusCategory> {
  String UNDEFINED = "undefined";

  String TO_DO = "new";

  String IN_PROGRESS = "indeterminate";

  String COMPLETE = "done";

  Long getId();

  String getKey();

  String getName();

  String getTranslatedName();

  String getColorName();

  Long getSequence();
}
