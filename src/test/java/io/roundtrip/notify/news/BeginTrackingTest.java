package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Duration;
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

  private final FakeJira jira = new FakeJira();
  private final InMemoryTrackedItems tracked = new InMemoryTrackedItems();
  private final InMemorySeenChanges seen = new InMemorySeenChanges();

  /** What happened since that other beginning is news. */
  @Test
  public void where_somebody_else_begins_while_the_past_is_read_nothing_is_dealt_with() {
    jira.create(DARK_MODE, RT, RoadmapStatus.PLANNED);
    jira.move(DARK_MODE, RoadmapStatus.SHIPPED, MONDAY);
    StatusHistory slow =
        item -> {
          tracked.begin(new Tracked(item, MONDAY));
          return jira.of(item);
        };

    new BeginTracking(tracked, slow, seen, new FakeRulebook(), new MovableClock(MONDAY))
        .of(DARK_MODE, MONDAY);

    assertThat(seen.of(DARK_MODE)).isEmpty();
  }

  @Test
  public void of_the_past_only_what_clocks_may_have_stamped_wrongly_is_kept_one_by_one() {
    jira.create(DARK_MODE, RT, RoadmapStatus.PLANNED);
    jira.move(DARK_MODE, RoadmapStatus.IN_PROGRESS, MONDAY.minus(Duration.ofMinutes(31)));
    ChangeId lately =
        jira.move(DARK_MODE, RoadmapStatus.SHIPPED, MONDAY.minus(Duration.ofMinutes(19)));

    new BeginTracking(tracked, jira, seen, new FakeRulebook(), new MovableClock(MONDAY))
        .of(DARK_MODE, MONDAY);

    assertThat(seen.of(DARK_MODE)).containsExactly(lately);
  }
}
