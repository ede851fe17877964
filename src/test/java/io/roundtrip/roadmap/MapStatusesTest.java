package io.roundtrip.roadmap;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class MapStatusesTest {
  private final InMemoryStatusMappings mappings = new InMemoryStatusMappings();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final MapStatuses map =
      new MapStatuses(
          project -> List.of(new ProjectStatus("3", "Doing", ProjectStatus.Category.IN_PROGRESS)),
          mappings,
          deeds,
          Clock.fixed(MONDAY, ZoneOffset.UTC),
          this::hears);

  private final List<StatusesMapped> heard = new ArrayList<>();

  private void hears(StatusesMapped fact) {
    heard.add(fact);
    throw new IllegalStateException("whoever listens");
  }

  @Test
  public void who_waited_for_it_hears_of_it_once_it_is_saved_and_whether_nobody_knew_before() {
    map.save(RT, 0, Map.of("3", "planned"), LIN);
    map.save(RT, 1, Map.of("3", "planned"), LIN);
    map.save(RT, 1, Map.of("3", "shipped"), LIN);

    assertThat(heard).containsExactly(new StatusesMapped(RT, true), new StatusesMapped(RT, false));
  }

  @Test
  public void a_person_says_what_a_status_means() {
    StatusMapping saved = map.save(RT, 0, Map.of("3", "in-progress"), LIN);

    assertThat(saved)
        .isEqualTo(new StatusMapping(1, Map.of("3", RoadmapStatus.IN_PROGRESS), LIN, MONDAY));
    assertThat(mappings.of(RT)).isEqualTo(saved);
    assertThat(deeds.texts()).containsExactly("pm mapping: Doing: (nothing) → In progress");
  }

  @Test
  public void nothing_chosen_is_allowed() {
    StatusMapping saved = map.save(RT, 0, Map.of("3", ""), LIN);

    assertThat(saved.chosen("3")).isEmpty();
    assertThat(saved.isSaved()).as("somebody decided so").isTrue();
    assertThat(deeds.texts()).containsExactly("pm mapping: no status means anything to customers");
  }

  @Test
  public void every_wrong_entry_is_named_and_nothing_is_stored() {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> map.save(RT, 0, Map.of("3", "soon", "99", "shipped"), LIN));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.BAD_INPUT);
    assertThat(refused.problems())
        .containsExactlyInAnyOrder(
            Problem.of("statuses.3", "unknown-roadmap-status", "soon"),
            Problem.of("statuses.99", "unknown-status", "99"));
    assertThat(mappings.of(RT).isSaved()).isFalse();
  }

  @Test
  public void who_edited_an_old_version_gets_a_conflict() {
    map.save(RT, 0, Map.of("3", "planned"), LIN);

    Refused refused =
        catchThrowableOfType(Refused.class, () -> map.save(RT, 0, Map.of("3", "shipped"), LIN));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refused.problems())
        .containsExactly(
            Problem.of("version", "saved-meanwhile", "pm mapping: Doing: (nothing) → Planned"));
    assertThat(mappings.of(RT).chosen("3")).contains(RoadmapStatus.PLANNED);
  }

  @Test
  public void what_cannot_be_read_is_put_right_by_saving_it_as_it_is_shown() {
    map.save(RT, 0, Map.of("3", "planned"), LIN);
    mappings.spoil(RT);

    StatusMapping saved = map.save(RT, 1, Map.of("3", "planned"), LIN);

    assertThat(saved.version()).isEqualTo(2);
    assertThat(mappings.of(RT).isReadable()).isTrue();
    assertThat(deeds.texts().get(0)).isEqualTo("pm mapping: saved again: it could not be read");
  }

  @Test
  public void a_save_that_changes_nothing_writes_nothing_and_goes_well() {
    StatusMapping first = map.save(RT, 0, Map.of("3", "planned"), LIN);

    assertThat(map.save(RT, 1, Map.of("3", "planned"), new UserKey("admin"))).isEqualTo(first);

    assertThat(mappings.of(RT)).isEqualTo(first);
    assertThat(deeds.all()).hasSize(1);
    assertThat(
            catchThrowableOfType(Refused.class, () -> map.save(RT, 0, Map.of("3", "planned"), LIN)))
        .as("from an older form")
        .isNotNull();
  }

  @Test
  public void what_a_status_meant_that_is_gone_is_kept_while_nothing_else_changes() {
    mappings.save(RT, 0, Map.of("9", RoadmapStatus.SHIPPED), LIN, MONDAY);

    assertThat(map.save(RT, 1, Map.of("3", ""), LIN).version()).isEqualTo(1);

    assertThat(mappings.of(RT).chosen("9")).contains(RoadmapStatus.SHIPPED);
    assertThat(deeds.all()).isEmpty();
  }
}
