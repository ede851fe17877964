package io.roundtrip.portal;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import java.time.Duration;
import org.junit.Test;

public class StopLimitTest {
  private static final int SENDERS = 2_100;

  private final MovableClock clock = new MovableClock(MONDAY);
  private final SignedPages links = new SignedPages(clock);
  private final StopLimit limit = links.limit();

  private long answered() {
    long answered = 0;
    for (int i = 0; i < SENDERS; i++)
      if (limit.wait("v1.forged." + i, "10.7." + i / 250 + "." + i % 250).isEmpty()) answered++;
    return answered;
  }

  @Test
  public void many_senders_with_forged_links_are_limited_together_though_each_sends_one() {
    assertThat(answered()).isEqualTo(StopLimit.TOGETHER.atOnce());

    clock.pass(StopLimit.TOGETHER.then());
    assertThat(limit.wait("v1.forged.x", "10.9.0.1")).isEmpty();
    assertThat(limit.wait("v1.forged.x", "10.9.0.2")).contains(StopLimit.TOGETHER.then());
  }

  @Test
  public void a_genuine_link_is_answered_all_the_same() {
    answered();

    assertThat(limit.wait(links.unsubscribe(ADA.id(), RT), "10.9.0.1")).isEmpty();
  }

  @Test
  public void who_waited_out_of_turn_is_not_counted_for_the_others() {
    for (int i = 0; i < SENDERS; i++) limit.wait("v1.forged." + i, "10.7.0.1");

    assertThat(limit.wait("v1.forged.x", "10.9.0.1")).isEmpty();
    assertThat(limit.wait("v1.forged.x", "10.7.0.1")).contains(Duration.ofMillis(500));
  }
}
