package io.roundtrip.notify.send.pace;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;

public class PaceTest {
  private static final OutboxEntry MAIL = Letters.queuedTo(ADA);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Pace pace = new Pace(() -> new Rates(1, 1), clock);

  private Optional<Instant> place(int domain) {
    return pace.place(MAIL, "ada@domain" + domain + ".example");
  }

  @Test
  public void a_clock_that_is_set_back_costs_a_minute_and_no_more() {
    pace.leaves(() -> "");

    clock.pass(Duration.ofHours(-5));

    assertThat(pace.rest()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  public void no_more_than_a_thousand_domains_are_remembered() {
    assertThat(place(0)).isEmpty();
    assertThat(place(0)).as("the second in this minute").isPresent();

    for (int domain = 1; domain <= 1_000; domain++) assertThat(place(domain)).isEmpty();

    assertThat(place(0)).as("forgotten").isEmpty();
    assertThat(place(1_000)).isPresent();
  }
}
