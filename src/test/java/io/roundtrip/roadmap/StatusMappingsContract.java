package io.roundtrip.roadmap;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.Test;

/** What every StatusMappings promises. */
public abstract class StatusMappingsContract {
  private static final UserKey ADMIN = new UserKey("admin");
  private static final Map<String, RoadmapStatus> BUCKETS =
      Map.of("3", RoadmapStatus.IN_PROGRESS, "10002", RoadmapStatus.SHIPPED);

  protected abstract StatusMappings mappings();

  @Test
  public void a_project_nobody_mapped_maps_nothing() {
    StatusMapping none = mappings().of(RT);

    assertThat(none.isSaved()).isFalse();
    assertThat(none.of("10002")).isEqualTo(RoadmapStatus.UNDER_REVIEW);
  }

  @Test
  public void what_was_saved_is_read_with_who_and_when() {
    mappings().save(RT, 0, BUCKETS, LIN, MONDAY);

    StatusMapping saved = mappings().of(RT);

    assertThat(saved).isEqualTo(new StatusMapping(1, BUCKETS, LIN, MONDAY));
    assertThat(mappings().of(new ProjectId(2)).isSaved()).isFalse();
  }

  @Test
  public void what_was_just_saved_here_is_remembered_at_once() {
    mappings().lately(RT);
    mappings().save(RT, 0, BUCKETS, LIN, MONDAY);

    assertThat(mappings().lately(RT)).isEqualTo(mappings().of(RT));
    assertThat(mappings().lately(RT).version()).isEqualTo(1);
  }

  @Test
  public void the_newest_version_is_in_force_whole() {
    mappings().save(RT, 0, BUCKETS, LIN, MONDAY);
    mappings().save(RT, 1, Map.of("3", RoadmapStatus.PLANNED), ADMIN, MONDAY.plusSeconds(60));

    assertThat(mappings().of(RT))
        .isEqualTo(
            new StatusMapping(
                2, Map.of("3", RoadmapStatus.PLANNED), ADMIN, MONDAY.plusSeconds(60)));
  }

  @Test
  public void who_edited_an_old_version_is_told_so() {
    mappings().save(RT, 0, BUCKETS, LIN, MONDAY);

    StatusMappings.Saved late = mappings().save(RT, 0, Map.of(), LIN, MONDAY);

    assertThat(late).isEqualTo(new StatusMappings.SavedMeanwhile());
    assertThat(mappings().of(RT).buckets()).isEqualTo(BUCKETS);
  }

  @Test
  public void a_version_there_never_was_cannot_be_edited() {
    mappings().save(RT, 0, BUCKETS, LIN, MONDAY);

    StatusMappings.Saved ahead = mappings().save(RT, 5, Map.of(), LIN, MONDAY);

    assertThat(ahead).isEqualTo(new StatusMappings.SavedMeanwhile());
    assertThat(mappings().of(RT)).isEqualTo(new StatusMapping(1, BUCKETS, LIN, MONDAY));
  }

  @Test
  public void of_four_saving_at_once_one_wins() throws Exception {
    ExecutorService four = Executors.newFixedThreadPool(4);
    StatusMappings mappings = mappings();
    List<Callable<StatusMappings.Saved>> saves =
        IntStream.range(0, 4)
            .<Callable<StatusMappings.Saved>>mapToObj(
                i -> () -> mappings.save(RT, 0, BUCKETS, LIN, MONDAY.plusSeconds(i)))
            .toList();

    int kept = 0;
    for (Future<StatusMappings.Saved> save : four.invokeAll(saves)) {
      if (save.get() instanceof StatusMappings.Kept) kept++;
    }
    four.shutdown();

    assertThat(kept).isEqualTo(1);
    assertThat(mappings.of(RT).version()).isEqualTo(1);
  }
}
