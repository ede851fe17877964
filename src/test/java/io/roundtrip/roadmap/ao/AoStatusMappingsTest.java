package io.roundtrip.roadmap.ao;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.MovableClock;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.roadmap.StatusMappingsContract;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;

public class AoStatusMappingsTest extends StatusMappingsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(StatusMapRow.class);
  }

  private final MovableClock clock = new MovableClock(MONDAY);
  private @Nullable StatusMappings mappings;

  @Override
  protected StatusMappings mappings() {
    if (mappings == null) {
      mappings = new AoStatusMappings(db.ao(), clock);
    }
    return mappings;
  }

  @Test
  public void memory_asks_the_table_again_after_ten_seconds() {
    mappings().lately(RT);
    new AoStatusMappings(db.ao(), clock).save(RT, 0, Map.of(), LIN, MONDAY);

    assertThat(db.statementsOf(() -> mappings().lately(RT))).isZero();
    clock.pass(Duration.ofSeconds(11));
    assertThat(mappings().lately(RT).version()).isEqualTo(1);
  }
}
