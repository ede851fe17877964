package io.roundtrip.notify.send.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.Race;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Rule;
import org.junit.Test;

/** Four senders empty one outbox on PostgreSQL. */
public class OutboxRaceTest {
  private static final int MAILS = 120;

  @Rule public final AoDatabases db = AoDatabases.postgres(OutboxRow.class);

  @Test
  public void each_mail_is_handed_over_once() throws Exception {
    Outbox filled = outbox();
    for (int i = 1; i <= MAILS; i++)
      filled.add(OutboxEntry.fresh(Letters.shippedTo(ADA, new ChangeId(i)), MONDAY, MONDAY));
    Map<Long, AtomicInteger> handed = new ConcurrentHashMap<>();

    Race.of(
        4,
        () -> {
          Outbox outbox = outbox();
          for (List<OutboxEntry> due = outbox.due(MONDAY, 200);
              !due.isEmpty();
              due = outbox.due(MONDAY, 200)) {
            List<OutboxEntry> mixed = new ArrayList<>(due);
            Collections.shuffle(mixed);
            for (OutboxEntry row : mixed.subList(0, Math.min(50, mixed.size())))
              send(outbox, row, handed);
          }
          return true;
        });

    assertThat(handed).hasSize(MAILS);
    assertThat(handed.values()).allMatch(times -> times.get() == 1);
    assertThat(filled.counts()).containsEntry(State.SENT, MAILS);
  }

  @Test
  public void a_mail_costs_three_writes() {
    Outbox outbox = outbox();
    outbox.add(Letters.queuedTo(ADA));
    OutboxEntry row = outbox.due(MONDAY, 1).get(0);

    long statements = db.statementsOf(() -> send(outbox, row, new ConcurrentHashMap<>()));

    assertThat(statements).isEqualTo(3);
  }

  private Outbox outbox() {
    return new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  private static void send(Outbox outbox, OutboxEntry row, Map<Long, AtomicInteger> handed) {
    OutboxEntry claimed = row.claimed("n", MONDAY);
    if (!outbox.move(row, claimed)) return;
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", "h", MONDAY), MONDAY);
    if (!outbox.move(claimed, gone)) return;
    handed.computeIfAbsent(row.id(), id -> new AtomicInteger()).incrementAndGet();
    outbox.move(gone, gone.sent("250", MONDAY));
  }
}
