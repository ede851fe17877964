package io.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class LimiterTest {
  private static final Limiter.Rate RATE = new Limiter.Rate(3, Duration.ofSeconds(10));

  private final MovableClock clock = new MovableClock(People.MONDAY);
  private final Limiter limiter = new Limiter(clock);

  private boolean goes(String who) {
    return limiter.wait(who, RATE).isEmpty();
  }

  @Test
  public void so_many_at_once_then_one_in_so_long() {
    assertThat(List.of(goes("a"), goes("a"), goes("a"), goes("a")))
        .containsExactly(true, true, true, false);
    assertThat(limiter.wait("a", RATE)).contains(Duration.ofSeconds(10));

    clock.pass(Duration.ofSeconds(4));
    assertThat(limiter.wait("a", RATE)).contains(Duration.ofSeconds(6));
    clock.pass(Duration.ofSeconds(6));

    assertThat(List.of(goes("a"), goes("a"))).containsExactly(true, false);
  }

  @Test
  public void everybody_has_their_own() {
    for (int i = 0; i < 4; i++) goes("a");

    assertThat(goes("b")).isTrue();
  }

  @Test
  public void after_a_quiet_time_all_times_are_back_and_no_more() {
    for (int i = 0; i < 3; i++) goes("a");
    clock.pass(Duration.ofDays(365));

    assertThat(List.of(goes("a"), goes("a"), goes("a"), goes("a")))
        .containsExactly(true, true, true, false);
  }

  @Test
  public void a_clock_that_is_set_back_shuts_nobody_out() {
    for (int i = 0; i < 3; i++) goes("a");
    clock.pass(Duration.ofDays(-365));

    assertThat(limiter.wait("a", RATE)).contains(Duration.ofSeconds(10));
  }

  @Test
  public void a_million_senders_leave_ten_thousand_buckets() {
    for (int i = 0; i < 1_000_000; i++) goes("sender " + i);

    assertThat(limiter.size()).isEqualTo(Limiter.MOST);
  }

  @Test
  public void the_quiet_ones_are_forgotten_first() {
    for (int i = 0; i < 4; i++) goes("busy");
    for (int i = 0; i < Limiter.MOST * 3; i++) {
      goes("sender " + i);
      if (i % 100 == 0) assertThat(goes("busy")).isFalse();
    }
  }

  @Test
  public void threads_together_get_what_one_would_get() throws InterruptedException {
    AtomicInteger allowed = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++)
      threads.add(
          new Thread(
              () -> {
                for (int j = 0; j < 500; j++) if (goes("a")) allowed.incrementAndGet();
              }));

    threads.forEach(Thread::start);
    for (Thread thread : threads) thread.join();

    assertThat(allowed).hasValue(3);
  }

  @Test
  public void an_ipv6_customer_has_one_bucket_however_many_addresses() {
    assertThat(Limiter.network("2001:db8:1:2::1"))
        .isEqualTo(Limiter.network("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(Limiter.network("2001:db8:1:3::1"));
    assertThat(Limiter.network("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(Limiter.network("::ffff:192.0.2.1")).isEqualTo("::ffff:192.0.2.1");
    assertThat(Limiter.network("no:address")).isEqualTo("no:address");
  }
}
