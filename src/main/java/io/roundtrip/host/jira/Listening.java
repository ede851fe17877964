package io.roundtrip.host.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.List;

/** Hears Jira's events between start and stop, never longer. */
public final class Listening implements LifecycleAware {
  private final EventPublisher events;
  private final List<Object> listeners;

  public Listening(EventPublisher events, List<Object> listeners) {
    this.events = events;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void onStart() {
    listeners.forEach(events::register);
  }

  @Override
  public void onStop() {
    listeners.forEach(events::unregister);
  }
}
