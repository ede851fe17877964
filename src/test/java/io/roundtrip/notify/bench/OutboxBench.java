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
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * How fast the product's own sender gets through an outbox, from claim to result, when the mail
 * server accepts at once: {@code -Dworkers=4 -Dmessages=20000 -Drows=1000000}, each worker a node
 * of its own on one embedded PostgreSQL. Fails where a mail costs more than three commits, or its
 * nodes meet at more than every second mail; never by time.
 */
public final class OutboxBench {
  private static final double MOST_COMMITS = 3.0;
  private static final double MOST_MISSES = 0.5;

  /** So many before anything is measured. */
  private static final int WARM = 3_000;

  private final Watched watched = new Watched();
  private final EmbeddedPostgres server;
  private final int messages;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();

  private OutboxBench(EmbeddedPostgres server, int messages) {
    this.server = server;
    this.messages = messages;
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("crash.lease", "300000");
    System.setProperty("crash.life", "bench");
    System.setProperty("crash.smtp", "25");
    int messages = Integer.getInteger("messages", 20_000);
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("synchronous_commit", System.getProperty("durable", "on"))
            .start()) {
      new OutboxBench(server, messages)
          .run(Integer.getInteger("workers", 4), Integer.getInteger("rows", 1_000_000));
    }
  }

  private void run(int workers, int rows) throws Exception {
    List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();
    for (int i = 0; i < workers; i++) nodes.add(node());
    nodes.get(0).getBean(AoOnPostgres.class).ao().migrate(ProductTables.all());
    Outbox outbox = nodes.get(0).getBean(Outbox.class);
    fill(rows);
    add(outbox, messages, WARM);
    sendAll(nodes);
    accepted.clear();
    add(outbox, 0, messages);
    watched.forget();
    Duration before = worked();
    long start = System.nanoTime();
    sendAll(nodes);
    double seconds = (System.nanoTime() - start) / 1e9;
    report(workers, rows, seconds, worked().minus(before));
    for (AnnotationConfigApplicationContext node : nodes) node.close();
  }

  private void sendAll(List<AnnotationConfigApplicationContext> nodes) throws Exception {
    for (AnnotationConfigApplicationContext node : nodes) mail(node).forEach(Worker::start);
    while (left() > 0) Thread.sleep(50);
    for (AnnotationConfigApplicationContext node : nodes)
      mail(node).forEach(worker -> worker.stop(Duration.ofSeconds(4)));
  }

  /** Processor time of this JVM and of the database. */
  private Duration worked() {
    String port = Integer.toString(server.getPort());
    Stream<ProcessHandle> database =
        ProcessHandle.allProcesses()
            .filter(each -> each.info().command().orElse("").contains("embedded-pg"))
            .filter(each -> each.info().commandLine().orElse("").contains(port))
            .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
            .distinct();
    return Stream.concat(Stream.of(ProcessHandle.current()), database)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static List<Worker> mail(AnnotationConfigApplicationContext node) {
    return node.getBeansOfType(Worker.class).values().stream()
        .filter(worker -> worker.vitals().name().startsWith("roundtrip-mail"))
        .toList();
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

  /** A mail server that says yes at once. */
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

  private void fill(int rows) throws SQLException {
    Instant now = Instant.now();
    try (Connection on = server.getPostgresDatabase().getConnection();
        Statement statement = on.createStatement()) {
      String table = Tables.outbox(on);
      String numbers = "(select * from generate_series(1, " + rows + ") n) ended";
      FullOutbox.fill(statement, table, numbers, now.toEpochMilli());
      statement.execute(
          "update "
              + table
              + " set \"STATE\" = 'SENT' where \"STATE\" in "
              + "('DUE', 'RETRY', 'CLAIMED', 'HANDOFF')");
      statement.execute("vacuum analyze " + table);
    }
  }

  private static void add(Outbox outbox, int after, int many) {
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

  private void report(int workers, int rows, double seconds, Duration work) {
    double commits = (double) watched.commits() / messages;
    double misses = (double) watched.late() / messages;
    System.out.printf(
        "  %d workers, %d messages, %d ended rows: %.0f messages/s in %.1f s%n",
        workers, messages, rows, messages / seconds, seconds);
    System.out.printf(
        "  per message: %.2f commits, %.2f misses, %.2f statements, %.2f ms of processor time%n",
        commits - misses,
        misses,
        (double) watched.statements() / messages,
        (double) work.toMillis() / messages);
    watched
        .shapes()
        .forEach(
            (shape, asked) ->
                System.out.printf(
                    "  %8d times, %6.3f ms each  %s%n",
                    asked.times().sum(),
                    asked.nanos().sum() / 1e6 / Math.max(1, asked.times().sum()),
                    shape));
    if (accepted.size() != messages || commits - misses > MOST_COMMITS || misses > MOST_MISSES)
      throw new AssertionError("sent " + accepted.size() + ", see above");
  }
}
