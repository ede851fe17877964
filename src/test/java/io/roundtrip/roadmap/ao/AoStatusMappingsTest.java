package io.roundtrip.roadmap.ao;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.MovableClock;
import io.roundtrip.host.ao.AoSetAside;
import io.roundtrip.host.ao.SetAsideRow;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.roadmap.StatusMappingsContract;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;

public class AoStatusMappingsTest extends StatusMappingsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(StatusMapRow.class, SetAsideRow.class);
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

  @Test
  public void memory_lasts_ten_seconds_and_not_longer() {
    mappings().lately(RT);
    clock.pass(Duration.ofMillis(9_999));
    assertThat(db.statementsOf(() -> mappings().lately(RT))).isZero();

    clock.pass(Duration.ofMillis(1));
    assertThat(db.statementsOf(() -> mappings().lately(RT))).isEqualTo(1);
  }

  @Test
  public void every_version_stays_in_the_table_with_who_saved_it_and_when() {
    mappings().save(RT, 0, Map.of("3", RoadmapStatus.PLANNED), LIN, MONDAY);
    mappings().save(RT, 1, Map.of(), new UserKey("admin"), MONDAY.plusSeconds(60));

    assertThat(db.ao().find(StatusMapRow.class, Query.select().order("VERSION ASC")))
        .extracting(StatusMapRow::getSavedBy, StatusMapRow::getSavedAt, StatusMapRow::getBuckets)
        .containsExactly(
            tuple(LIN.value(), MONDAY.toEpochMilli(), "#1\n3=planned"),
            tuple("admin", MONDAY.plusSeconds(60).toEpochMilli(), "#0"));
  }

  @Test
  public void another_node_that_saves_between_reading_and_writing_wins() {
    StatusMappings.Saved late = raced().save(RT, 0, Map.of(), LIN, MONDAY);

    assertThat(late).isEqualTo(new StatusMappings.SavedMeanwhile());
    assertThat(mappings().of(RT).buckets()).isEqualTo(Map.of("3", RoadmapStatus.SHIPPED));
  }

  @Test
  public void a_save_that_fails_for_another_reason_is_not_called_a_conflict() {
    ActiveObjects broken = mock(ActiveObjects.class, delegatesTo(db.ao()));
    doThrow(new IllegalStateException("disk full")).when(broken).create(any(), anyMap());

    assertThatThrownBy(() -> new AoStatusMappings(broken, clock).save(RT, 0, Map.of(), LIN, MONDAY))
        .hasMessage("disk full");
  }

  @Test
  public void wherever_it_was_cut_or_emptied_it_cannot_be_read() {
    mappings()
        .save(RT, 0, Map.of("3", RoadmapStatus.PLANNED, "4", RoadmapStatus.SHIPPED), LIN, MONDAY);
    String whole = db.ao().find(StatusMapRow.class)[0].getBuckets();
    for (int end = 0; end < whole.length(); end++) {
      version(end + 2, end + 2, whole.substring(0, end));
      assertThat(mappings().of(RT).isReadable()).as("%s of %s", end, whole).isFalse();
    }
    version(100, 100, null);
    assertThat(mappings().of(RT).isReadable()).isFalse();
    version(101, 101, whole);
    assertThat(mappings().of(RT).isReadable()).isTrue();
  }

  private void version(int edition, int version, @Nullable String buckets) {
    Map<String, Object> row = row(buckets);
    row.put("EDITION", RT.value() + ":" + edition);
    row.put("VERSION", version);
    db.ao().create(StatusMapRow.class, row);
  }

  /** The version before does not rule in its place, and it can be saved anew. */
  @Test
  public void a_newest_row_that_says_two_things_of_itself_cannot_be_read() {
    mappings().save(RT, 0, Map.of("3", RoadmapStatus.PLANNED), LIN, MONDAY);
    version(2, -7, "#1\n3=shipped");

    assertThat(mappings().of(RT).isReadable()).isFalse();
    assertThat(mappings().of(RT).version()).isEqualTo(2);

    mappings().save(RT, 2, Map.of("3", RoadmapStatus.SHIPPED), LIN, MONDAY);
    assertThat(mappings().of(RT).isReadable()).isTrue();
    assertThat(mappings().of(RT).version()).isEqualTo(3);
  }

  @Test
  public void a_word_of_another_version_is_passed_over_and_nothing_is_decided_by_the_rest() {
    db.ao().create(StatusMapRow.class, row("3=planned\n4=dreamt\nshipped\n=shipped"));

    assertThat(mappings().of(RT).buckets())
        .isEqualTo(Map.of("3", RoadmapStatus.PLANNED, "", RoadmapStatus.SHIPPED));
    assertThat(mappings().of(RT).isReadable()).isFalse();
    assertThat(mappings().lately(RT).isReadable()).isFalse();
    assertThat(db.ao().find(SetAsideRow.class))
        .as("health shows it")
        .extracting(SetAsideRow::getTableName)
        .containsExactly("STATUS_MAP");

    assertThat(new AoSetAside(db.ao()).rows(9)).hasSize(1);

    mappings().save(RT, 1, Map.of("3", RoadmapStatus.PLANNED), LIN, MONDAY);
    assertThat(mappings().of(RT).isReadable()).isTrue();
    assertThat(new AoSetAside(db.ao()).rows(9)).isEmpty();
  }

  /** On Oracle an empty text is null: that would be no mapping. */
  @Test
  public void a_mapping_of_nothing_is_saved_all_the_same() {
    mappings().save(RT, 0, Map.of(), LIN, MONDAY);

    assertThat(mappings().of(RT)).isEqualTo(new StatusMapping(1, Map.of(), LIN, MONDAY));
  }

  private StatusMappings raced() {
    ActiveObjects slow = mock(ActiveObjects.class, delegatesTo(db.ao()));
    doAnswer(
            call -> {
              Map<String, RoadmapStatus> shipped = Map.of("3", RoadmapStatus.SHIPPED);
              new AoStatusMappings(db.ao(), clock).save(RT, 0, shipped, LIN, MONDAY);
              Map<String, Object> row = call.getArgument(1);
              return db.ao().create(StatusMapRow.class, row);
            })
        .when(slow)
        .create(any(), anyMap());
    return new AoStatusMappings(slow, clock);
  }

  private static Map<String, Object> row(@Nullable String buckets) {
    Map<String, Object> row = new HashMap<>();
    row.put("EDITION", RT.value() + ":1");
    row.put("PROJECT_ID", RT.value());
    row.put("VERSION", 1);
    row.put("BUCKETS", buckets);
    row.put("SAVED_AT", MONDAY.toEpochMilli());
    return row;
  }
}
