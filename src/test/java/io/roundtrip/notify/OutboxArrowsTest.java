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

import io.roundtrip.notify.back.BackSteps;
import io.roundtrip.notify.send.MailSteps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.Test;

/** Every step of a mail to ADA, tried from every state. */
public class OutboxArrowsTest {
  private static final Instant LATER = MONDAY.plusSeconds(60);
  private static final Body BODY = new Body("s", "t", "h", MONDAY);
  private static final Reason WHY = Reason.TRY_LATER;

  private static final State[] HANDED_OVER = {SENT, PARKED, DUE, RETRY, SKIPPED, DEAD};
  private static final Set<String> OF_REPORTS = Set.of("came back", "left");

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
    step("came back", row -> BackSteps.cameBack(row, WHY, "DSN", LATER), HANDED_OVER);
    step("left", row -> BackSteps.left(row, "DSN", LATER), HANDED_OVER);
    step("woken", row -> row.woken(LATER), DUE, RETRY, CLAIMED);
    step("postponed", row -> row.postponed(LATER, LATER), DUE, RETRY);
    step("revived", row -> MailSteps.again(row, "", LATER), PARKED, DEAD);
    step("discarded", row -> MailSteps.discarded(row, "", LATER), PARKED, DEAD);
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
  public void what_is_over_is_over_but_for_what_a_server_reports_later() {
    assertThat(Set.of(State.values()).stream().filter(State::isFinal))
        .containsExactlyInAnyOrder(SENT, SKIPPED, DEAD);
    ARROWS.forEach(
        (step, from) -> {
          if (!OF_REPORTS.contains(step)) assertThat(from).doesNotContain(SENT, SKIPPED);
        });
  }
}
