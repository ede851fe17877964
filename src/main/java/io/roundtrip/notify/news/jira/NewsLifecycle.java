package io.roundtrip.notify.news.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.roundtrip.notify.news.NewsEngine;

/** Jira says when Active Objects may be touched; before that nothing of this room runs. */
public final class NewsLifecycle implements LifecycleAware {
  private final NewsEngine engine;
  private final StatusListener listener;
  private final ClusterJobs jobs;
  private boolean started;

  public NewsLifecycle(NewsEngine engine, StatusListener listener, ClusterJobs jobs) {
    this.engine = engine;
    this.listener = listener;
    this.jobs = jobs;
  }

  @Override
  public synchronized void onStart() {
    if (started) return;
    started = true;
    engine.start();
    listener.start();
    jobs.start();
  }

  /**
   * Nothing new comes in first, then what runs comes to its end. Called by Jira and when our
   * context closes.
   */
  @Override
  public synchronized void onStop() {
    if (!started) return;
    started = false;
    listener.stop();
    jobs.stop();
    engine.stop();
  }
}
