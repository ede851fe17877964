package com.atlassian.jira.event.type;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface EventDispatchOption {
  EventDispatchOption DO_NOT_DISPATCH = null;

  EventDispatchOption ISSUE_UPDATED = null;

  EventDispatchOption ISSUE_ASSIGNED = null;

  EventDispatchOption ISSUE_DELETED = null;

  boolean isEventBeingSent();

  Long getEventTypeId();
}
