package io.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Test;

public class WorkersTest {
  private static final Duration A_DAY = Duration.ofDays(1);

  private static final Turns PLAIN =
      new Turns() {
        @Override
        public <T> T take(Supplier<T> work) {
          return work.get();
        }
      };

  private volatile boolean keyLost;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Workers workers = new Workers(PLAIN, this::rests);
  private final Worker daily = workers.named("roundtrip-test-daily", goOn -> turn());
  private final Worker other = workers.named("roundtrip-test-other", goOn -> A_DAY);

  private boolean rests() {
    boolean now = keyLost;
    asked.incrementAndGet();
    return now;
  }

  private Duration turn() {
    done.incrementAndGet();
    return A_DAY;
  }

  private void bothSleptAndTheOtherLooksAgain() {
    daily.start();
    other.start();
    await().until(() -> asked.get() == 2 && done.get() == 1);
    other.wake();
    await().until(() -> asked.get() >= 3);
  }

  @After
  public void leaves_no_thread_behind() {
    assertThat(daily.stop(Duration.ofSeconds(2))).isTrue();
    assertThat(other.stop(Duration.ofSeconds(2))).isTrue();
  }

  /** On whichever node: each finds out by itself. */
  @Test
  public void when_a_rest_is_over_who_sleeps_for_a_day_looks_at_once() {
    bothSleptAndTheOtherLooksAgain();
    keyLost = true;
    other.wake();
    await().until(() -> asked.get() >= 4);
    assertThat(done).hasValue(1);

    keyLost = false;
    other.wake();

    await().untilAsserted(() -> assertThat(done).hasValue(2));
  }

  @Test
  public void where_nobody_rested_one_turn_wakes_no_other() {
    bothSleptAndTheOtherLooksAgain();

    other.wake();

    await().until(() -> asked.get() == 4);
    assertThat(done).hasValue(1);
  }
}
