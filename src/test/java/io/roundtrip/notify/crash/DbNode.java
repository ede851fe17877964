package io.roundtrip.notify.crash;

import io.roundtrip.host.Vitals;
import io.roundtrip.host.Worker;
import io.roundtrip.host.Workers;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.news.FakeJira;
import io.roundtrip.notify.news.NewsEngine;
import io.roundtrip.notify.news.NoteHint;
import io.roundtrip.notify.news.TrackedItems;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One node, in this JVM, as the product's own wiring makes it, and its way to the database. */
final class DbNode implements AutoCloseable {
  /**
   * Jira's pool gives a connection after 30 s and its driver gives up on an answer after 240 s; so
   * long nobody waits here.
   */
  private static final String TIMEOUTS =
      "&socketTimeout=2&connectTimeout=2&tcpKeepAlive=true&prepareThreshold=0";

  private final AnnotationConfigApplicationContext beans;
  private final FaultyLine line;
  private final NewsEngine engine;
  private final Collection<Worker> workers;
  private final NoteHint note;

  /** The nodes of one run are made one after the other: what they are told is in properties. */
  DbNode(String name, MortalPostgres database, News news, Clock clock) throws Exception {
    line = new FaultyLine(database.port());
    System.setProperty("crash.life", name);
    System.setProperty("crash.db", database.url(line.port()) + TIMEOUTS);
    beans =
        SendingNode.wired(
            node -> {
              node.register(ToldNews.class);
              node.registerBean("jira", FakeJira.class, news::jira, bean -> bean.setPrimary(true));
              node.registerBean("audience", Audience.class, () -> news);
              node.registerBean("rulebook", Rulebook.class, news::rules);
              node.registerBean("clock", Clock.class, () -> clock);
            });
    engine = beans.getBean(NewsEngine.class);
    workers = beans.getBeansOfType(Worker.class).values();
    note = beans.getBean(NoteHint.class);
  }

  FaultyLine line() {
    return line;
  }

  TrackedItems tracked() {
    return beans.getBean(TrackedItems.class);
  }

  void start() {
    engine.start();
    workers.forEach(Worker::start);
  }

  /** Jira fires its event, and whatever becomes of that, nobody notices. */
  void hears(IssueId item) {
    try {
      note.on(item, Surroundings.project(item));
    } catch (RuntimeException lost) {
      tick();
    }
  }

  /** As often as no node does, so that it need not be waited for. */
  void tick() {
    beans.getBean(Workers.class).wake();
  }

  /** The cluster's job; true when it came through. */
  boolean sweeps() {
    try {
      engine.quickSweep();
      return true;
    } catch (RuntimeException failed) {
      return false;
    }
  }

  /** All of its threads are there and have done a whole turn since then. */
  boolean isWell(long sinceNanos) {
    long passed = System.nanoTime() - sinceNanos;
    List<Vitals> all = beans.getBean(Workers.class).vitals();
    return all.stream().allMatch(each -> isWell(each, passed));
  }

  private static boolean isWell(Vitals worker, long passed) {
    Duration turn = worker.sinceTurn();
    return worker.alive() && worker.failures() == 0 && turn != null && turn.toNanos() < passed;
  }

  @Override
  public void close() throws Exception {
    workers.forEach(worker -> worker.stop(Duration.ofSeconds(4)));
    engine.stop();
    line.close();
    beans.close();
  }
}
