package io.roundtrip.notify.send.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.Rule;
import org.junit.Test;

/** Texts of mails in the real table, thirty days later. */
public class KeptTextsTest {
  private static final Instant BEFORE = MONDAY;
  @Rule public final AoDatabases db = AoDatabases.h2(OutboxRow.class);

  private Outbox outbox() {
    return new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  private OutboxEntry written(long issue, Instant at) {
    return written(issue, Kind.ACKNOWLEDGE, at);
  }

  private OutboxEntry written(long issue, Kind kind, Instant at) {
    Message message =
        new Message(new IssueId(issue), RT, ADA.id(), kind, new ChangeId(0), null, "", 1);
    outbox().add(OutboxEntry.fresh(message, at, at));
    OutboxEntry row = Due.in(outbox(), at, 10).get(0);
    return moved(moved(row, row.claimed("n", at)), "handed off", at);
  }

  private OutboxEntry moved(OutboxEntry row, String text, Instant at) {
    return moved(row, row.handedOff(new Body("subject", text, "<p>" + text + "</p>", at), at));
  }

  private OutboxEntry moved(OutboxEntry row, OutboxEntry next) {
    assertThat(outbox().move(row, next)).isTrue();
    return outbox().find(row.id()).orElseThrow();
  }

  @Test
  public void what_ended_or_began_before_the_moment_is_forgotten() {
    Instant old = BEFORE.minusMillis(1);
    OutboxEntry sent = written(1, old);
    sent = moved(sent, sent.sent("250", old));
    OutboxEntry parked = written(2, old);
    parked = moved(parked, parked.parked("n", old));
    OutboxEntry young = written(3, BEFORE);
    young = moved(young, young.sent("250", BEFORE));
    OutboxEntry again = written(4, old);
    again = moved(again, again.retried(old.plus(Duration.ofHours(1)), Reason.TRY_LATER, "", old));

    assertThat(outbox().forgetTexts(BEFORE, 500)).isEqualTo(3);

    assertThat(outbox().find(sent.id()).orElseThrow().body()).isNull();
    assertThat(outbox().find(sent.id()).orElseThrow().state()).isEqualTo(sent.state());
    assertThat(outbox().find(young.id())).contains(young);
    for (OutboxEntry waiting : new OutboxEntry[] {parked, again}) {
      OutboxEntry left = outbox().find(waiting.id()).orElseThrow();
      assertThat(left.body()).isNull();
      assertThat(left.state()).isEqualTo(waiting.state());
    }
  }

  /** A change of 400 days ago counts as dealt with: its mail can be told by nobody again. */
  @Test
  public void rows_that_ended_400_days_ago_go_but_for_what_acknowledged_feedback() {
    Instant old = BEFORE.minus(Duration.ofDays(401));
    Instant young = BEFORE.minus(Duration.ofDays(399));
    OutboxEntry acknowledged = ended(1, Kind.ACKNOWLEDGE, old);
    OutboxEntry told = ended(2, Kind.SHIPPED, old);
    OutboxEntry lately = ended(3, Kind.SHIPPED, young);
    OutboxEntry waits = written(4, Kind.SHIPPED, old);

    assertThat(OldTexts.rows(db.ao()).run(BEFORE)).isEqualTo(1);

    assertThat(outbox().find(told.id())).isEmpty();
    for (OutboxEntry left : new OutboxEntry[] {acknowledged, lately, waits})
      assertThat(outbox().find(left.id())).isPresent();
  }

  private OutboxEntry ended(long issue, Kind kind, Instant at) {
    OutboxEntry row = written(issue, kind, at);
    return moved(row, row.sent("250", at));
  }
}
