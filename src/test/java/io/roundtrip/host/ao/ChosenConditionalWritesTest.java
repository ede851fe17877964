package io.roundtrip.host.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Rule;
import org.junit.Test;

public class ChosenConditionalWritesTest {
  @Rule public final AoDatabases db = AoDatabases.h2(OutboxRow.class, StepRow.class);

  private long stepsAfterOneMove(ConditionalWrites conditionalWrites) {
    AoOutbox outbox = new AoOutbox(db.ao(), conditionalWrites);
    outbox.add(Letters.queuedTo(ADA));
    OutboxEntry row = Due.in(outbox, MONDAY, 1).get(0);
    assertThat(outbox.move(row, row.claimed("n", MONDAY))).isTrue();
    assertThat(outbox.move(row, row.claimed("n", MONDAY))).isFalse();
    return db.ao().count(StepRow.class);
  }

  @Test
  public void uses_sql_where_the_host_offers_it() {
    ConditionalWrites conditionalWrites =
        new ChosenConditionalWrites(
            () -> new JdbcConditionalWrites(db.sql(), "io.roundtrip"),
            new AoConditionalWrites(db.ao()));

    assertThat(stepsAfterOneMove(conditionalWrites)).isZero();
  }

  @Test
  public void a_failure_that_may_pass_is_one_and_chooses_nothing() {
    AtomicBoolean missing = new AtomicBoolean(true);
    ConditionalWrites conditionalWrites =
        new ChosenConditionalWrites(
            () -> {
              if (missing.getAndSet(false)) throw new IllegalStateException("Jira does not offer");
              return new JdbcConditionalWrites(db.sql(), "io.roundtrip");
            },
            new AoConditionalWrites(db.ao()));

    assertThatThrownBy(() -> stepsAfterOneMove(conditionalWrites))
        .hasMessage("Jira does not offer");

    assertThat(stepsAfterOneMove(conditionalWrites)).isZero();
  }

  @Test
  public void claims_by_rows_where_the_hosts_sql_cannot_be_linked() {
    ConditionalWrites conditionalWrites =
        new ChosenConditionalWrites(
            () -> {
              throw new NoClassDefFoundError("com/atlassian/sal/api/rdbms/ConnectionCallback");
            },
            new AoConditionalWrites(db.ao()));

    assertThat(stepsAfterOneMove(conditionalWrites)).isEqualTo(1);
  }

  @Test
  public void claims_by_rows_where_the_host_does_not_show_its_tables() {
    ConditionalWrites conditionalWrites =
        new ChosenConditionalWrites(
            () -> new JdbcConditionalWrites(db.sql(), "somebody.else"),
            new AoConditionalWrites(db.ao()));

    assertThat(stepsAfterOneMove(conditionalWrites)).isEqualTo(1);
  }
}
