package com.atlassian.jira.event;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** Time and parameters that every event of Jira carries. */
public abstract class AbstractEvent implements JiraEvent {
  private final Date time = new Date();
  private final Map<String, Object> params;

  public AbstractEvent() {
    this(null);
  }

  public AbstractEvent(Map<String, Object> params) {
    this.params = params == null ? new HashMap<>() : new HashMap<>(params);
  }

  @Override
  public Date getTime() {
    return new Date(time.getTime());
  }

  @Override
  public Map<String, Object> getParams() {
    return params;
  }
}
