package io.roundtrip.notify.news.ao;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.AoDatabases;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.news.TrackedItems;
import io.roundtrip.notify.news.sweep.ItemStates;
import io.roundtrip.notify.news.sweep.Unlooked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** What a sweep over items that did not change asks our tables for. */
public class SweepStatementsTest {
  private static final int CHUNK = 500;

  @Rule public final AoDatabases db = AoDatabases.h2(TrackRow.class);

  private final Map<IssueId, String> now = new HashMap<>();

  @Test
  public void two_statements_for_five_hundred_items_that_are_as_they_were() {
    TrackedItems tracked = new AoTrackedItems(db.ao());
    AoLooks looks = new AoLooks(db.ao());
    ItemStates states = mock(ItemStates.class);
    when(states.of(any())).thenReturn(now);
    Unlooked unlooked = new Unlooked(states, looks);
    for (long id = 1; id <= CHUNK; id++) {
      tracked.begin(new Tracked(new IssueId(id), MONDAY));
      now.put(new IssueId(id), "3@1770000000000");
    }
    assertThat(unlooked.among(now.keySet())).hasSize(CHUNK);
    now.forEach(unlooked::looked);

    long asked =
        db.statementsOf(
            () -> {
              List<Tracked> chunk = tracked.after(-1, CHUNK);
              assertThat(unlooked.among(chunk.stream().map(Tracked::item).toList())).isEmpty();
            });

    assertThat(asked).isEqualTo(2);
    now.put(new IssueId(7), "5@1770000000000");
    assertThat(unlooked.among(now.keySet())).containsOnlyKeys(new IssueId(7));
  }
}
