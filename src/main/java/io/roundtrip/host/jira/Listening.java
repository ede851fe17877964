package io.roundtrip.host.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.List;

/** Hears Jira's events between start and stop, never longer. */
public final class Listening implements LifecycleAware {
  private final EventPublisher events;
  private final List<Listener> listeners;

  public Listening(EventPublisher events, List<Listener> listeners) {
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

  /** How many there should be. */
  public int size() {
    return listeners.size();
  }

  /** Those that Jira does not call; it calls on the acting thread, so all have answered by then. */
  public List<String> unheard() {
    RollCall call = new RollCall();
    events.publish(call);
    return listeners.stream()
        .filter(listener -> !call.heard(listener))
        .map(listener -> listener.getClass().getName())
        .toList();
  }
}
