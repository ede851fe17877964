package io.roundtrip.host.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the parts in order once Jira says that tables may be touched; stops those that were
 * started, last first.
 */
public final class Lifecycle implements LifecycleAware, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  private final List<LifecycleAware> parts;
  private final Deque<LifecycleAware> started = new ArrayDeque<>();

  public Lifecycle(List<LifecycleAware> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Anything that can be started and stopped. */
  public static LifecycleAware part(Runnable start, Runnable stop) {
    return new LifecycleAware() {
      @Override
      public void onStart() {
        start.run();
      }

      @Override
      public void onStop() {
        stop.run();
      }
    };
  }

  @Override
  public synchronized void onStart() {
    if (!started.isEmpty()) return;
    for (LifecycleAware part : parts) {
      part.onStart();
      started.push(part);
    }
  }

  @Override
  public synchronized void onStop() {
    while (!started.isEmpty()) stop(started.pop());
  }

  /** The context may be closed without Jira having said stop. */
  @Override
  public void close() {
    onStop();
  }

  private static void stop(LifecycleAware part) {
    try {
      part.onStop();
    } catch (RuntimeException failed) {
      LOG.warn("could not stop {}", part.getClass().getSimpleName(), failed);
    }
  }
}
