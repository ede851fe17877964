package io.roundtrip.notify.send.pace;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

public class TokenBucketTest {
  private final TokenBucket bucket = new TokenBucket();

  private void taken(int tokens, double perMinute) {
    for (int i = 0; i < tokens; i++)
      assertThat(bucket.take(perMinute, MONDAY)).as("token %d", i).isEqualTo(MONDAY);
  }

  @Test
  public void a_minutes_worth_is_there_at_once_and_the_next_one_step_later() {
    taken(20, 20);

    assertThat(bucket.next(20, MONDAY)).isEqualTo(MONDAY.plusSeconds(3));
  }

  @Test
  public void who_takes_one_that_is_not_there_yet_has_a_place_of_its_own() {
    taken(20, 20);

    assertThat(bucket.take(20, MONDAY)).isEqualTo(MONDAY.plusSeconds(3));
    assertThat(bucket.take(20, MONDAY)).isEqualTo(MONDAY.plusSeconds(6));
    assertThat(bucket.take(20, MONDAY.plusSeconds(1))).isEqualTo(MONDAY.plusSeconds(9));
  }

  @Test
  public void in_the_long_run_it_is_the_rate() {
    Instant now = MONDAY;
    int left = 0;
    for (int second = 0; second < 600; second++, now = now.plusSeconds(1))
      while (!bucket.next(60, now).isAfter(now)) {
        assertThat(bucket.take(60, now)).isEqualTo(now);
        left++;
      }

    assertThat(left).as("ten minutes, and what was there at once").isBetween(600 + 58, 600 + 60);
  }

  @Test
  public void after_a_pause_no_more_than_a_minutes_worth_is_there() {
    taken(20, 20);
    Instant later = MONDAY.plus(Duration.ofHours(1));

    for (int i = 0; i < 20; i++) assertThat(bucket.take(20, later)).isEqualTo(later);
    assertThat(bucket.next(20, later)).isEqualTo(later.plusSeconds(3));
  }

  @Test
  public void a_share_of_less_than_one_a_minute_lets_one_go_at_a_time() {
    taken(1, 0.5);

    assertThat(bucket.next(0.5, MONDAY)).isEqualTo(MONDAY.plusSeconds(120));
  }

  @Test
  public void no_limit_takes_no_tokens() {
    taken(10_000, 0);

    assertThat(bucket.next(1, MONDAY)).isEqualTo(MONDAY);
  }
}
