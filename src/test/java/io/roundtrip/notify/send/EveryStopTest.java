package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Every stop at every stage of the protocol: no mail leaves after it, and the row says why. What a
 * person or an administrator stops in Roundtrip also reaches a mail that is judged already.
 */
@RunWith(Parameterized.class)
public class EveryStopTest {
  private static final Duration WINDOW = Duration.ofMinutes(10);

  enum Stop {
    UNSUBSCRIBED(Reason.UNSUBSCRIBED),
    PROJECT_OFF(Reason.PROJECT_OFF),
    DRY_RUN(Reason.DRY_RUN),
    STATUS_REVERTED(Reason.STATUS_REVERTED),
    STATUS_NOT_TOLD(Reason.STATUS_NOT_TOLD),
    ISSUE_DELETED(Reason.ISSUE_DELETED),
    ARCHIVED(Reason.ARCHIVED),
    SPLIT(Reason.SPLIT);

    private final Reason reason;

    Stop(Reason reason) {
      this.reason = reason;
    }

    /** It is written in Roundtrip itself, before the mails are taken back. */
    boolean isOurs() {
      return this == UNSUBSCRIBED || this == PROJECT_OFF || this == DRY_RUN;
    }
  }

  enum Stage {
    WINDOW_OPEN,
    DUE,
    RETRY,
    BEFORE_THE_CLAIM,
    RIGHT_BEFORE_THE_HAND_OFF
  }

  private final Stop stop;
  private final Stage stage;
  private final World world = new World();

  public EveryStopTest(Stop stop, Stage stage) {
    this.stop = stop;
    this.stage = stage;
  }

  @Parameters(name = "{0} at {1}")
  public static List<Object[]> every_stop_at_every_stage() {
    List<Object[]> all = new ArrayList<>();
    for (Stop stop : Stop.values())
      for (Stage stage : Stage.values())
        if (stop.isOurs() || stage != Stage.RIGHT_BEFORE_THE_HAND_OFF)
          all.add(new Object[] {stop, stage});
    return all;
  }

  private void happens() {
    Rules now = world.rules.of(RT);
    switch (stop) {
      case UNSUBSCRIBED -> {
        world.contacts.consent(ADA.id(), Consent.own(false, "link", world.now()));
        world.stop.to(ADA.id(), Reason.UNSUBSCRIBED);
      }
      case PROJECT_OFF -> {
        world.rules.with(RT, FakeRulebook.off(now));
        world.stop.of(RT, Reason.PROJECT_OFF);
      }
      case DRY_RUN -> {
        world.rules.with(RT, FakeRulebook.dry(now));
        new WakeMail(world.outbox, world.clock).of(RT, WakeMail.Ended.SETTINGS);
      }
      case STATUS_REVERTED -> world.jira.move(DARK_MODE, IN_PROGRESS, world.now());
      case STATUS_NOT_TOLD -> world.rules.with(RT, FakeRulebook.telling(now, PLANNED));
      case ISSUE_DELETED -> world.jira.delete(DARK_MODE);
      case ARCHIVED -> world.jira.archive(DARK_MODE);
      case SPLIT -> world.asked.clear();
    }
  }

  @Test
  public void nothing_leaves_and_the_row_says_why() {
    world.asked.removeIf(person -> person.contact().equals(GRACE.id()));
    if (stage == Stage.WINDOW_OPEN) world.rules.with(RT, FakeRulebook.live(WINDOW));
    if (stage == Stage.RETRY)
      world.mailer.answers.add(new Delivery.Later("450 busy", Duration.ofMinutes(1)));
    else world.halt = Optional.of(Reason.PAUSED);
    world.moves(SHIPPED);
    int before = world.mailer.mails.size();

    World.Node node = world.one;
    if (stage == Stage.BEFORE_THE_CLAIM) node = disturbed(1);
    else if (stage == Stage.RIGHT_BEFORE_THE_HAND_OFF) node = disturbed(2);
    else happens();
    world.halt = Optional.empty();
    world.clock.pass(Duration.ofHours(2));
    for (int turns = 0; turns < 4; turns++) node.turns();

    assertThat(world.mailer.mails).hasSize(before);
    assertThat(world.outbox.all())
        .allMatch(row -> row.state() == State.SKIPPED && row.reason() == stop.reason);
    assertThat(world.outbox.all().isEmpty()).isEqualTo(endsInTheWindow());
  }

  private World.Node disturbed(int write) {
    Outbox outbox = Meanwhile.before(write, world.outbox, this::happens);
    return world.new Node("node-2", outbox, () -> world.nanos);
  }

  /** Nobody gets a row then; the window says why. */
  private boolean endsInTheWindow() {
    return stage == Stage.WINDOW_OPEN
        && (stop == Stop.PROJECT_OFF || stop == Stop.STATUS_NOT_TOLD || stop == Stop.SPLIT);
  }
}
