package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

public class RetryPolicyTest {
  private final RetryPolicy soonest = new RetryPolicy(() -> 0);
  private final RetryPolicy latest = new RetryPolicy(() -> 0.9999999999);

  private final OutboxEntry gone =
      Letters.queuedTo(ADA)
          .claimed("node-1", MONDAY)
          .handedOff(new Body("s", "t", "h", MONDAY), MONDAY);

  private Duration pause(RetryPolicy retry) {
    return Duration.between(MONDAY, retry.next(gone, MONDAY).orElseThrow());
  }

  @Test
  public void each_pause_is_longer_than_the_one_before_up_to_three_hours() {
    String[] steps = {"PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H", "PT3H", "PT3H", "PT3H"};

    for (int attempt = 1; attempt <= steps.length; attempt++)
      assertThat(RetryPolicy.step(attempt)).isEqualTo(Duration.parse(steps[attempt - 1]));
  }

  @Test
  public void nodes_spread_over_the_second_half_of_a_pause() {
    assertThat(pause(soonest)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pause(new RetryPolicy(() -> 0.5))).isEqualTo(Duration.ofSeconds(45));
    assertThat(pause(latest)).isBetween(Duration.ofMillis(59_990), Duration.ofMinutes(1));
  }

  @Test
  public void is_not_tried_again_when_that_would_be_more_than_three_days_after_its_first_try() {
    Instant threeDays = MONDAY.plus(Duration.ofDays(3));
    OutboxEntry tried = gone.triedAt(MONDAY).triedAt(threeDays);

    assertThat(soonest.next(tried, threeDays.minusSeconds(30))).contains(threeDays);
    assertThat(soonest.next(tried, threeDays.minusSeconds(29))).isEmpty();
  }

  @Test
  public void what_was_held_for_however_long_has_its_three_days_before_it() {
    Instant aMonth = MONDAY.plus(Duration.ofDays(30));

    assertThat(soonest.next(gone, aMonth)).contains(aMonth.plusSeconds(30));
  }

  @Test
  public void what_was_held_for_long_has_three_days_from_its_first_try_all_the_same() {
    Instant late = MONDAY.plus(Duration.ofDays(10));
    OutboxEntry tried = gone.triedAt(late);

    assertThat(RetryPolicy.isOver(tried, late.plus(Duration.ofDays(3)))).isFalse();
    assertThat(RetryPolicy.isOver(tried, late.plus(Duration.ofDays(3)).plusMillis(1))).isTrue();
  }
}
