package io.roundtrip.notify.send.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.HeldMail;
import io.roundtrip.notify.guard.HeldNews;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

public class AoHeldMailsTest {
  @Rule public final AoDatabases db = AoDatabases.h2(OutboxRow.class);

  @Test
  public void mails_that_tell_of_moves_are_read_without_texts_and_with_their_doubts() {
    Outbox outbox = new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
    outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), MONDAY, MONDAY));
    OutboxEntry due = outbox.underWay(1).get(0);
    OutboxEntry claimed = due.claimed("node", MONDAY);
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", "h", MONDAY), MONDAY);
    outbox.move(due, claimed);
    outbox.move(claimed, gone);
    outbox.move(gone, gone.retried(MONDAY, Reason.UNCERTAIN, "EOF", MONDAY));
    ChangeId second = new ChangeId(Letters.FIRST_CHANGE.value() + 1);
    outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA, second), MONDAY, MONDAY));
    long after = due.id() + 1;

    assertThat(new AoHeldMails(db.ao()).about(List.of(DARK_MODE, DARK_MODE)))
        .containsExactly(
            new HeldMail(
                due.id(),
                DARK_MODE,
                Letters.FIRST_CHANGE,
                ADA.id(),
                State.RETRY,
                Reason.UNCERTAIN,
                true),
            new HeldMail(after, DARK_MODE, second, ADA.id(), State.DUE, null, false));
    assertThat(new AoHeldMails(db.ao()).about(List.of(new IssueId(1)))).isEmpty();
  }

  private boolean canBeTakenBack() {
    return new HeldNews(
            "key",
            Reason.HELD_FOR_REVIEW,
            new UserKey("engineer"),
            List.of(),
            new AoHeldMails(db.ao()).about(List.of(DARK_MODE)),
            FoundMove.Answer.TELL)
        .canBeTakenBack();
  }

  @Test
  public void what_leaves_with_another_mail_may_be_with_its_reader() {
    Outbox outbox = new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
    outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA, new ChangeId(7)), MONDAY, MONDAY));
    OutboxEntry waiting = outbox.underWay(1).get(0);
    assertThat(canBeTakenBack()).isTrue();

    OutboxEntry led =
        waiting.go(State.WAITING, State.DUE, MONDAY, Reason.IN_DIGEST, "", MONDAY).ledBy(77);
    assertThat(outbox.move(waiting, led)).isTrue();
    assertThat(canBeTakenBack()).isFalse();

    OutboxEntry free = led.go(State.WAITING, State.DUE, MONDAY, null, "", MONDAY).ledBy(0);
    assertThat(outbox.move(led, free)).isTrue();
    assertThat(canBeTakenBack()).isTrue();
  }
}
