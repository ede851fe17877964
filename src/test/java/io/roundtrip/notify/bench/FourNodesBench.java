package io.roundtrip.notify.bench;

import io.roundtrip.AoDatabases;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * Four nodes find the same changes at once, each of which one person is to be told of: {@code
 * -Dchanges=10000}. Fails where there is not one row for each.
 */
public final class FourNodesBench {
  private FourNodesBench() {}

  public static void main(String[] args) throws Exception {
    int changes = Integer.getInteger("changes", 10_000);
    Map<String, AoDatabases> all = new LinkedHashMap<>();
    all.put("PostgreSQL", AoDatabases.postgres(FourNodes.ROWS));
    all.put("H2", AoDatabases.h2(FourNodes.ROWS));
    for (Map.Entry<String, AoDatabases> each : all.entrySet())
      on(each.getValue(), () -> measure(each.getKey(), each.getValue(), changes));
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void on(AoDatabases database, Work work) throws Exception {
    Statement inside =
        new Statement() {
          @Override
          public void evaluate() throws Exception {
            work.run();
          }
        };
    try {
      database.apply(inside, Description.EMPTY).evaluate();
    } catch (Error | RuntimeException plain) {
      throw plain;
    } catch (Throwable other) {
      throw new IllegalStateException(other);
    }
  }

  private static void measure(String name, AoDatabases database, int changes) throws Exception {
    long start = System.nanoTime();
    FourNodes.Found found = FourNodes.of(database, changes, Duration.ofMinutes(30));
    System.out.printf(
        "  %-10s 4 nodes, %d changes: %s in %d s%n",
        name, changes, found, (System.nanoTime() - start) / 1_000_000_000);
    if (!found.equals(new FourNodes.Found(changes, changes, changes, 0, 0)))
      throw new AssertionError(found);
  }
}
