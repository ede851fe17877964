package io.roundtrip.priority;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import java.util.List;
import org.junit.Test;

/** What every ScoresDue promises. */
public abstract class ScoresDueContract {
  private static final IssueId OTHER = new IssueId(10101);

  protected abstract ScoresDue due();

  @Test
  public void an_item_waits_once_however_often_it_is_marked() {
    due().mark(List.of(DARK_MODE, OTHER), Why.EVIDENCE, MONDAY);
    due().mark(List.of(DARK_MODE), Why.EDITED, MONDAY.plusSeconds(1));

    List<ScoresDue.Due> waiting = next(10);

    assertThat(waiting).extracting(ScoresDue.Due::item).containsExactly(DARK_MODE, OTHER);
    assertThat(waiting).extracting(ScoresDue.Due::why).containsOnly(Why.EVIDENCE);
    assertThat(waiting.get(0).mark()).isGreaterThan(waiting.get(1).mark());
    assertThat(next(1)).hasSize(1);
  }

  @Test
  public void what_is_done_waits_no_longer() {
    due().mark(List.of(DARK_MODE), Why.EVIDENCE, MONDAY);
    ScoresDue.Due read = next(1).get(0);

    due().done(read);
    due().done(read);

    assertThat(next(10)).isEmpty();
  }

  @Test
  public void what_is_done_of_one_item_leaves_the_others_waiting() {
    due().mark(List.of(DARK_MODE, OTHER), Why.EVIDENCE, MONDAY);

    due().done(next(1).get(0));

    assertThat(next(10)).extracting(ScoresDue.Due::item).containsExactly(OTHER);
  }

  @Test
  public void what_was_marked_again_meanwhile_goes_on_waiting() {
    due().mark(List.of(DARK_MODE), Why.EVIDENCE, MONDAY);
    ScoresDue.Due read = next(1).get(0);
    due().mark(List.of(DARK_MODE), Why.EVIDENCE, MONDAY.plusSeconds(5));

    due().done(read);

    assertThat(next(10)).extracting(ScoresDue.Due::item).containsExactly(DARK_MODE);
  }

  @Test
  public void a_recount_stays_a_recount() {
    due().mark(List.of(DARK_MODE), Why.EDITED, MONDAY);
    due().mark(List.of(DARK_MODE), Why.RECOUNT, MONDAY);
    due().mark(List.of(DARK_MODE), Why.EVIDENCE, MONDAY);

    assertThat(next(1)).extracting(ScoresDue.Due::why).containsExactly(Why.RECOUNT);
  }

  @Test
  public void what_was_marked_a_moment_ago_is_left_to_settle() {
    due().mark(List.of(DARK_MODE), Why.EDITED, MONDAY);
    due().mark(List.of(DARK_MODE), Why.EDITED, MONDAY.plusSeconds(10));

    assertThat(due().next(10, MONDAY.plusSeconds(9))).isEmpty();
    assertThat(due().next(10, MONDAY.plusSeconds(10))).hasSize(1);
  }

  private List<ScoresDue.Due> next(int most) {
    return due().next(most, MONDAY.plusSeconds(60));
  }
}
