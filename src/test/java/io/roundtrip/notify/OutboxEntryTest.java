package io.roundtrip.notify;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.send.MailSteps;
import java.time.Instant;
import org.junit.Test;

/** The steps a mail takes. */
public class OutboxEntryTest {
  private static final Instant LATER = MONDAY.plusSeconds(60);
  private static final Body BODY = new Body("Dark mode", "Dear Ada", "<p>", MONDAY);

  private final OutboxEntry due = Letters.queuedForAda();
  private final OutboxEntry claimed = due.claimed("node-1", LATER);
  private final OutboxEntry handedOff = claimed.handedOff(BODY, LATER);

  @Test
  public void each_step_is_the_next_version_and_says_when_and_by_whom() {
    assertThat(claimed.version()).isEqualTo(due.version() + 1);
    assertThat(claimed.owner()).isEqualTo("node-1");
    assertThat(claimed.changed()).isEqualTo(LATER);
    assertThat(claimed.created()).isEqualTo(MONDAY);
    assertThat(handedOff.owner()).isEqualTo("node-1");
    assertThat(handedOff.body()).isEqualTo(BODY);
    assertThat(handedOff.sent("250", LATER).owner()).isEmpty();
  }

  @Test
  public void a_try_counts_from_the_hand_off_unless_it_was_not_the_mails_fault() {
    assertThat(claimed.attempt()).isZero();
    assertThat(handedOff.attempt()).isEqualTo(1);
    assertThat(handedOff.retried(LATER, Reason.TRY_LATER, "451", LATER).attempt()).isEqualTo(1);
    assertThat(handedOff.putBack(LATER, Reason.SERVER_DOWN, "", LATER).attempt()).isZero();
    assertThat(claimed.putBack(LATER, Reason.PAUSED, "", LATER).attempt()).isZero();
  }

  @Test
  public void what_is_put_back_waits_as_it_did_before() {
    OutboxEntry retry = handedOff.retried(LATER, Reason.TRY_LATER, "451", LATER);
    OutboxEntry again = retry.claimed("node-2", LATER);

    assertThat(claimed.putBack(LATER, Reason.PAUSED, "", LATER).state()).isEqualTo(State.DUE);
    assertThat(again.putBack(LATER, Reason.PAUSED, "", LATER).state()).isEqualTo(State.RETRY);
    assertThat(again.handedOff(BODY, LATER).putBack(LATER, Reason.SERVER_DOWN, "", LATER).attempt())
        .isEqualTo(1);
  }

  @Test
  public void a_revived_mail_begins_anew_with_the_same_words() {
    OutboxEntry revived = MailSteps.again(handedOff.dead(Reason.REFUSED, "550", LATER), "", LATER);

    assertThat(revived.state()).isEqualTo(State.RETRY);
    assertThat(revived.attempt()).isZero();
    assertThat(revived.due()).isEqualTo(LATER);
    assertThat(revived.reason()).isNull();
    assertThat(revived.detail()).isEmpty();
    assertThat(revived.body()).isEqualTo(BODY);
  }

  @Test
  public void a_servers_long_answer_is_cut_to_what_the_table_holds() {
    assertThat(handedOff.sent("x".repeat(450), LATER).detail()).isEqualTo("x".repeat(450));
    assertThat(handedOff.sent("x".repeat(450) + "y", LATER).detail())
        .isEqualTo("x".repeat(449) + "…");
  }

  @Test
  public void a_mail_is_open_until_it_has_ended() {
    assertThat(State.values())
        .filteredOn(state -> !state.isFinal())
        .containsExactlyInAnyOrderElementsOf(State.OPEN);
  }
}
