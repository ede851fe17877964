package io.roundtrip.notify.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database that outlives the host. */
final class HostDatabase implements AutoCloseable {
  private static final String NAME = "host";

  private final String url;
  private final @Nullable EmbeddedPostgres server;

  private HostDatabase(String url, @Nullable EmbeddedPostgres server) {
    this.url = url;
    this.server = server;
  }

  /**
   * @param kind h2 (a file below data, every commit on the disk) or postgres
   */
  static HostDatabase of(String kind, Path data) throws IOException {
    if (kind.equals("h2"))
      return new HostDatabase(
          "jdbc:h2:file:" + data.resolve("crash").toAbsolutePath() + ";WRITE_DELAY=0;USER=sa",
          null);
    if (!kind.equals("postgres")) throw new IllegalArgumentException("-Ddb=h2 or postgres");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    return new HostDatabase(server.getJdbcUrl("postgres", "postgres"), server);
  }

  /** The same at every start: a database that moves looks like a copy. */
  String url() {
    return url
        + (server == null
            ? ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
            : "&ApplicationName=" + NAME);
  }

  /** The outbox, while no host runs. */
  List<Standing> outbox() throws SQLException, InterruptedException {
    try (Connection connection = DriverManager.getConnection(url)) {
      if (server != null) Backends.settle(connection, NAME, true);
      Map<Long, String> addresses = OutboxEye.addresses(connection);
      List<Standing> all = new OutboxEye(connection, addresses::get).all();
      if (server == null) shutdown(connection);
      return all;
    }
  }

  /** The host asked for it to stay open. */
  private static void shutdown(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }

  @Override
  public void close() throws IOException {
    if (server != null) server.close();
  }
}
