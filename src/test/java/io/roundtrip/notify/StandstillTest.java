package io.roundtrip.notify;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class StandstillTest {
  private static final Rules LIVE = FakeRulebook.live(Duration.ZERO);

  private final FakeRulebook rules = new FakeRulebook().with(RT, LIVE);
  private Optional<Reason> halt = Optional.empty();
  private Optional<Reason> server = Optional.empty();
  private int asked;
  private boolean mapped = true;
  private final Standstill standstill =
      new Standstill(
          () -> {
            asked++;
            return halt;
          },
          () -> server,
          rules,
          project -> mapped);

  private @Nullable Reason said(State state, @Nullable Reason own) {
    Outbox.Standing row =
        new Outbox.Standing(
            DARK_MODE, RT, ADA.id(), Kind.SHIPPED, new ChangeId(1), Set.of(), state, own);
    return standstill.look().now(row, RT).reason();
  }

  @Test
  public void what_stops_all_mail_is_the_reason_of_every_row_that_waits() {
    halt = Optional.of(Reason.PAUSED);

    for (State waits : State.STOPPABLE) {
      assertThat(said(waits, null)).isEqualTo(Reason.PAUSED);
      assertThat(said(waits, Reason.TRY_LATER)).isEqualTo(Reason.PAUSED);
    }
    assertThat(said(State.HANDOFF, null)).isNull();
    assertThat(said(State.SENT, null)).isNull();
    assertThat(said(State.SKIPPED, Reason.ERASED)).isEqualTo(Reason.ERASED);
    assertThat(said(State.PARKED, Reason.UNCERTAIN)).isEqualTo(Reason.UNCERTAIN);
  }

  @Test
  public void the_project_and_the_server_are_asked_as_the_sender_asks_them() {
    server = Optional.of(Reason.NO_SERVER);
    assertThat(standstill.of(RT)).contains(Reason.NO_SERVER);

    rules.with(RT, FakeRulebook.dry(LIVE));
    assertThat(standstill.of(RT)).isEmpty();

    rules.unreadable(RT);
    assertThat(standstill.of(RT)).contains(Reason.SETTINGS_UNREADABLE);

    rules.with(RT, Rules.OFF);
    assertThat(standstill.of(RT)).as("gone").contains(Reason.SETTINGS_UNREADABLE);

    rules.with(RT, FakeRulebook.off(LIVE));
    assertThat(standstill.of(RT)).contains(Reason.PROJECT_OFF);

    halt = Optional.of(Reason.CLONE);
    assertThat(standstill.of(RT)).contains(Reason.CLONE);
  }

  @Test
  public void what_stopped_all_mail_then_and_does_no_longer_is_no_reason() {
    assertThat(said(State.DUE, Reason.PAUSED)).isNull();
    assertThat(said(State.DUE, Reason.NO_SERVER)).isNull();
    assertThat(said(State.DUE, Reason.DAILY_CAP)).isEqualTo(Reason.DAILY_CAP);
  }

  @Test
  public void that_something_cannot_be_read_is_said_as_long_as_it_is_so() {
    Reason unreadable = Reason.SETTINGS_UNREADABLE;
    rules.unreadable(RT);
    assertThat(said(State.DUE, unreadable)).isEqualTo(unreadable);

    rules.with(RT, LIVE);
    mapped = false;
    assertThat(said(State.DUE, unreadable)).as("the map").isEqualTo(unreadable);

    mapped = true;
    for (State waits : State.STOPPABLE) assertThat(said(waits, unreadable)).isNull();
    assertThat(said(State.SKIPPED, unreadable)).isEqualTo(unreadable);
    assertThat(said(State.DUE, Reason.MAYBE_TOLD)).isEqualTo(Reason.MAYBE_TOLD);
  }

  @Test
  public void a_look_asks_once_and_only_where_something_waits() {
    Standstill.Look look = standstill.look();
    OutboxEntry fresh = Letters.queuedTo(ADA);

    assertThat(look.now(fresh.skipped(Reason.SPLIT, "", null, MONDAY)).reason())
        .isEqualTo(Reason.SPLIT);
    assertThat(asked).isZero();
    for (int i = 0; i < 3; i++) assertThat(look.now(fresh)).isEqualTo(fresh);
    assertThat(asked).isEqualTo(1);
  }
}
