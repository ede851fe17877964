package com.atlassian.jira.event.type;

/** Whether an update fires an event, and which. */
public interface EventDispatchOption {
  EventDispatchOption DO_NOT_DISPATCH = new Fixed(null);

  EventDispatchOption ISSUE_UPDATED = new Fixed(EventType.ISSUE_UPDATED_ID);

  EventDispatchOption ISSUE_ASSIGNED = new Fixed(EventType.ISSUE_ASSIGNED_ID);

  EventDispatchOption ISSUE_DELETED = new Fixed(EventType.ISSUE_DELETED_ID);

  boolean isEventBeingSent();

  Long getEventTypeId();

  /** One of the constants. Not part of the contract. */
  record Fixed(Long eventTypeId) implements EventDispatchOption {
    @Override
    public boolean isEventBeingSent() {
      return eventTypeId != null;
    }

    @Override
    public Long getEventTypeId() {
      return eventTypeId;
    }
  }
}
