package io.roundtrip.notify.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that dies and comes back on the same files and the same port. */
final class MortalPostgres implements AutoCloseable {
  private static final int TRIES = 600;

  private final Path folder = Files.createTempDirectory("mortal-postgres");
  private final Path log = Files.createTempFile("mortal-postgres", ".log");
  private final EmbeddedPostgres server;
  private final List<String> command;

  /** What it said yes to is kept when it is killed; only a machine that dies would lose it. */
  MortalPostgres() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("unix_socket_directories", "")
            .start();
    command = command(pid());
  }

  int port() {
    return server.getPort();
  }

  String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(url(port()));
  }

  /** SIGKILL to all of its processes. */
  void kill() throws IOException, InterruptedException {
    List<Long> all = family(pid());
    for (long each : all) signal(each, "KILL");
    gone(all);
  }

  /** What it calls an immediate shutdown. */
  void stop() throws IOException, InterruptedException {
    List<Long> all = family(pid());
    signal(all.get(0), "QUIT");
    gone(all);
  }

  void start() throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("postmaster.pid"));
    List<String> again = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) again.addAll(List.of("unshare", "-U"));
    again.addAll(command);
    new ProcessBuilder(again)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
    for (int i = 0; i < TRIES; i++) {
      try (Connection alive = connection()) {
        return;
      } catch (SQLException notYet) {
        Thread.sleep(10);
      }
    }
    throw new IllegalStateException("PostgreSQL does not come back: " + Files.readString(log));
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
  }

  private static List<String> command(long pid) throws IOException {
    String words = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
    return List.of(words.split("\0"));
  }

  private static List<Long> family(long pid) {
    return Stream.concat(
            Stream.of(pid),
            ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid))
        .toList();
  }

  private static void signal(long pid, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }

  private static void gone(List<Long> all) throws IOException, InterruptedException {
    for (long each : all) while (lives(each)) Thread.sleep(5);
  }

  /** A dead process whose parent does not look is none. */
  private static boolean lives(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    kill();
    Files.deleteIfExists(folder.resolve("postmaster.pid"));
    server.close();
    Files.delete(log);
  }
}
