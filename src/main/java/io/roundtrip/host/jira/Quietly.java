package io.roundtrip.host.jira;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the promise every listener makes: Jira calls it on the user's own thread, and nothing that
 * goes wrong in it reaches the user. A class that is missing on this line of Jira is a thing that
 * goes wrong. Whatever was not followed is found by a sweep, or by the next event.
 */
public final class Quietly {
  private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

  private Quietly() {}

  /**
   * @param what is followed here, for the log
   */
  public static void follow(String what, Runnable event) {
    try {
      event.run();
    } catch (RuntimeException | LinkageError failed) {
      LOG.warn("{}: an event was not followed; a sweep finds what it said", what, failed);
    }
  }
}
