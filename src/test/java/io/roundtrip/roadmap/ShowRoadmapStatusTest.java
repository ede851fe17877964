package io.roundtrip.roadmap;

import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class ShowRoadmapStatusTest {
  private static final IssueId WISH = new IssueId(20_001);
  private static final IssueId OTHER = new IssueId(20_002);

  private final Map<IssueId, RoadmapStatus> shown = new HashMap<>();
  private final Map<IssueId, String> statuses = new HashMap<>();
  private final RoadmapMoves moves =
      new RoadmapMoves(
          item ->
              Optional.ofNullable(statuses.get(item))
                  .map(status -> new ItemHistory(item, RT, status, List.of())),
          mappings());
  private final ShowRoadmapStatus show =
      new ShowRoadmapStatus(
          moves, new ShownStatuses(), item -> item.equals(DARK_MODE) ? Set.of(WISH) : Set.of());

  private final class ShownStatuses implements RoadmapField {
    @Override
    public boolean show(IssueId item, RoadmapStatus status) {
      return shown.put(item, status) != status;
    }

    @Override
    public boolean showsAnother(IssueId item, RoadmapStatus status) {
      RoadmapStatus now = shown.get(item);
      return now != null && now != status;
    }
  }

  private static InMemoryStatusMappings mappings() {
    InMemoryStatusMappings mappings = new InMemoryStatusMappings();
    Map<String, RoadmapStatus> buckets =
        Map.of("3", RoadmapStatus.PLANNED, "5", RoadmapStatus.SHIPPED);
    mappings.save(RT, 0, buckets, new UserKey("pm"), Instant.EPOCH);
    return mappings;
  }

  @Test
  public void duplicates_follow_their_item() {
    statuses.put(DARK_MODE, "3");
    show.of(DARK_MODE);
    statuses.put(DARK_MODE, "5");

    show.of(DARK_MODE);

    assertThat(shown)
        .containsEntry(DARK_MODE, RoadmapStatus.SHIPPED)
        .containsEntry(WISH, RoadmapStatus.SHIPPED);
  }

  @Test
  public void what_the_item_shows_already_is_not_carried_on() {
    statuses.put(DARK_MODE, "3");
    shown.put(DARK_MODE, RoadmapStatus.PLANNED);

    show.of(DARK_MODE);

    assertThat(shown).containsOnly(Map.entry(DARK_MODE, RoadmapStatus.PLANNED));
  }

  @Test
  public void an_item_that_stands_nowhere_shows_nothing() {
    show.of(DARK_MODE);
    show.merged(List.of(OTHER), DARK_MODE);

    assertThat(shown).isEmpty();
  }

  @Test
  public void feedback_that_joins_shows_the_items_status_at_once() {
    statuses.put(DARK_MODE, "3");

    show.merged(List.of(OTHER), DARK_MODE);

    assertThat(shown).containsOnly(Map.entry(OTHER, RoadmapStatus.PLANNED));
  }

  @Test
  public void feedback_that_was_split_off_shows_its_own_again() {
    statuses.put(OTHER, "3");
    shown.put(OTHER, RoadmapStatus.SHIPPED);

    show.split(List.of(OTHER));

    assertThat(shown).containsEntry(OTHER, RoadmapStatus.PLANNED);
  }
}
