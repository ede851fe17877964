package io.roundtrip.roadmap;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

public class RoadmapMovesTest {
  private static final String TO_DO = "10000";
  private static final String DOING = "3";
  private static final String REVIEW = "10001";
  private static final String DONE = "10002";

  private final InMemoryStatusMappings mappings = new InMemoryStatusMappings();
  private final List<StatusChange> committed = new ArrayList<>();
  private final RoadmapMoves moves = new RoadmapMoves(this::history, mappings);

  @Before
  public void mapped() {
    mappings.save(
        RT,
        0,
        Map.of(TO_DO, PLANNED, DOING, IN_PROGRESS, REVIEW, IN_PROGRESS, DONE, SHIPPED),
        LIN,
        MONDAY);
  }

  @Test
  public void a_committed_change_is_a_move_from_bucket_to_bucket() {
    committed(7, DOING, DONE);

    List<RoadmapMoved> found = since(Set.of());

    assertThat(found)
        .containsExactly(
            new RoadmapMoved(
                DARK_MODE,
                RT,
                IN_PROGRESS,
                SHIPPED,
                true,
                new ChangeId(7),
                MONDAY.plusSeconds(1),
                LIN));
  }

  @Test
  public void work_inside_one_bucket_is_said_to_stay_there() {
    committed(7, DOING, REVIEW);

    assertThat(since(Set.of()))
        .singleElement()
        .satisfies(
            work -> {
              assertThat(work.isInOneBucket()).isTrue();
              assertThat(work.from()).isEqualTo(IN_PROGRESS);
              assertThat(work.to()).isEqualTo(IN_PROGRESS);
            });
  }

  @Test
  public void what_was_processed_is_not_found_again() {
    committed(7, TO_DO, DOING);
    committed(8, DOING, DONE);

    assertThat(since(Set.of(new ChangeId(7))))
        .extracting(RoadmapMoved::change)
        .containsExactly(new ChangeId(8));
  }

  @Test
  public void a_lower_change_id_that_was_committed_later_is_found() {
    committed(108, TO_DO, DOING);
    committed(7, DOING, DONE);

    assertThat(since(Set.of(new ChangeId(108))))
        .extracting(RoadmapMoved::to)
        .containsExactly(SHIPPED);
  }

  @Test
  public void an_unmapped_project_moves_nothing() {
    mappings.save(RT, 1, Map.of(), LIN, MONDAY);
    committed(7, DOING, DONE);

    assertThat(since(Set.of())).isEmpty();
  }

  @Test
  public void a_project_nobody_mapped_moves_nothing_and_stands_nowhere() {
    RoadmapMoves elsewhere = new RoadmapMoves(this::history, new InMemoryStatusMappings());
    committed(7, DOING, DONE);

    assertThat(elsewhere.since(history(DARK_MODE).orElseThrow(), Set.of())).contains(List.of());
    assertThat(elsewhere.now(DARK_MODE)).isEmpty();
  }

  @Test
  public void where_the_mapping_cannot_be_read_nobody_knows_what_moved_or_where_anything_stands() {
    committed(7, DOING, DONE);
    assertThat(moves.isShipped(DARK_MODE)).isTrue();
    mappings.spoil(RT);

    assertThat(moves.since(history(DARK_MODE).orElseThrow(), Set.of())).isEmpty();
    assertThat(moves.now(DARK_MODE)).isEmpty();
    assertThatThrownBy(() -> moves.isShipped(DARK_MODE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  public void moves_come_oldest_first() {
    committed(8, TO_DO, DOING);
    committed(7, DOING, DONE);
    committed(9, DONE, TO_DO);

    assertThat(since(Set.of()))
        .extracting(RoadmapMoved::to)
        .containsExactly(IN_PROGRESS, SHIPPED, PLANNED);
  }

  @Test
  public void what_happened_in_another_project_is_read_as_that_one_reads_it() {
    ProjectId before = new ProjectId(10077);
    mappings.save(before, 0, Map.of(TO_DO, PLANNED, DONE, NOT_PLANNED), LIN, MONDAY);
    committed.add(
        StatusChange.transition(new ChangeId(7), before, TO_DO, DONE, MONDAY.plusSeconds(1), LIN));
    committed.add(
        new StatusChange(
            new ChangeId(8), before, RT, DONE, DOING, false, MONDAY.plusSeconds(2), LIN));

    assertThat(since(Set.of()))
        .containsExactly(
            new RoadmapMoved(
                DARK_MODE,
                before,
                PLANNED,
                NOT_PLANNED,
                true,
                new ChangeId(7),
                MONDAY.plusSeconds(1),
                LIN),
            new RoadmapMoved(
                DARK_MODE,
                RT,
                NOT_PLANNED,
                IN_PROGRESS,
                false,
                new ChangeId(8),
                MONDAY.plusSeconds(2),
                LIN));
    mappings.spoil(before);
    assertThat(moves.since(history(DARK_MODE).orElseThrow(), Set.of())).isEmpty();
    assertThat(since(Set.of(new ChangeId(7), new ChangeId(8)))).isEmpty();
  }

  @Test
  public void an_issue_that_is_gone_stands_nowhere() {
    assertThat(moves.now(new IssueId(1))).isEmpty();
  }

  @Test
  public void where_an_item_stands_now_is_known_without_any_change() {
    assertThat(moves.now(DARK_MODE)).contains(PLANNED);
  }

  private List<RoadmapMoved> since(Set<ChangeId> processed) {
    return moves.since(history(DARK_MODE).orElseThrow(), processed).orElseThrow();
  }

  private void committed(long id, String from, String to) {
    committed.add(
        StatusChange.transition(
            new ChangeId(id), RT, from, to, MONDAY.plusSeconds(committed.size() + 1), LIN));
  }

  private Optional<ItemHistory> history(IssueId item) {
    if (!item.equals(DARK_MODE)) return Optional.empty();
    String now = committed.isEmpty() ? TO_DO : committed.get(committed.size() - 1).to();
    return Optional.of(new ItemHistory(item, RT, now, committed));
  }
}
