package com.atlassian.jira.event;

import java.util.Date;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public abstract class AbstractEvent implements JiraEvent {
  public AbstractEvent() {
    throw new UnsupportedOperationException("contract only");
  }

  public AbstractEvent(Map<String, Object> params) {
    throw new UnsupportedOperationException("contract only");
  }

  public Date getTime() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, Object> getParams() {
    throw new UnsupportedOperationException("contract only");
  }
}
