package io.roundtrip.notify.send.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** On a database that cannot keep an emoji mail goes on, and is kept without it. */
public class ThreeBytesTest {
  @Rule public final AoDatabases db = AoDatabases.mariadbOfThreeBytes(OutboxRow.class);

  private Outbox outbox() {
    return new AoOutbox(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  @Test
  public void what_they_said_with_an_emoji_is_queued_without_it() {
    OutboxEntry mail = OutboxEntry.fresh(Letters.shippedTo(ADA), MONDAY, MONDAY);

    assertThat(outbox().add(mail.saying("My eyes \uD83C\uDF89 hurt"))).isTrue();

    List<OutboxEntry> due = Due.in(outbox(), MONDAY, 10);
    assertThat(due).hasSize(1);
    assertThat(due.get(0).message().words()).isEqualTo("My eyes \uFFFD hurt");
  }

  @Test
  public void a_letter_with_an_emoji_is_handed_over_and_kept_without_it() {
    outbox().add(OutboxEntry.fresh(Letters.shippedTo(ADA), MONDAY, MONDAY));
    OutboxEntry row = Due.in(outbox(), MONDAY, 1).get(0);
    OutboxEntry claimed = row.claimed("one", MONDAY);
    assertThat(outbox().move(row, claimed)).isTrue();
    Body body = new Body("\uD83C\uDF89", "Hi Ada \uD83C\uDF89", "<p>Grüße 日本</p>", MONDAY);

    assertThat(outbox().move(claimed, claimed.handedOff(body, MONDAY))).isTrue();

    assertThat(outbox().find(row.id()).orElseThrow().body())
        .isEqualTo(new Body("\uFFFD", "Hi Ada \uFFFD", "<p>Grüße 日本</p>", MONDAY));
  }
}
