package io.roundtrip.notify.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** A database that outlives the host. */
final class HostDatabase implements AutoCloseable {
  private static final String NAME = "host";

  private final String url;
  private final DataSource source;
  private final @Nullable EmbeddedPostgres server;

  private HostDatabase(String url, DataSource source, @Nullable EmbeddedPostgres server) {
    this.url = url;
    this.source = source;
    this.server = server;
  }

  /**
   * @param kind h2 (a file below data, every commit on the disk) or postgres
   */
  static HostDatabase of(String kind, Path data) throws IOException {
    if (kind.equals("h2")) {
      JdbcDataSource file = new JdbcDataSource();
      file.setURL("jdbc:h2:file:" + data.resolve("crash").toAbsolutePath() + ";WRITE_DELAY=0");
      file.setUser("sa");
      return new HostDatabase(file.getURL() + ";USER=sa", file, null);
    }
    if (!kind.equals("postgres")) throw new IllegalArgumentException("-Ddb=h2 or postgres");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    String url = server.getJdbcUrl("postgres", "postgres");
    return new HostDatabase(url, server.getPostgresDatabase(), server);
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
    try (Connection connection = source.getConnection()) {
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
