package io.roundtrip.notify.crash;

import io.roundtrip.AoOnPostgres;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.roadmap.RoadmapStatus;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The outbox on an embedded PostgreSQL, as whoever looks on from outside sees it. */
final class SharedOutbox implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final Outbox outbox;
  private final Connection connection;
  private final OutboxEye eye;
  private int people;

  SharedOutbox(boolean durable) throws IOException, SQLException {
    String disk = durable ? "on" : "off";
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", disk)
            .setServerConfig("synchronous_commit", disk)
            .start();
    AoOnPostgres here = AoOnPostgres.at(url("parent"));
    here.ao().migrate(ProductTables.all());
    outbox = new AoOutbox(here.ao(), new JdbcConditionalWrites(here.sql(), "io.roundtrip"));
    connection = server.getPostgresDatabase().getConnection();
    eye = new OutboxEye(connection, Surroundings::address);
  }

  /** With this name its connections are known. */
  String url(String name) {
    return server.getJdbcUrl("postgres", "postgres") + "&ApplicationName=" + name;
  }

  int people() {
    return people;
  }

  /** So many people more are to be told. */
  void add(int more) {
    Instant now = Instant.now();
    for (int i = 0; i < more; i++) outbox.add(OutboxEntry.fresh(message(++people), now, now));
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

  int waiting() {
    Map<State, Integer> counts = outbox.counts();
    return State.WAITING.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
  }

  /** What this run of a node has in hand. */
  List<Standing> hands(String life) throws SQLException {
    return eye.inFlight().stream().filter(row -> row.owner().contains("/" + life + ".")).toList();
  }

  /** Waits until the database has done all that this run of a node asked it for. */
  void settle(String life, boolean gone) throws SQLException, InterruptedException {
    Backends.settle(connection, life, gone);
  }

  OutboxEye eye() {
    return eye;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
