package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.Before;
import org.junit.Test;

/** When new feedback is answered by "we have it". */
public class AcknowledgeWaitsTest {
  private final World world = new World();
  private final Acknowledge acknowledge =
      new Acknowledge(world.rules, world.outbox, world.one.mail, world.clock, issue -> false);

  @Before
  public void the_project_answers() {
    world.rules.with(RT, FakeRulebook.acknowledging(FakeRulebook.live(Duration.ZERO)));
  }

  private void hears(Instant said) {
    acknowledge.feedback(DARK_MODE, RT, ADA.id(), () -> "Please add a dark mode", said);
  }

  @Test
  public void an_issue_that_is_not_committed_yet_is_waited_for() {
    hears(world.now());
    world.jira.delete(DARK_MODE);
    world.turns();
    assertThat(world.only().state()).isEqualTo(State.DUE);

    world.jira.create(DARK_MODE, RT, UNDER_REVIEW);
    world.passes(Duration.ofSeconds(1));

    assertThat(world.only().state()).isEqualTo(State.SENT);
    assertThat(world.mailer.mails.get(0).body().text()).contains("thanks for flagging Dark mode");
  }
}
