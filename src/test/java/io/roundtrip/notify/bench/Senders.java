package io.roundtrip.notify.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.roundtrip.AoOnPostgres;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.crash.ProductTables;
import io.roundtrip.notify.crash.SendingNode;
import io.roundtrip.notify.crash.Surroundings;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import io.roundtrip.notify.send.Mailer;
import io.roundtrip.roadmap.RoadmapStatus;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Nodes that send, each as the product's own wiring makes it, on one embedded PostgreSQL; the mail
 * server accepts at once, and somebody looks on at what is asked of the database.
 */
final class Senders implements AutoCloseable {
  final Watched watched = new Watched();
  final Set<String> accepted = ConcurrentHashMap.newKeySet();

  private final EmbeddedPostgres server;
  private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();

  Senders(EmbeddedPostgres server, int nodes) throws Exception {
    System.setProperty("crash.lease", "300000");
    System.setProperty("crash.life", "bench");
    System.setProperty("crash.smtp", "25");
    this.server = server;
    for (int i = 0; i < nodes; i++) this.nodes.add(node());
    this.nodes.get(0).getBean(AoOnPostgres.class).ao().migrate(ProductTables.all());
  }

  private AnnotationConfigApplicationContext node() throws Exception {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    pool.setMaximumPoolSize(4);
    AoOnPostgres database = AoOnPostgres.over(watched.around(new HikariDataSource(pool)));
    return SendingNode.wired(
        node -> {
          node.registerBean("database", AoOnPostgres.class, () -> database);
          node.registerBean("mailer", Mailer.class, Accepting::new);
        });
  }

  private final class Accepting implements Mailer {
    @Override
    public Optional<Reason> unusable() {
      return Optional.empty();
    }

    @Override
    public Delivery send(Envelope mail) {
      accepted.add(mail.messageId());
      return new Delivery.Accepted("250 2.0.0 ok");
    }

    @Override
    public void hangUp() {}
  }

  /** Mail for the persons after this one. */
  void add(int after, int many) {
    Outbox outbox = nodes.get(0).getBean(Outbox.class);
    Instant now = Instant.now();
    for (int i = after + 1; i <= after + many; i++)
      outbox.add(OutboxEntry.fresh(message(i), now, now));
  }

  private static Message message(long person) {
    IssueId item = Surroundings.item(person);
    return new Message(
        item,
        Surroundings.project(item),
        new ContactId(person),
        Kind.SHIPPED,
        new ChangeId(501),
        RoadmapStatus.SHIPPED,
        "",
        1);
  }

  void sendAll() throws Exception {
    for (AnnotationConfigApplicationContext node : nodes) mail(node).forEach(Worker::start);
    while (left() > 0) Thread.sleep(50);
    for (AnnotationConfigApplicationContext node : nodes)
      mail(node).forEach(worker -> worker.stop(Duration.ofSeconds(4)));
  }

  private static List<Worker> mail(AnnotationConfigApplicationContext node) {
    return node.getBeansOfType(Worker.class).values().stream()
        .filter(worker -> worker.vitals().name().startsWith("roundtrip-mail"))
        .toList();
  }

  private int left() throws SQLException {
    try (Connection eye = server.getPostgresDatabase().getConnection();
        Statement ask = eye.createStatement();
        ResultSet count =
            ask.executeQuery(
                "select count(*) from "
                    + Tables.outbox(eye)
                    + " where \"STATE\" in "
                    + "('DUE', 'RETRY', 'CLAIMED', 'HANDOFF')")) {
      count.next();
      return count.getInt(1);
    }
  }

  @Override
  public void close() {
    nodes.forEach(AnnotationConfigApplicationContext::close);
  }
}
