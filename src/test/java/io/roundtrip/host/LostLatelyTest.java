package io.roundtrip.host;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class LostLatelyTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final AtomicBoolean lost = new AtomicBoolean();
  private final AtomicInteger asked = new AtomicInteger();
  private final LostLately lately =
      new LostLately(
          () -> {
            asked.incrementAndGet();
            return lost.get();
          },
          clock);

  private void everySecond(Duration time) {
    for (long i = 0; i < time.toSeconds(); i++) {
      boolean ignored = lately.getAsBoolean();
      clock.pass(Duration.ofSeconds(1));
    }
  }

  @Test
  public void a_key_that_is_there_is_asked_for_now_and_then() {
    everySecond(LostLately.NOW_AND_THEN.multipliedBy(2));

    assertThat(asked).hasValue(2);
  }

  @Test
  public void a_key_that_is_lost_is_asked_for_until_it_is_back() {
    lost.set(true);
    assertThat(lately.getAsBoolean()).isTrue();

    lost.set(false);
    everySecond(Workers.REST);

    assertThat(lately.getAsBoolean()).isFalse();
  }
}
