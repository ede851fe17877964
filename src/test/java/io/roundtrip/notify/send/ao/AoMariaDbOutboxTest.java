package io.roundtrip.notify.send.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.send.OutboxContract;
import org.junit.Rule;

public class AoMariaDbOutboxTest extends OutboxContract {
  @Rule public final AoDatabases db = AoDatabases.mariadb(OutboxRow.class);

  @Override
  protected Outbox outbox() {
    return new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }
}
