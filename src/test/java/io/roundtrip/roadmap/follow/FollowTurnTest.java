package io.roundtrip.roadmap.follow;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.roundtrip.MovableClock;
import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.Followed.Tally;
import io.roundtrip.roadmap.InMemoryStatusMappings;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.RoadmapStatus;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

/** One piece of feedback that always fails, in whatever way, holds up nobody and loses nothing. */
public class FollowTurnTest {
  private static final IssueId ONE = new IssueId(71);
  private static final IssueId BAD = new IssueId(72);
  private static final IssueId TWO = new IssueId(73);
  private static final UserKey LEAD = new UserKey("lead");
  private static final ChangeId SHIPPED = new ChangeId(501);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryStatusMappings mappings = new InMemoryStatusMappings();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final InMemoryFollows follows = new InMemoryFollows();
  private final Set<IssueId> moved = new HashSet<>();
  private final List<Duration> tried = new ArrayList<>();
  private Supplier<Throwable> fault = () -> new IllegalStateException("cannot be read");
  private boolean keyIsBroken;
  private boolean logIsBroken;

  private final Deeds log =
      new Deeds() {
        @Override
        public String say(String key, Serializable... args) {
          return deeds.say(key, args);
        }

        @Override
        public void done(DeedLine line) {
          if (logIsBroken) throw new IllegalStateException("no connection");
          deeds.done(line);
        }

        @Override
        public String last(@Nullable ProjectId project, String part, String... whats) {
          return "";
        }

        @Override
        public long version(@Nullable ProjectId project, String what) {
          return 0;
        }
      };

  private final FeedbackMoves moves =
      new FeedbackMoves() {
        @Override
        public Optional<Standing> of(IssueId feedback) {
          return Optional.of(new Standing(RT, moved.contains(feedback) ? "3" : "1"));
        }

        @Override
        public String key(IssueId issue) {
          if (keyIsBroken) fail();
          return "RT-" + issue.value();
        }

        @Override
        public FollowOutcome move(IssueId feedback, List<String> statuses, UserKey by) {
          if (feedback.equals(BAD)) fail();
          moved.add(feedback);
          return FollowOutcome.MOVED;
        }
      };

  private final FollowTurn turn =
      new FollowTurn(
          follows,
          new MoveFeedback(
              any -> Set.of(ONE, BAD, TWO),
              new RoadmapMoves(
                  any -> Optional.of(new ItemHistory(DARK_MODE, RT, "3", List.of())), mappings),
              any -> new FollowRule.Decided(true, LEAD, true),
              any -> List.of("3"),
              moves),
          moves,
          any -> new FollowRule.Decided(true, LEAD, true),
          log,
          clock);

  private void fail() {
    tried.add(Duration.between(MONDAY, clock.instant()));
    sneaky(fault.get());
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Before
  public void dark_mode_shipped() {
    mappings.save(RT, 0, Map.of("3", RoadmapStatus.SHIPPED), LEAD, MONDAY);
    follows.add(new ItemShipped(DARK_MODE, SHIPPED, MONDAY), List.of(ONE, BAD, TWO), MONDAY);
  }

  private List<Tally> became() {
    return follows.of(DARK_MODE);
  }

  private void days(int days) {
    for (int minute = 0; minute < days * 24 * 60; minute++) {
      turn.run(() -> true);
      clock.pass(Duration.ofMinutes(1));
    }
  }

  private void the_others_follow_and_it_is_given_up_after_five_tries() {
    turn.run(() -> true);

    assertThat(moved).contains(ONE, TWO);
    assertThat(deeds.texts())
        .containsExactly(
            "lead follow: RT-"
                + DARK_MODE.value()
                + ": 2 pieces of feedback: moved along with the item");
    days(2);

    assertThat(became())
        .containsExactlyInAnyOrder(new Tally(SHIPPED, "moved", 2), new Tally(SHIPPED, "failed", 1));
    assertThat(tried)
        .extracting(Duration::toMinutes)
        .as("with a pause that grows")
        .containsExactly(0L, 2L, 6L, 14L, 30L);
  }

  @Test
  public void an_exception_is_tried_five_times_with_a_growing_pause() {
    the_others_follow_and_it_is_given_up_after_five_tries();
  }

  @Test
  public void an_error_is_tried_five_times_with_a_growing_pause() {
    fault = () -> new NoClassDefFoundError("com/example/Condition");
    the_others_follow_and_it_is_given_up_after_five_tries();
  }

  @Test
  public void a_post_function_without_end_is_tried_five_times_with_a_growing_pause() {
    fault = StackOverflowError::new;
    the_others_follow_and_it_is_given_up_after_five_tries();
  }

  @Test
  public void what_ends_the_turn_itself_is_tried_no_more_than_five_times_and_loses_no_line() {
    fault = () -> new OutOfMemoryError("Java heap space");

    assertThat(catchThrowable(() -> turn.run(() -> true))).isInstanceOf(OutOfMemoryError.class);

    assertThat(deeds.texts())
        .containsExactly(
            "lead follow: RT-"
                + DARK_MODE.value()
                + ": 1 piece of feedback: moved along with the item");
    for (int minute = 0; minute < 200; minute++) {
      Throwable ignored = catchThrowable(() -> turn.run(() -> true));
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(tried).hasSize(5);
    assertThat(became())
        .containsExactlyInAnyOrder(new Tally(SHIPPED, "moved", 2), new Tally(SHIPPED, "failed", 1));
    assertThat(deeds.texts()).hasSize(2);
  }

  /** Without a name for the line nothing is done that would need one. */
  @Test
  public void what_cannot_be_named_in_the_audit_log_is_not_moved() {
    keyIsBroken = true;
    turn.run(() -> true);

    assertThat(moved).isEmpty();
    assertThat(deeds.texts()).isEmpty();
    keyIsBroken = false;
    clock.pass(Duration.ofMinutes(5));
    turn.run(() -> true);

    assertThat(moved).contains(ONE, TWO);
    assertThat(deeds.texts()).hasSize(1);
  }

  @Test
  public void a_line_that_cannot_be_written_now_is_written_later() {
    logIsBroken = true;
    assertThat(catchThrowable(() -> turn.run(() -> true))).hasMessage("no connection");
    logIsBroken = false;

    turn.run(() -> true);
    turn.run(() -> true);

    assertThat(deeds.texts())
        .containsExactly(
            "lead follow: RT-"
                + DARK_MODE.value()
                + ": 2 pieces of feedback: moved along with the item");
  }
}
