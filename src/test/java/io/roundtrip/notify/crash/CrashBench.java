package io.roundtrip.notify.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Kills senders at random moments and counts what was lost and what came twice. {@code -Dkills=200
 * -Dstops=0 -Dends=0 -Dmode=at-least-once|strict [-Dseed=N -Dnodes=2 -Dlease=4000 -Dmails=3000
 * -Daimed=40]}, see {@link Plan}; fails where a count is wrong, never by time.
 */
public final class CrashBench {
  private CrashBench() {}

  public static void main(String[] args) throws Exception {
    Plan plan = Plan.wished();
    Path log = Files.createTempFile("crash-nodes", ".log");
    print(() -> CrashRun.of(plan, log), plan, log);
  }

  static void print(Callable<Verdict> run, Plan plan, Path log) throws Exception {
    System.out.println("seed " + plan.seed());
    long start = System.nanoTime();
    Verdict verdict = run.call();
    System.out.print(verdict.table());
    System.out.printf("  %-28s %d s%n", "took", (System.nanoTime() - start) / 1_000_000_000);
    System.out.printf("  %-28s %s%n", "what the nodes said", log);
    if (!verdict.wrong().isEmpty()) throw new AssertionError(verdict.wrong());
  }
}
