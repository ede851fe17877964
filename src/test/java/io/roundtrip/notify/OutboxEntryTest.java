package io.roundtrip.notify;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.notify.State.CLAIMED;
import static io.roundtrip.notify.State.DEAD;
import static io.roundtrip.notify.State.DUE;
import static io.roundtrip.notify.State.HANDOFF;
import static io.roundtrip.notify.State.PARKED;
import static io.roundtrip.notify.State.RETRY;
import static io.roundtrip.notify.State.SENT;
import static io.roundtrip.notify.State.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.Test;

/** The steps of a mail to ADA. */
public class OutboxEntryTest {
  private static final Instant LATER = MONDAY.plusSeconds(60);
  private static final Body BODY = new Body("s", "t", "h", MONDAY);
  private static final Reason WHY = Reason.TRY_LATER;

  private static final Map<String, UnaryOperator<OutboxEntry>> STEPS = new LinkedHashMap<>();
  private static final Map<String, Set<State>> ARROWS = new LinkedHashMap<>();

  private static void step(String name, UnaryOperator<OutboxEntry> step, State... from) {
    STEPS.put(name, step);
    ARROWS.put(name, Set.of(from));
  }

  static {
    step("claimed", row -> row.claimed("n", LATER), DUE, RETRY);
    step("handed off", row -> row.handedOff(BODY, LATER), CLAIMED);
    step("sent", row -> row.sent("250", LATER), HANDOFF);
    step("retried", row -> row.retried(LATER, WHY, "451", LATER), HANDOFF);
    step("put back", row -> row.putBack(LATER, WHY, "", LATER), CLAIMED, HANDOFF);
    step("skipped", row -> row.skipped(WHY, "", null, LATER), DUE, RETRY, CLAIMED, PARKED);
    step("dead", row -> row.dead(WHY, "550", LATER), CLAIMED, HANDOFF);
    step("parked", row -> row.parked("n", LATER), HANDOFF);
    step("revived", row -> row.revived(LATER), PARKED, DEAD);
    step("discarded", row -> row.discarded("", LATER), PARKED, DEAD);
  }

  private static OutboxEntry in(State state) {
    OutboxEntry due = Letters.queuedTo(ADA);
    OutboxEntry claimed = due.claimed("n", MONDAY);
    OutboxEntry gone = claimed.handedOff(BODY, MONDAY);
    return switch (state) {
      case DUE -> due;
      case CLAIMED -> claimed;
      case HANDOFF -> gone;
      case RETRY -> gone.retried(MONDAY, WHY, "451", MONDAY);
      case SENT -> gone.sent("250", MONDAY);
      case SKIPPED -> due.skipped(WHY, "", null, MONDAY);
      case DEAD -> gone.dead(WHY, "550", MONDAY);
      case PARKED -> gone.parked("n", MONDAY);
    };
  }

  @Test
  public void a_row_goes_only_where_an_arrow_leads() {
    STEPS.forEach(
        (name, step) -> {
          for (State from : State.values()) {
            OutboxEntry row = in(from);
            if (ARROWS.get(name).contains(from)) {
              OutboxEntry next = step.apply(row);
              assertThat(next.version()).as(from + " " + name).isEqualTo(row.version() + 1);
              assertThat(next.changed()).as(from + " " + name).isEqualTo(LATER);
              assertThat(next.message()).isEqualTo(row.message());
            } else {
              assertThatThrownBy(() -> step.apply(row))
                  .as(from + " " + name)
                  .isInstanceOf(IllegalStateException.class);
            }
          }
        });
  }

  @Test
  public void what_is_over_is_over() {
    assertThat(Set.of(State.values()).stream().filter(State::isFinal))
        .containsExactlyInAnyOrder(SENT, SKIPPED, DEAD);
    for (Set<State> from : ARROWS.values()) assertThat(from).doesNotContain(SENT, SKIPPED);
  }

  @Test
  public void only_a_hand_over_is_a_try() {
    OutboxEntry gone = in(HANDOFF);

    assertThat(in(CLAIMED).attempt()).isZero();
    assertThat(gone.attempt()).isEqualTo(1);
    assertThat(gone.putBack(LATER, WHY, "", LATER).attempt()).as("not its fault").isZero();
    assertThat(gone.putBack(LATER, WHY, "", LATER).state()).isEqualTo(DUE);
    assertThat(in(RETRY).claimed("n", MONDAY).putBack(LATER, WHY, "", LATER).state())
        .as("was tried before")
        .isEqualTo(RETRY);
    assertThat(in(RETRY).claimed("n", MONDAY).putBack(LATER, WHY, "", LATER).attempt())
        .isEqualTo(1);
    assertThat(in(DEAD).revived(LATER).attempt()).as("the tries begin anew").isZero();
  }

  @Test
  public void was_not_tried_when_it_waits_for_something_else_than_itself() {
    OutboxEntry claimed = in(CLAIMED);

    assertThat(claimed.putBack(LATER, Reason.PAUSED, "", LATER).wasNotTried()).isTrue();
    assertThat(claimed.putBack(LATER, Reason.TRY_LATER, "", LATER).wasNotTried()).isFalse();
    assertThat(in(DUE).wasNotTried()).as("nothing was said yet").isFalse();
    assertThat(in(DEAD).wasNotTried()).isFalse();
  }

  @Test
  public void a_line_of_a_server_is_cut() {
    assertThat(in(HANDOFF).sent("x".repeat(451), MONDAY).detail()).isEqualTo("x".repeat(450));
    assertThat(in(HANDOFF).sent("x".repeat(450), MONDAY).detail()).isEqualTo("x".repeat(450));
  }
}
