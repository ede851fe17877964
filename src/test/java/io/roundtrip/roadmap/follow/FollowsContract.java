package io.roundtrip.roadmap.follow;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.Followed.Tally;
import io.roundtrip.roadmap.ItemShipped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** What every keeper of feedback that is to follow promises. */
public abstract class FollowsContract {
  private static final Instant LATER = MONDAY.plus(Duration.ofMinutes(2));

  protected abstract Follows follows();

  private final IssueId item = new IssueId(System.nanoTime());
  private final IssueId one = new IssueId(item.value() + 1);
  private final IssueId two = new IssueId(item.value() + 2);

  private List<Follow> waiting(Instant now) {
    return follows().waiting(now, 100_000).stream().filter(f -> f.item().equals(item)).toList();
  }

  private void shipped(long change) {
    follows().add(new ItemShipped(item, new ChangeId(change), MONDAY), List.of(one, two), MONDAY);
  }

  @Test
  public void the_same_fact_twice_is_noted_once_and_a_later_one_again() {
    shipped(501);
    shipped(501);
    assertThat(waiting(MONDAY)).extracting(Follow::feedback).containsExactly(one, two);

    shipped(502);
    assertThat(waiting(MONDAY)).hasSize(4);
  }

  @Test
  public void one_of_two_takes_it_and_who_never_comes_back_is_given_up() {
    shipped(501);
    Follow first = waiting(MONDAY).get(0);

    Follow taken = follows().take(first, LATER).orElseThrow();

    assertThat(taken.tries()).isEqualTo(1);
    assertThat(follows().take(first, LATER)).isEmpty();
    assertThat(waiting(MONDAY)).extracting(Follow::feedback).containsExactly(two);
    assertThat(waiting(LATER)).contains(taken);
  }

  @Test
  public void what_became_of_it_is_kept_and_counted_for_each_change() {
    shipped(501);
    for (Follow each : waiting(MONDAY))
      assertThat(follows().put(follows().take(each, LATER).orElseThrow(), FollowOutcome.MOVED))
          .isTrue();
    shipped(502);

    assertThat(follows().of(item))
        .containsExactlyInAnyOrder(
            new Tally(new ChangeId(501), "moved", 2), new Tally(new ChangeId(502), "waits", 2));
    assertThat(waiting(LATER)).hasSize(2);
  }

  @Test
  public void what_was_given_up_after_errors_is_counted_for_a_while() {
    int before = follows().failed(MONDAY);
    shipped(501);
    Follow bad = follows().take(waiting(MONDAY).get(0), LATER).orElseThrow();

    assertThat(follows().put(bad, FollowOutcome.FAILED)).isTrue();

    assertThat(follows().failed(MONDAY)).isEqualTo(before + 1);
    assertThat(follows().failed(MONDAY.plusMillis(1))).isEqualTo(0);
  }

  @Test
  public void who_was_given_up_writes_nothing_any_more() {
    shipped(501);
    Follow slow = follows().take(waiting(MONDAY).get(0), LATER).orElseThrow();
    Follow other = follows().take(slow, LATER.plusSeconds(9)).orElseThrow();

    assertThat(follows().put(slow, FollowOutcome.MOVED)).isFalse();
    assertThat(follows().put(other, FollowOutcome.ALREADY)).isTrue();
  }
}
