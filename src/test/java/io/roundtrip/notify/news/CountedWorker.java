package io.roundtrip.notify.news;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.roundtrip.host.Worker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A worker that counts its turns and sleeps until somebody wakes it. */
final class CountedWorker {
  private final AtomicInteger turns = new AtomicInteger();
  final Worker worker =
      new Worker(
          "counted",
          goOn -> {
            turns.incrementAndGet();
            return Duration.ofDays(1);
          });

  /** Started and asleep after its first turn. */
  static CountedWorker asleep() {
    CountedWorker counted = new CountedWorker();
    counted.worker.start();
    counted.hasHadTurns(1);
    return counted;
  }

  void hasHadTurns(int number) {
    await().atMost(5, SECONDS).until(() -> turns.get() == number);
  }

  void stop() {
    worker.stop(Duration.ofSeconds(2));
  }
}
