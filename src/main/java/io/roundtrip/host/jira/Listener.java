package io.roundtrip.host.jira;

import com.atlassian.event.api.EventListener;

/** Hears Jira's events, and can be asked whether it still does. */
public abstract class Listener {
  @EventListener
  public final void on(RollCall call) {
    Quietly.follow("roll call", () -> call.here(this));
  }
}
