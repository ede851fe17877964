package io.roundtrip.notify.crash;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoOnPostgres;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.host.ao.StepRow;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.ao.HintRow;
import io.roundtrip.notify.news.ao.MarkRow;
import io.roundtrip.notify.news.ao.SeenRow;
import io.roundtrip.notify.news.ao.TrackRow;
import io.roundtrip.notify.news.ao.UndoWindowRow;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import io.roundtrip.roadmap.RoadmapStatus;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outbox on an embedded PostgreSQL, as whoever looks on from outside sees it. */
final class SharedOutbox implements AutoCloseable {
  /**
   * How a mail stands.
   *
   * @param due milliseconds since the epoch
   */
  record Standing(long id, long person, State state, String reason, int version, long due) {}

  private final EmbeddedPostgres server;
  private final Outbox outbox;
  private final Connection eye;
  private final String table;
  private int people;

  SharedOutbox(boolean durable) throws IOException, SQLException {
    String disk = durable ? "on" : "off";
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", disk)
            .setServerConfig("synchronous_commit", disk)
            .start();
    AoOnPostgres here = AoOnPostgres.at(url("parent"));
    migrate(here.ao());
    outbox = new AoOutbox(here.ao(), new JdbcConditionalWrites(here.sql(), "io.roundtrip"));
    eye = server.getPostgresDatabase().getConnection();
    table = table(eye);
  }

  static void migrate(ActiveObjects ao) {
    ao.migrate(
        OutboxRow.class,
        StepRow.class,
        HintRow.class,
        MarkRow.class,
        SeenRow.class,
        TrackRow.class,
        UndoWindowRow.class);
  }

  static String table(Connection eye) throws SQLException {
    try (PreparedStatement names =
            eye.prepareStatement(
                "select tablename from pg_tables where tablename like 'AO%\\_OUTBOX'");
        ResultSet found = names.executeQuery()) {
      found.next();
      return '"' + found.getString(1) + '"';
    }
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
  List<OutboxEntry> hands(String life) {
    return outbox.inFlight(1_000).stream()
        .filter(row -> row.owner().startsWith(life + "/"))
        .toList();
  }

  /** Waits until the database has done all that this run of a node asked it for. */
  void settle(String life, boolean gone) throws SQLException, InterruptedException {
    String busy =
        "select count(*) from pg_stat_activity where application_name = ?"
            + (gone ? "" : " and state = 'active'");
    while (true) {
      try (PreparedStatement ask = eye.prepareStatement(busy)) {
        ask.setString(1, life);
        try (ResultSet count = ask.executeQuery()) {
          count.next();
          if (count.getInt(1) == 0) return;
        }
      }
      Thread.sleep(5);
    }
  }

  List<Standing> all() throws SQLException {
    try (PreparedStatement ask =
            eye.prepareStatement(
                "select \"ID\", \"CONTACT_ID\", \"STATE\", \"REASON\", \"VER\", \"DUE_AT\" from "
                    + table);
        ResultSet rows = ask.executeQuery()) {
      List<Standing> all = new ArrayList<>();
      while (rows.next())
        all.add(
            new Standing(
                rows.getLong(1),
                rows.getLong(2),
                State.valueOf(rows.getString(3)),
                rows.getString(4) == null ? "" : rows.getString(4),
                rows.getInt(5),
                rows.getLong(6)));
      return all;
    }
  }

  /** The versions of these rows. */
  Map<Long, Integer> versions(Set<Long> rows) throws SQLException {
    try (PreparedStatement ask =
        eye.prepareStatement("select \"ID\", \"VER\" from " + table + " where \"ID\" = any (?)")) {
      ask.setArray(1, eye.createArrayOf("bigint", rows.toArray()));
      try (ResultSet found = ask.executeQuery()) {
        Map<Long, Integer> versions = new HashMap<>();
        while (found.next()) versions.put(found.getLong(1), found.getInt(2));
        return versions;
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
