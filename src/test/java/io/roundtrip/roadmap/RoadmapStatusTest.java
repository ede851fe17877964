package io.roundtrip.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

public class RoadmapStatusTest {
  @Test
  public void words_stand_in_tables_and_in_rest_and_are_read_again() {
    assertThat(Stream.of(RoadmapStatus.values()).map(RoadmapStatus::word))
        .containsExactly("under-review", "planned", "in-progress", "shipped", "not-planned");
    for (RoadmapStatus each : RoadmapStatus.values()) {
      assertThat(RoadmapStatus.of(each.word())).contains(each);
    }
    assertThat(RoadmapStatus.of("PLANNED")).isEmpty();
    assertThat(RoadmapStatus.of("")).isEmpty();
  }

  @Test
  public void what_promises_nothing_is_shown_without_colour() {
    assertThat(RoadmapLozenge.of(Optional.of(RoadmapStatus.PLANNED)))
        .isEqualTo("aui-lozenge aui-lozenge-new");
    assertThat(RoadmapLozenge.of(Optional.of(RoadmapStatus.IN_PROGRESS)))
        .isEqualTo("aui-lozenge aui-lozenge-inprogress");
    assertThat(RoadmapLozenge.of(Optional.of(RoadmapStatus.SHIPPED)))
        .isEqualTo("aui-lozenge aui-lozenge-success");
    assertThat(RoadmapLozenge.of(Optional.of(RoadmapStatus.UNDER_REVIEW)))
        .isEqualTo(RoadmapLozenge.of(Optional.of(RoadmapStatus.NOT_PLANNED)))
        .isEqualTo("aui-lozenge aui-lozenge-subtle");
    assertThat(RoadmapLozenge.of(Optional.empty())).isEqualTo("aui-lozenge");
  }
}
