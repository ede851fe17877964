package io.roundtrip.notify.send;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

public class RetryPolicyTest {
  private final RetryPolicy soonest = new RetryPolicy(() -> 0);
  private final RetryPolicy latest = new RetryPolicy(() -> 0.9999999999);

  private static Duration pause(RetryPolicy retry, int attempt) {
    return Duration.between(MONDAY, retry.next(MONDAY, attempt, MONDAY).orElseThrow());
  }

  @Test
  public void each_pause_is_longer_than_the_one_before_up_to_three_hours() {
    String[] steps = {"PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H", "PT3H", "PT3H", "PT3H"};

    for (int attempt = 1; attempt <= steps.length; attempt++)
      assertThat(RetryPolicy.step(attempt)).isEqualTo(Duration.parse(steps[attempt - 1]));
  }

  @Test
  public void nodes_spread_over_the_second_half_of_a_pause() {
    assertThat(pause(soonest, 1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pause(new RetryPolicy(() -> 0.5), 1)).isEqualTo(Duration.ofSeconds(45));
    assertThat(pause(latest, 1)).isBetween(Duration.ofMillis(59_990), Duration.ofMinutes(1));
  }

  @Test
  public void is_not_tried_again_when_that_would_be_more_than_three_days_after_it_was_written() {
    Instant threeDays = MONDAY.plus(Duration.ofDays(3));

    assertThat(soonest.next(MONDAY, 1, threeDays.minusSeconds(30))).contains(threeDays);
    assertThat(soonest.next(MONDAY, 1, threeDays.minusSeconds(29))).isEmpty();
  }
}
