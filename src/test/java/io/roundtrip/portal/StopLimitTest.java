package io.roundtrip.portal;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
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
      if (limit.stop("v1.forged." + i, "10.7." + i / 250 + "." + i % 250).isEmpty()) answered++;
    return answered;
  }

  @Test
  public void many_senders_with_forged_links_are_limited_together_though_each_sends_one() {
    assertThat(answered()).isEqualTo(StopLimit.TOGETHER.atOnce());

    clock.pass(StopLimit.TOGETHER.then());
    assertThat(limit.stop("v1.forged.x", "10.9.0.1")).isEmpty();
    assertThat(limit.stop("v1.forged.x", "10.9.0.2")).contains(StopLimit.TOGETHER.then());
  }

  @Test
  public void a_genuine_link_is_answered_all_the_same() {
    answered();

    assertThat(limit.stop(links.unsubscribe(ADA.id(), RT), "10.9.0.1")).isEmpty();
  }

  @Test
  public void who_waited_out_of_turn_is_not_counted_for_the_others() {
    for (int i = 0; i < SENDERS; i++) limit.stop("v1.forged." + i, "10.7.0.1");

    assertThat(limit.stop("v1.forged.x", "10.9.0.1")).isEmpty();
    assertThat(limit.stop("v1.forged.x", "10.7.0.1")).contains(Duration.ofMillis(500));
  }

  @Test
  public void what_one_person_uses_up_is_nobody_elses() {
    String link = links.unsubscribe(ADA.id(), RT);
    for (int i = 0; i < 40; i++) limit.stop(link, "10.9.0.1");

    assertThat(limit.stop(links.unsubscribe(GRACE.id(), RT), "10.9.0.1")).isEmpty();
  }

  @Test
  public void all_addresses_of_one_network_are_one_sender() {
    for (int i = 0; i < StopLimit.NETWORK.atOnce(); i++)
      assertThat(limit.stop("v1.forged." + i, "2001:db8:1:2::" + i)).isEmpty();

    assertThat(limit.stop("v1.forged.x", "2001:db8:1:2:ffff::9")).isPresent();
    assertThat(limit.stop("v1.forged.x", "2001:db8:1:3::9")).isEmpty();
  }

  @Test
  public void looking_however_often_uses_up_no_stop() {
    String link = links.unsubscribe(ADA.id(), RT);
    for (int i = 0; i < 40; i++) limit.look(link, "10.9.0.1");

    assertThat(limit.look(link, "10.9.0.1")).isPresent();
    assertThat(limit.stop(link, "10.9.0.1")).isEmpty();
  }

  @Test
  public void stopping_is_held_up_too_when_it_is_too_much() {
    String link = links.unsubscribe(ADA.id(), RT);
    for (int i = 0; i < 40; i++) limit.stop(link, "10.9.0.1");

    assertThat(limit.stop(link, "10.9.0.1")).isPresent();
  }

  @Test
  public void what_we_did_not_sign_counts_together_looked_at_or_sent() {
    for (int i = 0; i < SENDERS; i++) limit.look("v1.forged." + i, "10.7.0.1");

    assertThat(limit.stop("v1.forged.x", "10.7.0.1")).isPresent();
  }
}
