package io.roundtrip.notify.send.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.HeldMail;
import io.roundtrip.notify.guard.HeldNews;
import java.util.List;
import java.util.Map;
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

    List<FoundMove> moves = List.of(move(DARK_MODE, Letters.FIRST_CHANGE), move(DARK_MODE, second));
    assertThat(new AoHeldMails(db.ao()).about(moves))
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
    assertThat(new AoHeldMails(db.ao()).about(moves.subList(1, 2)))
        .as("and none of other changes of the item")
        .extracting(HeldMail::change)
        .containsExactly(second);
    assertThat(new AoHeldMails(db.ao()).about(List.of(move(new IssueId(1), second)))).isEmpty();
    assertThat(new AoHeldMails(db.ao()).about(List.of())).isEmpty();
  }

  private static FoundMove move(IssueId item, ChangeId change) {
    return new FoundMove(0, item, RT, change, "lin", MONDAY, null, null, "");
  }

  private static OutboxEntry in(ProjectId project, long change, State state, Reason why) {
    Message shipped = Letters.shippedTo(ADA, new ChangeId(change));
    Message there =
        new Message(
            shipped.item(),
            project,
            shipped.contact(),
            shipped.kind(),
            shipped.change(),
            shipped.status(),
            "",
            1);
    return OutboxEntry.fresh(there, MONDAY, MONDAY)
        .go(State.WAITING, state, MONDAY, why, "", MONDAY);
  }

  @Test
  public void what_waits_for_a_word_is_counted_in_each_project() {
    ProjectId other = new ProjectId(10001);
    Outbox outbox = new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
    outbox.add(in(RT, 1, State.DUE, Reason.HELD_FOR_REVIEW));
    outbox.add(in(RT, 2, State.RETRY, Reason.FOUND_LATE));
    outbox.add(in(RT, 3, State.DUE, Reason.DAILY_CAP));
    outbox.add(in(RT, 4, State.SKIPPED, Reason.NO_MAIL_CHOSEN));
    outbox.add(in(other, 5, State.DUE, Reason.HELD_FOR_REVIEW));

    assertThat(new AoHeldMails(db.ao()).waiting()).isEqualTo(Map.of(RT, 2, other, 1));
  }

  private boolean canBeTakenBack() {
    return new HeldNews(
            "key",
            Reason.HELD_FOR_REVIEW,
            new UserKey("engineer"),
            List.of(),
            new AoHeldMails(db.ao()).about(List.of(move(DARK_MODE, new ChangeId(7)))),
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
