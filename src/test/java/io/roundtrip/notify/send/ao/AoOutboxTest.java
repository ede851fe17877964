package io.roundtrip.notify.send.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.OutboxContract;
import org.junit.Rule;
import org.junit.Test;

public class AoOutboxTest extends OutboxContract {
  @Rule public final AoDatabases db = AoDatabases.h2(OutboxRow.class);

  @Override
  protected Outbox outbox() {
    return new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  @Test
  public void of_a_forgotten_text_nothing_is_left_in_the_table() {
    outbox().add(Letters.queuedTo(ADA));
    OutboxEntry row = outbox().due(MONDAY, 1).get(0);
    Body secret = new Body("To Ada", "Hi Ada", "<p>Hi Ada</p>", MONDAY);
    outbox().move(row, row.skipped(Reason.DRY_RUN, "", secret, MONDAY));

    outbox().forgetTexts(MONDAY.plusSeconds(1), 10);

    db.ao().flushAll();
    OutboxRow left = db.ao().get(OutboxRow.class, row.id());
    assertThat(left.getSubject()).isNull();
    assertThat(left.getBodyText()).isNull();
    assertThat(left.getBodyHtml()).isNull();
    assertThat(left.getState()).isEqualTo("SKIPPED");
  }
}
