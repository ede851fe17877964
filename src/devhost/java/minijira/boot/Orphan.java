package minijira.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that outlived a host that was killed, still sitting on its data folder. */
final class Orphan {
  private static final long PATIENCE_S = 10;

  private Orphan() {}

  static void end(Path folder) throws IOException {
    Path file = folder.resolve("postmaster.pid");
    if (!Files.exists(file)) return;
    List<String> lines = Files.readAllLines(file);
    if (!lines.isEmpty())
      ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
          .filter(Orphan::isPostgres)
          .ifPresent(Orphan::end);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(false);
  }

  private static void end(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      server.destroyForcibly();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
