package io.roundtrip.roadmap.follow;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.MovableClock;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.ItemShipped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class FollowShippedTest {
  private static final IssueId FEEDBACK = new IssueId(77);
  private static final FollowRule.Decided OFF = new FollowRule.Decided(false, LIN, false);
  private static final FollowRule.Decided ON = new FollowRule.Decided(true, LIN, true);

  private final InMemoryFollows follows = new InMemoryFollows();

  private int noted(FollowRule.Decided decided) {
    FeedbackMoves moves = mock(FeedbackMoves.class);
    when(moves.of(FEEDBACK)).thenReturn(Optional.of(new FeedbackMoves.Standing(RT, "1")));
    Worker asleep = new Worker("follow", goOn -> Duration.ofMinutes(1));
    new FollowShipped(
            any -> Set.of(FEEDBACK),
            moves,
            any -> decided,
            follows,
            () -> asleep,
            new MovableClock(MONDAY))
        .on(new ItemShipped(DARK_MODE, new ChangeId(501), MONDAY));
    return follows.waiting(MONDAY, 9).size();
  }

  @Test
  public void feedback_is_to_follow_where_its_project_wants_that_or_may_want_it() {
    assertThat(noted(OFF)).isZero();
    assertThat(noted(FollowRule.Decided.UNKNOWN)).isEqualTo(1);
    assertThat(noted(ON)).as("noted already").isEqualTo(1);
  }
}
