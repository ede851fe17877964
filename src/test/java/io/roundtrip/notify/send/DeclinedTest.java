package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static io.roundtrip.roadmap.RoadmapStatus.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** A project that tells of what it declines, and thinks better of it. */
public class DeclinedTest {
  private final World world = new World();

  @Before
  public void it_tells_everything() {
    world.rules.with(
        RT, FakeRulebook.telling(world.rules.of(RT), PLANNED, IN_PROGRESS, SHIPPED, NOT_PLANNED));
    world.asked.remove(1);
  }

  private List<RoadmapStatus> told(RoadmapStatus... moves) {
    for (RoadmapStatus to : moves) world.moves(to);
    return world.outbox.all().stream()
        .filter(mail -> mail.state() == State.SENT)
        .map(mail -> mail.message().status())
        .toList();
  }

  @Test
  public void a_refusal_is_told_by_a_mail_of_its_own() {
    assertThat(told(NOT_PLANNED)).containsExactly(NOT_PLANNED);
    assertThat(world.only().message().kind()).isEqualTo(Kind.NOT_PLANNED);
  }

  @Test
  public void nobody_is_left_with_an_answer_that_does_not_hold_any_more() {
    assertThat(told(IN_PROGRESS, NOT_PLANNED, IN_PROGRESS, NOT_PLANNED))
        .containsExactly(IN_PROGRESS, NOT_PLANNED, IN_PROGRESS, NOT_PLANNED);
  }

  @Test
  public void the_same_answer_is_given_once() {
    assertThat(told(NOT_PLANNED, UNDER_REVIEW, NOT_PLANNED)).containsExactly(NOT_PLANNED);
    assertThat(told(SHIPPED, NOT_PLANNED)).containsExactly(NOT_PLANNED, SHIPPED);
  }

  @Test
  public void what_is_merged_into_it_is_told_so_and_promised_nothing() {
    told(NOT_PLANNED);

    world.merged(ADA);
    world.turns();

    assertThat(world.outbox.all().get(1).body().text()).doesNotContain("promise");
  }

  @Test
  public void where_a_refusal_is_not_told_a_merge_into_it_is_not_either() {
    world.rules.with(RT, FakeRulebook.telling(world.rules.of(RT), PLANNED));
    told(NOT_PLANNED);

    world.merged(ADA);
    world.turns();

    assertThat(world.only().reason()).isEqualTo(Reason.STATUS_NOT_TOLD);
  }
}
