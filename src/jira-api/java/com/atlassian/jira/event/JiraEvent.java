package com.atlassian.jira.event;

import java.util.Date;
import java.util.Map;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface JiraEvent {
  /** Not confirmed. */
  Date getTime();

  /** Not confirmed. */
  Map<String, Object> getParams();
}
