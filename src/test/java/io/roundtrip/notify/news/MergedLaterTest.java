package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.World;
import java.time.Duration;
import org.junit.Test;

/** The mail about a merge leaves when the undo window is over, not before. */
public class MergedLaterTest {
  private final World world = new World();

  @Test
  public void waits_as_long_as_the_undo_window_and_then_leaves() {
    world.rules.with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
    world.merged(ADA);

    world.passes(Duration.ofMinutes(15).minusMillis(1));
    assertThat(world.mailer.mails).isEmpty();
    world.passes(Duration.ofMillis(1));

    assertThat(world.mailer.receivers()).containsExactly(ADA.email());
  }

  @Test
  public void a_merge_that_is_undone_meanwhile_is_never_told() {
    world.rules.with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
    world.merged(ADA);
    world.passes(Duration.ofMinutes(14));
    world.asked.clear();

    world.passes(Duration.ofHours(1));

    assertThat(world.mailer.mails).isEmpty();
    assertThat(world.only().reason()).isEqualTo(Reason.SPLIT);
  }
}
