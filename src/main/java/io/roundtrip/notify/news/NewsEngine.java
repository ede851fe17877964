package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import java.time.Duration;

/** Starts and stops what runs by itself: two daemon threads a node. */
public final class NewsEngine {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Worker loop;
  private final Worker mail;
  private final Sweep sweep;

  public NewsEngine(Worker loop, Worker mail, Sweep sweep) {
    this.loop = loop;
    this.mail = mail;
    this.sweep = sweep;
  }

  /** What happened while we were off is found by a full sweep. Safe to repeat. */
  public void start() {
    sweep.beginFull();
    loop.start();
    mail.start();
  }

  /** Returns after at most ten seconds; what is being handed over may finish. */
  public void stop() {
    loop.stop(PATIENCE);
    mail.stop(PATIENCE);
  }

  /** Another look now, for example by a job of the cluster. */
  public void tick() {
    loop.wake();
    mail.wake();
  }

  public void fullSweep() {
    sweep.beginFull();
    loop.wake();
  }

  public boolean isRunning() {
    return loop.isAlive() && mail.isAlive();
  }
}
