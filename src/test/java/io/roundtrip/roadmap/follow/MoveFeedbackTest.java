package io.roundtrip.roadmap.follow;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.InMemoryStatusMappings;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

public class MoveFeedbackTest {
  private static final IssueId FEEDBACK = new IssueId(77);
  private static final UserKey LEAD = new UserKey("lead");

  private final InMemoryStatusMappings mappings = new InMemoryStatusMappings();
  private final Set<IssueId> merged = new HashSet<>(Set.of(FEEDBACK));
  private String item = "3";
  private boolean on = true;
  private boolean decides = true;
  private FollowRule.@Nullable Decided decided;
  private List<String> shipped = List.of("3", "4");
  private Optional<FeedbackMoves.Standing> at = Optional.of(new FeedbackMoves.Standing(RT, "1"));
  private FollowOutcome answer = FollowOutcome.MOVED;
  private List<String> asked = List.of();

  private final MoveFeedback move =
      new MoveFeedback(
          any -> merged,
          new RoadmapMoves(
              any -> Optional.of(new ItemHistory(DARK_MODE, RT, item, List.of())), mappings),
          any -> decided == null ? new FollowRule.Decided(on, LEAD, decides) : decided,
          any -> shipped,
          moves());

  private FeedbackMoves moves() {
    return new FeedbackMoves() {
      @Override
      public Optional<Standing> of(IssueId feedback) {
        return at;
      }

      @Override
      public String key(IssueId issue) {
        return "RT-" + issue.value();
      }

      @Override
      public FollowOutcome move(IssueId feedback, List<String> statuses, UserKey by) {
        assertThat(by).isEqualTo(LEAD);
        asked = statuses;
        return answer;
      }
    };
  }

  @Before
  public void done_means_shipped() {
    mappings.save(RT, 0, Map.of("3", RoadmapStatus.SHIPPED), LEAD, MONDAY);
  }

  private FollowOutcome outcome() {
    return move.of(new Follow(1, 1, DARK_MODE, new ChangeId(501), FEEDBACK, 1));
  }

  private void stays(FollowOutcome because) {
    assertThat(outcome()).isEqualTo(because);
    assertThat(asked).isEmpty();
  }

  @Test
  public void
      feedback_is_moved_to_the_first_status_that_means_shipped_in_the_name_of_who_wants_it() {
    assertThat(outcome()).isEqualTo(FollowOutcome.MOVED);
    assertThat(asked).containsExactly("3", "4");
  }

  @Test
  public void what_jira_answers_is_what_is_said() {
    for (FollowOutcome said :
        List.of(
            FollowOutcome.FORBIDDEN,
            FollowOutcome.NO_WAY,
            FollowOutcome.ASKS,
            FollowOutcome.GONE)) {
      answer = said;
      assertThat(outcome()).isEqualTo(said);
    }
  }

  @Test
  public void what_stands_in_any_status_that_means_shipped_stays_there() {
    at = Optional.of(new FeedbackMoves.Standing(RT, "4"));
    stays(FollowOutcome.ALREADY);
  }

  @Test
  public void an_item_that_is_not_shipped_any_more_takes_nothing_along() {
    item = "1";
    stays(FollowOutcome.REVERTED);
  }

  @Test
  public void feedback_that_was_split_off_meanwhile_stays() {
    merged.clear();
    stays(FollowOutcome.SPLIT);
  }

  @Test
  public void a_project_that_does_not_want_it_any_more_is_left_alone() {
    on = false;
    stays(FollowOutcome.OFF);
  }

  @Test
  public void while_nobody_knows_what_the_project_wants_it_waits() {
    decided = FollowRule.Decided.UNKNOWN;
    stays(FollowOutcome.WAITS);
  }

  @Test
  public void while_what_the_statuses_stand_for_cannot_be_read_it_is_not_looked_at() {
    mappings.spoil(RT);
    assertThatThrownBy(this::outcome).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> MoveFeedback.Shipped.of(any -> List.of(), mappings).of(RT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  public void somebody_who_may_not_decide_any_more_moves_nothing() {
    decides = false;
    stays(FollowOutcome.NOBODY);
  }

  @Test
  public void a_project_in_which_no_status_means_shipped_has_no_way() {
    shipped = List.of();
    stays(FollowOutcome.NO_WAY);
  }

  @Test
  public void what_is_gone_is_gone() {
    at = Optional.empty();
    stays(FollowOutcome.GONE);
  }

  @Test
  public void the_first_status_is_the_first_in_the_order_of_the_project() {
    ProjectId project = RT;
    mappings.save(
        RT,
        1,
        Map.of("9", RoadmapStatus.SHIPPED, "5", RoadmapStatus.SHIPPED, "1", RoadmapStatus.PLANNED),
        LEAD,
        MONDAY);
    assertThat(
            MoveFeedback.Shipped.of(any -> List.of(status("1"), status("9"), status("5")), mappings)
                .of(project))
        .containsExactly("9", "5");
  }

  private static io.roundtrip.roadmap.ProjectStatus status(String id) {
    return new io.roundtrip.roadmap.ProjectStatus(
        id, id, io.roundtrip.roadmap.ProjectStatus.Category.DONE);
  }
}
