package io.roundtrip.notify.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * How fast the product's own sender gets through an outbox, from claim to result, when the mail
 * server accepts at once: {@code -Dworkers=4 -Dmessages=20000 -Drows=1000000}, each worker a node
 * of its own on one embedded PostgreSQL. Fails where a mail costs more than three commits, or its
 * nodes meet at more than every second mail; never by time.
 */
public final class OutboxBench {
  private static final double MOST_COMMITS = 3.0;
  private static final double MOST_MISSES = 0.5;

  /** So many before anything is measured: in a Jira that runs for days nothing is compiled. */
  private static final int WARM = 10_000;

  private final EmbeddedPostgres server;
  private final Senders senders;
  private final int messages;

  private OutboxBench(EmbeddedPostgres server, Senders senders, int messages) {
    this.server = server;
    this.senders = senders;
    this.messages = messages;
  }

  public static void main(String[] args) throws Exception {
    int messages = Integer.getInteger("messages", 20_000);
    int workers = Integer.getInteger("workers", 4);
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("synchronous_commit", System.getProperty("durable", "on"))
                .start();
        Senders senders = new Senders(server, workers)) {
      new OutboxBench(server, senders, messages)
          .run(workers, Integer.getInteger("rows", 1_000_000));
    }
  }

  private void run(int workers, int rows) throws Exception {
    fill(rows);
    senders.add(messages, WARM);
    senders.sendAll();
    senders.accepted.clear();
    senders.add(0, messages);
    senders.watched.forget();
    Worked before = Worked.sofar(server);
    long start = System.nanoTime();
    senders.sendAll();
    double seconds = (System.nanoTime() - start) / 1e9;
    report(workers, rows, seconds, Worked.sofar(server).since(before));
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

  private void report(int workers, int rows, double seconds, Worked work) {
    Watched watched = senders.watched;
    double commits = (double) watched.commits() / messages;
    double misses = (double) watched.late() / messages;
    System.out.printf(
        "  %d workers, %d messages, %d ended rows: %.0f messages/s in %.1f s%n",
        workers, messages, rows, messages / seconds, seconds);
    System.out.printf(
        "  per message: %.2f commits, %.2f misses, %.2f statements%n",
        commits - misses, misses, (double) watched.statements() / messages);
    System.out.printf(
        "  processor time per message: %.2f ms, of it %.2f ms of the database%n",
        (double) work.all().toMillis() / messages, (double) work.database().toMillis() / messages);
    watched
        .shapes()
        .forEach(
            (shape, asked) ->
                System.out.printf(
                    "  %8d times, %6.3f ms each  %s%n",
                    asked.times().sum(),
                    asked.nanos().sum() / 1e6 / Math.max(1, asked.times().sum()),
                    shape));
    if (senders.accepted.size() != messages
        || commits - misses > MOST_COMMITS
        || misses > MOST_MISSES)
      throw new AssertionError("sent " + senders.accepted.size() + ", see above");
  }
}
