package io.roundtrip.notify.send.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.AoConditionalWrites;
import io.roundtrip.host.ao.StepRow;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.send.OutboxContract;
import org.junit.Rule;

/** The same promises where the host offers no SQL. */
public class RowsMariaDbOutboxTest extends OutboxContract {
  @Rule public final AoDatabases db = AoDatabases.mariadb(OutboxRow.class, StepRow.class);

  @Override
  protected Outbox outbox() {
    return new AoOutbox(db.ao(), new AoConditionalWrites(db.ao()));
  }
}
