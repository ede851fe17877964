package io.roundtrip;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.AssumptionViolatedException;

/**
 * A MariaDB server from Debian's package mariadb-server, started when first asked for, in a folder
 * of its own; it ends with the JVM. Where there is none, tests on it are skipped, and say so.
 */
final class MariaDb {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/sbin/mariadbd"), Path.of("/usr/libexec/mariadbd"));
  private static final int PORTS = 5;
  private static final int TRIES = 1200;
  private static final int PAUSE = 50;

  private static @Nullable MariaDb server;
  private static boolean missing;

  private final int port;
  private final Path folder;

  private MariaDb(int port, Path folder) {
    this.port = port;
    this.folder = folder;
  }

  /** A database of this name and the one user who sees it, made when it is not there. */
  static synchronized DataSource with(String name, String letters) {
    MariaDb here = here();
    try (Connection connection = DriverManager.getConnection(here.url("", "root"));
        Statement statement = connection.createStatement()) {
      statement.execute("create database if not exists " + name + " character set " + letters);
      statement.execute("create user if not exists " + name);
      statement.execute("grant all on " + name + ".* to " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(here.url(name, name));
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  private String url(String name, String user) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?user=" + user;
  }

  private static MariaDb here() {
    if (server == null && !missing) {
      Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
      missing = true;
      if (program == null) System.out.println("SKIPPED on MariaDB: no " + PLACES);
      else if (!hasDriver()) System.out.println("SKIPPED on MariaDB: its driver is not here");
      else server = started(program);
    }
    if (server == null) throw new AssumptionViolatedException("there is no MariaDB here");
    return server;
  }

  private static boolean hasDriver() {
    return DriverManager.drivers()
        .anyMatch(driver -> driver.getClass().getName().startsWith("org.mariadb."));
  }

  /**
   * The port is found right before the server takes it, and another where somebody was quicker:
   * tests open thousands of connections, each from a port of its own.
   */
  private static MariaDb started(Path program) {
    try {
      Path folder = Files.createTempDirectory("mariadb");
      install(folder);
      for (int port : freePorts()) {
        MariaDb fresh = new MariaDb(port, folder);
        if (fresh.start(program)) return fresh;
      }
      throw new IllegalStateException("MariaDB does not start: " + Files.readString(log(folder)));
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException("MariaDB does not start: " + failed.getMessage(), failed);
    }
  }

  private static List<Integer> freePorts() throws IOException {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < PORTS; i++)
      try (ServerSocket free = new ServerSocket(0)) {
        found.add(free.getLocalPort());
      }
    return found;
  }

  private static List<String> options(Path folder) {
    return new ArrayList<>(
        List.of(
            "--no-defaults",
            "--datadir=" + folder.resolve("data"),
            "--user=" + System.getProperty("user.name")));
  }

  private static void install(Path folder) throws IOException, InterruptedException {
    List<String> command = options(folder);
    command.add(0, "mariadb-install-db");
    command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
    Process install = run(command, folder);
    if (!install.waitFor(TRIES * PAUSE, TimeUnit.MILLISECONDS))
      throw new IOException("not installed in time: " + Files.readString(log(folder)));
    if (install.exitValue() != 0) throw new IOException(Files.readString(log(folder)));
  }

  /**
   * As Debian sets it up: texts of four bytes, and letters compared whatever their case. No, where
   * it ended by itself.
   */
  private boolean start(Path program) throws IOException, InterruptedException {
    List<String> command = options(folder);
    command.add(0, program.toString());
    command.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=" + folder.resolve("socket"),
            "--pid-file=" + folder.resolve("pid"),
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_general_ci",
            "--innodb-flush-log-at-trx-commit=0"));
    Process process = run(command, folder);
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      if (answers()) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return true;
      }
      Thread.sleep(PAUSE);
    }
    process.destroyForcibly().waitFor();
    return false;
  }

  /** Whether the server behind the port is this one, and no other test's. */
  private boolean answers() {
    try (Connection alive = DriverManager.getConnection(url("", "root") + "&connectTimeout=2000");
        Statement statement = alive.createStatement();
        ResultSet row = statement.executeQuery("select @@pid_file")) {
      return row.next() && Path.of(row.getString(1)).equals(folder.resolve("pid"));
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** A server that starts removes the temporary tables of all that share its folder for them. */
  private static Process run(List<String> command, Path folder) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
    Path own = Files.createDirectories(folder.resolve("tmp"));
    program.environment().put("TMPDIR", own.toString());
    return program.start();
  }

  private static Path log(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  private void end(Process process) {
    process.destroyForcibly();
    try {
      process.waitFor();
      List<Path> all;
      try (var files = Files.walk(folder)) {
        all = files.sorted((one, other) -> other.compareTo(one)).toList();
      }
      for (Path each : all) Files.delete(each);
      Files.delete(log(folder));
    } catch (IOException | InterruptedException left) {
      System.out.println("left over: " + folder);
    }
  }
}
