package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.FakeRulebook;
import java.time.Clock;
import org.junit.Test;

public class BeginTrackingTest {
  @Test
  public void the_first_request_counts_whatever_comes_after_it() {
    InMemoryTrackedItems tracked = new InMemoryTrackedItems();
    BeginTracking begin =
        new BeginTracking(
            tracked,
            new FakeJira(),
            new InMemorySeenChanges(),
            new FakeRulebook(),
            Clock.systemUTC());

    begin.of(DARK_MODE, MONDAY);
    begin.of(DARK_MODE, MONDAY.plusSeconds(60));
    begin.of(DARK_MODE, MONDAY.minusSeconds(60));

    assertThat(tracked.find(DARK_MODE)).contains(new Tracked(DARK_MODE, MONDAY));
  }
}
