package io.roundtrip.notify.send.pace;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.Test;

public class DomainsTest {
  private final Domains domains = new Domains();

  private void hangs(String domain, int times) {
    for (int i = 0; i < times; i++) domains.hung(domain, MONDAY);
  }

  private Duration pause(String domain) {
    return domains
        .standsBackUntil(domain, MONDAY)
        .map(until -> Duration.between(MONDAY, until))
        .orElse(Duration.ZERO);
  }

  @Test
  public void a_domain_is_the_same_in_whatever_letters() {
    assertThat(Domains.of("Ada@Example.COM")).isEqualTo("example.com");
  }

  @Test
  public void once_may_be_the_mailbox_and_each_further_time_the_pause_is_twice_as_long() {
    hangs("example.com", 1);
    assertThat(pause("example.com")).isZero();

    hangs("example.com", 3);

    assertThat(pause("example.com")).isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  public void none_stands_back_for_longer_than_a_quarter_of_an_hour() {
    hangs("example.com", 50);

    assertThat(pause("example.com")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  public void an_answer_forgets_what_hung_before() {
    hangs("example.com", 4);

    domains.answered("example.com");
    assertThat(pause("example.com")).isZero();
    hangs("example.com", 1);

    assertThat(pause("example.com")).isZero();
  }

  @Test
  public void of_more_than_a_thousand_that_hang_the_oldest_is_forgotten() {
    IntStream.range(0, 1_000).forEach(i -> hangs("hangs" + i + ".example", 2));
    assertThat(pause("hangs0.example")).isEqualTo(Duration.ofMinutes(1));

    hangs("one.more.example", 2);

    assertThat(pause("hangs0.example")).isZero();
    assertThat(pause("hangs1.example")).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  public void nowhere_is_never_busy() {
    domains.begin("");
    domains.begin("example.com");

    assertThat(domains.isBusy("")).isFalse();
    assertThat(domains.isBusy("example.com")).isTrue();
  }
}
