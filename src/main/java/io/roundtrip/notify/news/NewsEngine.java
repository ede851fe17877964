package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import java.time.Duration;

/** The threads of telling, one for news and those for mail, started and stopped together. */
public final class NewsEngine {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Worker news;
  private final Worker mail;
  private final QuickSweep quickSweep;
  private final FullSweep fullSweep;
  private final Readdress readdress;

  NewsEngine(
      Worker news, Worker mail, QuickSweep quickSweep, FullSweep fullSweep, Readdress readdress) {
    this.readdress = readdress;
    this.news = news;
    this.mail = mail;
    this.quickSweep = quickSweep;
    this.fullSweep = fullSweep;
  }

  /** What happened while we were off is found by a full sweep. Safe to repeat. */
  public void start() {
    fullSweep.begin();
    news.start();
    mail.start();
  }

  /**
   * Returns after at most eight seconds, or eighteen while a server thinks about a whole letter;
   * what is being handed over may finish.
   */
  public void stop() {
    news.stop(PATIENCE);
    mail.stop(PATIENCE);
  }

  /** Another look now, for example by a job of the cluster. */
  public void tick() {
    news.wake();
    mail.wake();
  }

  /** Answers how many items it looked at. */
  public int quickSweep() {
    int looked = quickSweep.run();
    if (looked > 0) tick();
    return looked;
  }

  /**
   * Something that news or mail waited for may be over.
   *
   * @param sweep whether what happened meanwhile may have been missed
   */
  public void goesOn(boolean sweep) {
    if (sweep) fullSweep.begin();
    tick();
  }

  public void fullSweep() {
    goesOn(true);
    readdress.fromAll();
  }
}
