package io.roundtrip.notify.news.ao;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.news.SeenChanges;
import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;

/** Marks of changes go when the changes themselves count as dealt with. */
public class OldNewsTest {
  @Rule public final AoDatabases db = AoDatabases.h2(SeenRow.class);

  @Test
  public void old_marks_go_in_pieces_and_young_ones_stay() {
    SeenChanges seen = new AoSeenChanges(db.ao());
    for (int i = 1; i <= 1100; i++)
      seen.add(DARK_MODE, new ChangeId(i), MONDAY.minus(Duration.ofDays(92)));
    seen.add(DARK_MODE, new ChangeId(5000), MONDAY.minus(Duration.ofDays(90)));
    long before = db.statements();

    int gone = OldRows.before(db.ao(), SeenRow.class, "SEEN_AT", Duration.ofDays(91)).run(MONDAY);

    assertThat(gone).isEqualTo(1100);
    assertThat(db.statements() - before).as("three pieces").isLessThanOrEqualTo(6);
    assertThat(seen.of(DARK_MODE)).containsExactly(new ChangeId(5000));
  }
}
