package io.roundtrip.notify.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The same with the packaged plugin in the host: {@code -Ddb=h2|postgres -Dkills=20
 * -Dmode=at-least-once|strict [-Dseed=N]}.
 */
public final class CrashHostBench {
  private CrashHostBench() {}

  public static void main(String[] args) throws Exception {
    String db = System.getProperty("db", "h2");
    Plan plan = Plan.ofHost(Integer.getInteger("kills", 20), Duration.ofMinutes(5));
    Path data = Files.createTempDirectory("crash-host");
    Path log = data.resolve("host.log");
    System.out.println("db " + db + ", below " + data);
    CrashBench.print(() -> HostRun.of(plan, db, data, log), plan, log);
  }
}
