package io.roundtrip.host.ao;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.MovableClock;
import io.roundtrip.host.CleanUp;
import io.roundtrip.setup.audit.ao.AuditRow;
import io.roundtrip.setup.upkeep.Housework;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** Tables that only grew. */
public class OldRowsTest {
  @Rule public final AoDatabases db = AoDatabases.h2(AuditRow.class, StepRow.class);

  private void audit(Instant at, String what) {
    db.ao()
        .create(
            AuditRow.class,
            Map.of("HAPPENED_AT", at.toEpochMilli(), "DONE_BY", "lin", "WHAT", what, "ABOUT", "x"));
  }

  @Test
  public void what_is_older_goes_and_the_rest_stays() {
    audit(MONDAY.minus(Duration.ofDays(11)), "old");
    audit(MONDAY.minus(Duration.ofDays(9)), "young");
    audit(MONDAY.minus(Duration.ofDays(12)), "kept");

    CleanUp old =
        OldRows.before(db.ao(), AuditRow.class, "HAPPENED_AT", Duration.ofDays(10), "WHAT", "old");
    assertThat(old.run(MONDAY)).isEqualTo(1);
    assertThat(db.ao().count(AuditRow.class)).isEqualTo(2);

    CleanUp all = OldRows.before(db.ao(), AuditRow.class, "HAPPENED_AT", Duration.ofDays(10));
    assertThat(all.run(MONDAY)).isEqualTo(1);
    assertThat(all.table()).isEqualTo("AUDIT");
  }

  @Test
  public void of_steps_the_newest_are_kept() {
    for (int i = 0; i < 3; i++) db.ao().create(StepRow.class, Map.of("STEP_KEY", "OUTBOX:1:" + i));

    assertThat(OldRows.steps(db.ao()).run(MONDAY)).isZero();
    assertThat(db.ao().count(StepRow.class)).isEqualTo(3);
  }

  @Test
  public void one_table_that_refuses_does_not_keep_the_others_full() {
    audit(MONDAY.minus(Duration.ofDays(11)), "old");
    CleanUp broken =
        new CleanUp() {
          @Override
          public String table() {
            return "BROKEN";
          }

          @Override
          public int run(Instant now) {
            throw new NoClassDefFoundError("of another version");
          }
        };
    CleanUp audit = OldRows.before(db.ao(), AuditRow.class, "HAPPENED_AT", Duration.ofDays(10));

    String done = new Housework(List.of(broken, audit), new MovableClock(MONDAY)).get();

    assertThat(done).isEqualTo("deleted 1");
  }
}
