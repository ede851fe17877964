package minijira.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The database server behind all nodes: where it is, and how it is stopped. */
final class Database implements AutoCloseable {
  private static final String H2 =
      ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128";

  /** Else H2 answers a commit half a second before it is on the disk, and a kill takes it back. */
  private static final String KEPT = ";WRITE_DELAY=0";

  private final String url;
  private final String user;
  private final String password;
  private final AutoCloseable server;

  private Database(String url, String user, String password, AutoCloseable server) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.server = server;
  }

  /** Opens what the option db names: h2, h2mem, postgres or jdbc:… */
  static Database open(String db, Path data) {
    loadDrivers();
    return switch (db) {
      case "h2" -> h2("jdbc:h2:file:" + data.resolve("h2/minijira").toAbsolutePath() + H2 + KEPT);
      case "h2mem" -> h2("jdbc:h2:mem:" + UUID.randomUUID() + H2);
      case "postgres" -> postgres(data.resolve("postgres"));
      default -> server(db);
    };
  }

  String url() {
    return url;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws Exception {
    server.close();
  }

  /** Whatever class loader runs us, the drivers register themselves. */
  private static void loadDrivers() {
    try {
      Class.forName("org.h2.Driver");
      Class.forName("org.postgresql.Driver");
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static Database h2(String url) {
    return new Database(url, "sa", "", () -> shutdown(url));
  }

  private static void shutdown(String url) throws SQLException {
    try (Connection last = DriverManager.getConnection(url, "sa", "");
        Statement statement = last.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }

  private static Database postgres(Path folder) {
    try {
      Files.createDirectories(folder);
      Orphan.end(folder);
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port(folder.resolveSibling("postgres.port")))
              .start();
      return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "", server);
    } catch (IOException failed) {
      throw new UncheckedIOException("embedded PostgreSQL below " + folder, failed);
    }
  }

  /** The same at every start where it is free: a database that moves looks like a copy. */
  private static int port(Path kept) throws IOException {
    int last = Files.exists(kept) ? Integer.parseInt(Files.readString(kept).strip()) : 0;
    int port;
    try (ServerSocket free = new ServerSocket(last)) {
      port = free.getLocalPort();
    } catch (BindException taken) {
      try (ServerSocket other = new ServerSocket(0)) {
        port = other.getLocalPort();
      }
    }
    Files.writeString(kept, Integer.toString(port));
    return port;
  }

  private static Database server(String url) {
    if (!url.startsWith("jdbc:"))
      throw new IllegalArgumentException("db must be h2, h2mem, postgres or jdbc:…, not " + url);
    return new Database(url, inUrl("user", url), inUrl("password", url), () -> {});
  }

  private static String inUrl(String name, String url) {
    Matcher found = Pattern.compile("(?i)[?&;]" + name + "=([^&;]*)").matcher(url);
    return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
  }
}
