package io.roundtrip.similarity.node.ao;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.similarity.node.Changes;
import io.roundtrip.similarity.node.ChangesContract;
import org.junit.Rule;
import org.junit.Test;

public class AoChangesTest extends ChangesContract {
  @Rule public AoDatabases db = database();

  protected AoDatabases database() {
    return AoDatabases.h2(SeenTextRow.class);
  }

  @Override
  protected Changes changes() {
    return new AoChanges(db.ao());
  }

  @Test
  public void writing_is_one_insert_and_reading_a_page_one_query() {
    for (int i = 0; i < 600; i++) changes().add(i, MONDAY);

    long writing = db.statementsOf(() -> changes().add(1, MONDAY));
    long reading = db.statementsOf(() -> assertThat(changes().after(0, 500)).hasSize(500));

    assertThat(writing).as("PostgreSQL is asked for the number first").isBetween(1L, 2L);
    assertThat(reading).isEqualTo(1);
  }
}
