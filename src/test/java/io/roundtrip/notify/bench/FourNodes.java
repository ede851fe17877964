package io.roundtrip.notify.bench;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.host.Workers;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.State;
import io.roundtrip.notify.crash.ProductTables;
import io.roundtrip.notify.crash.SendingNode;
import io.roundtrip.notify.crash.Surroundings;
import io.roundtrip.notify.crash.ToldNews;
import io.roundtrip.notify.news.FakeJira;
import io.roundtrip.notify.news.NewsEngine;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.news.TrackedItems;
import io.roundtrip.notify.news.ao.SeenRow;
import io.roundtrip.notify.news.ao.UndoWindowRow;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.RawEntity;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Four nodes with Active Objects of their own on one database come up at the same moment and find
 * that each of many items has shipped, which one person asked for. All mail is halted.
 */
final class FourNodes {
  private static final int NODES = 4;
  private static final long FIRST = 40_000;

  static final Class<? extends RawEntity<?>>[] ROWS = ProductTables.all();

  /**
   * What is in the tables at the end.
   *
   * @param mails rows of the outbox that wait
   * @param rows all rows of the outbox
   * @param seen changes that are dealt with
   * @param open undo windows that are not over
   * @param failures turns that failed
   */
  record Found(int mails, int rows, int seen, int open, int failures) {}

  private final AoDatabases database;
  private final int items;
  private final FakeJira jira = new FakeJira();

  private FourNodes(AoDatabases database, int items) {
    this.database = database;
    this.items = items;
    Instant now = Instant.now();
    for (long i = 0; i < items; i++) {
      IssueId item = new IssueId(FIRST + i);
      jira.create(item, Surroundings.project(item), RoadmapStatus.IN_PROGRESS);
      jira.move(item, RoadmapStatus.SHIPPED, now);
    }
  }

  static Found of(AoDatabases database, int items, Duration patience) throws Exception {
    System.setProperty("crash.lease", "300000");
    System.setProperty("crash.life", "one of four");
    System.setProperty("crash.smtp", "25");
    return new FourNodes(database, items).run(patience);
  }

  private Found run(Duration patience) throws Exception {
    List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();
    try {
      for (int i = 0; i < NODES; i++) nodes.add(node());
      TrackedItems tracked = nodes.get(0).getBean(TrackedItems.class);
      for (long i = 0; i < items; i++)
        tracked.begin(new Tracked(new IssueId(FIRST + i), Instant.now().minusSeconds(3600)));
      List<NewsEngine> engines =
          nodes.stream().map(node -> node.getBean(NewsEngine.class)).toList();
      engines.forEach(NewsEngine::start);
      long until = System.nanoTime() + patience.toNanos();
      while (!isOver(nodes) && System.nanoTime() < until) Thread.sleep(100);
      engines.forEach(NewsEngine::stop);
      return found(nodes);
    } finally {
      nodes.forEach(AnnotationConfigApplicationContext::close);
    }
  }

  private AnnotationConfigApplicationContext node() throws Exception {
    ActiveObjects ao = database.anotherNode();
    FakeRulebook rules = new FakeRulebook();
    for (long i = 0; i < items; i++)
      rules.with(Surroundings.project(new IssueId(FIRST + i)), FakeRulebook.live(Duration.ZERO));
    return SendingNode.wired(
        node -> {
          node.register(ToldNews.class);
          node.registerBean("activeObjects", ActiveObjects.class, () -> ao);
          node.registerBean(
              "conditionalWrites",
              ConditionalWrites.class,
              () -> new JdbcConditionalWrites(database.sql(), "io.roundtrip"));
          node.registerBean("jira", FakeJira.class, () -> jira, bean -> bean.setPrimary(true));
          node.registerBean("rulebook", Rulebook.class, () -> rules);
          node.registerBean("audience", Audience.class, FourNodes::audience);
          node.registerBean("mailHalt", MailHalt.class, () -> () -> Optional.of(Reason.PAUSED));
        });
  }

  private static Audience audience() {
    return item -> List.of(new Recipient(new ContactId(item.value()), ""));
  }

  /** Every node has been through all items, and no window is left. */
  private boolean isOver(List<AnnotationConfigApplicationContext> nodes) {
    return database.ao().count(SeenRow.class) == items
        && openWindows() == 0
        && nodes.stream().allMatch(FourNodes::rests);
  }

  private int openWindows() {
    return database.ao().count(UndoWindowRow.class, "NOT (STEP = ?)", UndoWindow.Step.DONE.name());
  }

  private static boolean rests(AnnotationConfigApplicationContext node) {
    return node.getBean(Workers.class).vitals().stream()
        .filter(worker -> worker.name().equals("roundtrip-news"))
        .allMatch(worker -> worker.inStep() == null && worker.sinceTurn() != null);
  }

  private Found found(List<AnnotationConfigApplicationContext> nodes) {
    Outbox outbox = nodes.get(0).getBean(Outbox.class);
    Map<State, Integer> counts = outbox.counts();
    int failures =
        nodes.stream()
            .flatMap(node -> node.getBean(Workers.class).vitals().stream())
            .mapToInt(
                worker ->
                    worker.failures() + worker.restarts() + (worker.fault().isEmpty() ? 0 : 1))
            .sum();
    return new Found(
        counts.getOrDefault(State.DUE, 0),
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        database.ao().count(SeenRow.class),
        openWindows(),
        failures);
  }
}
