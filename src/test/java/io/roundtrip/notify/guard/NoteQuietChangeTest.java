package io.roundtrip.notify.guard;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Rules;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.Test;

public class NoteQuietChangeTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeRulebook rules = new FakeRulebook().with(RT, FakeRulebook.live(Duration.ZERO));
  private final InMemoryQuietChanges quiet = new InMemoryQuietChanges();
  private final Set<IssueId> waitedFor = new HashSet<>();
  private final NoteQuietChange note =
      new NoteQuietChange(rules, quiet, waitedFor::contains, clock);

  private void changed(IssueId issue) {
    note.on(issue, RT, "1", "10002");
  }

  @Test
  public void of_an_issue_somebody_waits_for_is_kept_at_once() {
    waitedFor.add(DARK_MODE);
    changed(DARK_MODE);

    assertThat(quiet.of(DARK_MODE, 9))
        .containsExactly(new QuietChange(DARK_MODE, "1", "10002", MONDAY));
  }

  @Test
  public void of_an_issue_nobody_waits_for_writes_nothing() {
    changed(DARK_MODE);
    note.catchUp();

    assertThat(quiet.of(DARK_MODE, 9)).isEmpty();
  }

  @Test
  public void of_an_issue_that_another_node_tracks_is_kept_once_this_one_knows() {
    changed(DARK_MODE);
    clock.pass(Duration.ofMinutes(9));
    waitedFor.add(DARK_MODE);
    note.catchUp();
    note.catchUp();

    assertThat(quiet.of(DARK_MODE, 9))
        .containsExactly(new QuietChange(DARK_MODE, "1", "10002", MONDAY));
  }

  @Test
  public void is_not_remembered_for_ever() {
    changed(DARK_MODE);
    clock.pass(Duration.ofMinutes(11));
    waitedFor.add(DARK_MODE);
    note.catchUp();

    assertThat(quiet.of(DARK_MODE, 9)).isEmpty();
  }

  @Test
  public void of_very_many_the_newest_are_remembered() {
    for (long id = 1; id <= 1001; id++) changed(new IssueId(id));
    waitedFor.addAll(Set.of(new IssueId(1), new IssueId(2)));
    note.catchUp();

    assertThat(quiet.of(new IssueId(1), 9)).isEmpty();
    assertThat(quiet.of(new IssueId(2), 9)).hasSize(1);
  }

  @Test
  public void of_a_project_that_is_off_is_not_kept() {
    rules.with(RT, Rules.OFF);
    changed(DARK_MODE);
    waitedFor.add(DARK_MODE);
    changed(DARK_MODE);
    note.catchUp();

    assertThat(quiet.of(DARK_MODE, 9)).isEmpty();
  }
}
