package io.roundtrip.notify.send;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.Test;

public class CircuitBreakerTest {
  private final CircuitBreaker breaker = new CircuitBreaker();

  private Duration failed() {
    return Duration.between(MONDAY, breaker.failed(MONDAY));
  }

  private void failed(int times) {
    for (int i = 0; i < times; i++) breaker.failed(MONDAY);
  }

  @Test
  public void a_mail_waits_a_little_longer_after_each_of_the_first_failures() {
    for (int seconds = 5; seconds <= 20; seconds += 5) {
      assertThat(failed()).isEqualTo(Duration.ofSeconds(seconds));
      assertThat(breaker.lets(MONDAY)).as("others are still tried").isTrue();
    }
  }

  @Test
  public void after_the_fifth_nothing_is_tried_for_a_minute() {
    failed(4);

    assertThat(failed()).isEqualTo(Duration.ofMinutes(1));
    assertThat(breaker.lets(MONDAY.plusSeconds(59))).isFalse();
    assertThat(breaker.lets(MONDAY.plusSeconds(60))).isTrue();
  }

  @Test
  public void each_further_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
    failed(5);

    for (int minutes : new int[] {2, 4, 8, 15, 15}) {
      assertThat(failed()).isEqualTo(Duration.ofMinutes(minutes));
      assertThat(breaker.lets(MONDAY.plus(Duration.ofMinutes(minutes)).minusMillis(1))).isFalse();
    }
    failed(100);
    assertThat(failed()).as("for ever").isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  public void one_that_works_makes_all_failures_forgotten() {
    failed(6);

    breaker.worked();

    assertThat(breaker.lets(MONDAY)).isTrue();
    failed(4);
    assertThat(breaker.lets(MONDAY)).isTrue();
    failed(1);
    assertThat(breaker.lets(MONDAY)).isFalse();
  }
}
