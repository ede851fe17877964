package io.roundtrip.host.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Queued;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import org.junit.Rule;
import org.junit.Test;

public class ChosenClaimsTest {
  @Rule public final AoDatabases db = AoDatabases.h2(OutboxRow.class, StepRow.class);

  private long stepsAfterOneMove(Claims claims) {
    AoOutbox outbox = new AoOutbox(db.ao(), claims);
    outbox.add(Letters.queuedTo(ADA));
    Queued row = outbox.due(MONDAY, 1).get(0);
    assertThat(outbox.move(row, row.claimed("n", MONDAY))).isTrue();
    assertThat(outbox.move(row, row.claimed("n", MONDAY))).isFalse();
    return db.ao().count(StepRow.class);
  }

  @Test
  public void uses_sql_where_the_host_offers_it() {
    Claims claims =
        new ChosenClaims(new JdbcClaims(db.sql(), "io.roundtrip"), new AoClaims(db.ao()));

    assertThat(stepsAfterOneMove(claims)).isZero();
  }

  @Test
  public void claims_by_rows_where_the_host_does_not_show_its_tables() {
    Claims claims =
        new ChosenClaims(new JdbcClaims(db.sql(), "somebody.else"), new AoClaims(db.ao()));

    assertThat(stepsAfterOneMove(claims)).isEqualTo(1);
  }
}
