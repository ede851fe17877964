package io.roundtrip.notify.send.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.Test;

public class PatienceTest {
  private static final Duration HALF_A_LEASE = Duration.ofMinutes(5).dividedBy(2);

  private long nanos = Long.MAX_VALUE - 5;
  private final Patience patience = new Patience(Duration.ofSeconds(15), () -> nanos);

  private void passes(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }

  private Duration left() throws IOException {
    return Duration.ofMillis(patience.left());
  }

  private void isOver() {
    assertThatThrownBy(patience::left).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  public void a_step_ends_and_the_next_one_has_its_own_time() throws Exception {
    passes(10);
    assertThat(left()).isEqualTo(Duration.ofSeconds(5));

    patience.reached(Phase.EHLO);
    assertThat(left()).isEqualTo(Duration.ofSeconds(15));

    passes(15);
    isOver();
  }

  @Test
  public void many_steps_within_their_time_end_with_the_minute_before_the_dot() throws Exception {
    for (Phase each : Phase.values()) {
      if (each.compareTo(Phase.RCPT) >= 0) break;
      patience.reached(each);
      passes(8);
    }
    patience.reached(Phase.RCPT);

    assertThat(left()).isEqualTo(Duration.ofSeconds(4));
    passes(4);
    isOver();
    patience.reached(Phase.DATA);
    isOver();
  }

  @Test
  public void the_answer_to_the_whole_letter_has_what_is_left_of_two_minutes() throws Exception {
    passes(14);
    patience.reached(Phase.BODY);
    assertThat(left()).isEqualTo(Duration.ofSeconds(46));

    patience.reached(Phase.DOT);

    assertThat(left()).isEqualTo(Duration.ofSeconds(106));
    passes(106);
    isOver();
    assertThat(Patience.MAIL).isLessThan(HALF_A_LEASE);
  }

  @Test
  public void jira_says_how_long_a_step_takes_within_reason() {
    assertThat(Patience.wished(0)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Patience.wished(30_000)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Patience.wished(3_600_000)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  public void whoever_hung_up_hears_and_says_no_more() throws Exception {
    patience.createSocket();

    patience.hangUp(nanos + Duration.ofDays(1).toNanos());

    assertThat(patience.isHungUp()).isTrue();
    assertThatThrownBy(patience::left).isInstanceOf(SocketException.class);
    patience.reached(Phase.EHLO);
    assertThatThrownBy(() -> patience.createSocket("127.0.0.1", 1))
        .isInstanceOf(SocketException.class)
        .hasMessageContaining("hung up");
  }

  private Thread hangsUp(long then) {
    Thread stopping = new Thread(() -> patience.hangUp(then));
    stopping.start();
    return stopping;
  }

  @Test
  public void whoever_has_the_whole_letter_is_waited_for_until_it_answers() throws Exception {
    patience.reached(Phase.DOT);
    Thread stopping = hangsUp(nanos + Duration.ofDays(1).toNanos());
    await().until(stopping::getState, is(Thread.State.TIMED_WAITING));
    assertThat(patience.isHungUp()).isFalse();
    assertThat(left()).isPositive();

    patience.done();

    stopping.join(20_000);
    assertThat(stopping.isAlive()).isFalse();
  }

  @Test
  public void or_until_whoever_stops_cannot_wait_any_longer() throws Exception {
    patience.reached(Phase.DOT);

    Thread stopping = hangsUp(nanos);

    stopping.join(20_000);
    assertThat(patience.isHungUp()).isTrue();
  }
}
