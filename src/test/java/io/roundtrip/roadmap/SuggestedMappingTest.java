package io.roundtrip.roadmap;

import static io.roundtrip.roadmap.ProjectStatus.Category.DONE;
import static io.roundtrip.roadmap.ProjectStatus.Category.IN_PROGRESS;
import static io.roundtrip.roadmap.ProjectStatus.Category.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class SuggestedMappingTest {
  @Test
  public void the_category_suggests_unless_the_name_says_more() {
    assertThat(suggested("Backlog", TO_DO)).isEqualTo(RoadmapStatus.UNDER_REVIEW);
    assertThat(suggested("Selected for Development", TO_DO)).isEqualTo(RoadmapStatus.PLANNED);
    assertThat(suggested("In Review", IN_PROGRESS)).isEqualTo(RoadmapStatus.IN_PROGRESS);
    assertThat(suggested("Done", DONE)).isEqualTo(RoadmapStatus.SHIPPED);
    assertThat(suggested("Won't do", DONE)).isEqualTo(RoadmapStatus.NOT_PLANNED);
  }

  private static RoadmapStatus suggested(String name, ProjectStatus.Category category) {
    return SuggestedMapping.of(new ProjectStatus("1", name, category));
  }
}
