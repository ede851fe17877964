package io.roundtrip.notify.send.lease.ao;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.notify.send.lease.Beats;
import io.roundtrip.notify.send.lease.BeatsContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class AoBeatsTest extends BeatsContract {
  @Rule public final AoDatabases db = AoDatabases.h2(BeatRow.class);

  @Override
  protected Beats beats() {
    return new AoBeats(db.ao());
  }

  @Test
  public void a_beat_costs_two_statements_and_looking_for_any_number_of_them_one() {
    beats().beat("node-1/a", MONDAY);

    assertThat(db.statementsOf(() -> beats().beat("node-1/a", MONDAY))).isEqualTo(2);
    assertThat(db.statementsOf(() -> beats().of(Set.of("node-1/a", "node-2/b")))).isEqualTo(1);
    assertThat(db.statementsOf(() -> beats().of(Set.of()))).isZero();
  }

  @Test
  public void another_node_hears_it() {
    Beats other = new AoBeats(db.anotherNode());
    beats().beat("node-1/a", MONDAY);
    assertThat(other.of(Set.of("node-1/a"))).containsEntry("node-1/a", 1L);

    beats().beat("node-1/a", MONDAY);

    assertThat(other.of(Set.of("node-1/a"))).containsEntry("node-1/a", 2L);
  }

  @Test
  public void who_goes_on_being_heard_is_not_tidied_away() {
    beats().beat("node-1/a", MONDAY);
    beats().beat("node-2/b", MONDAY);
    Instant later = MONDAY.plus(Duration.ofDays(8));
    beats().beat("node-1/a", later);

    OldRows.before(db.ao(), BeatRow.class, "BEAT_AT", Duration.ofDays(7)).run(later);

    assertThat(beats().of(Set.of("node-1/a", "node-2/b"))).containsOnlyKeys("node-1/a");
  }
}
