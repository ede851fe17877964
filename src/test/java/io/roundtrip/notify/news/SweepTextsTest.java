package io.roundtrip.notify.news;

import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.State;
import io.roundtrip.notify.send.World;
import java.time.Duration;
import org.junit.Before;
import org.junit.Test;

/** What was written to a person is forgotten after thirty days, that it was written is not. */
public class SweepTextsTest {
  private final World world = new World();

  @Before
  public void ada_and_grace_were_told() {
    world.moves(SHIPPED);
    assertThat(world.outbox.all()).hasSize(2).allMatch(row -> row.body() != null);
  }

  private void everythingIsLookedAt() {
    world.sweep.beginFull();
    world.turns();
  }

  @Test
  public void the_full_sweep_forgets_them_after_thirty_days() {
    world.clock.pass(Duration.ofDays(30));
    everythingIsLookedAt();
    assertThat(world.outbox.all()).allMatch(row -> row.body() != null);

    world.clock.pass(Duration.ofMillis(1));
    everythingIsLookedAt();

    assertThat(world.outbox.all()).hasSize(2).allMatch(row -> row.body() == null);
    assertThat(world.outbox.all()).allMatch(row -> row.state() == State.SENT);
  }

  @Test
  public void the_quick_sweep_does_not_care() {
    world.clock.pass(Duration.ofDays(40));

    world.sweep.quick();
    world.turns();

    assertThat(world.outbox.all()).allMatch(row -> row.body() != null);
  }
}
