package io.roundtrip.roadmap;

import static io.roundtrip.roadmap.ProjectStatus.Category.DONE;
import static io.roundtrip.roadmap.ProjectStatus.Category.IN_PROGRESS;
import static io.roundtrip.roadmap.ProjectStatus.Category.NONE;
import static io.roundtrip.roadmap.ProjectStatus.Category.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Test
  public void a_name_that_says_no_outranks_every_category() {
    for (String name :
        List.of("Wont fix", "Will not do", "Declined", "REJECTED", "Cancelled", "Duplicate")) {
      assertThat(suggested(name, DONE)).as(name).isEqualTo(RoadmapStatus.NOT_PLANNED);
    }
    assertThat(suggested("Not planned", TO_DO)).isEqualTo(RoadmapStatus.NOT_PLANNED);
    assertThat(suggested("Abgelehnt", IN_PROGRESS)).isEqualTo(RoadmapStatus.NOT_PLANNED);
  }

  @Test
  public void planning_words_count_only_before_the_work_begins() {
    assertThat(suggested("Eingeplant", TO_DO)).isEqualTo(RoadmapStatus.PLANNED);
    assertThat(suggested("Approved", NONE)).isEqualTo(RoadmapStatus.PLANNED);
    assertThat(suggested("Something", NONE)).isEqualTo(RoadmapStatus.UNDER_REVIEW);
    assertThat(suggested("Accepted", IN_PROGRESS)).isEqualTo(RoadmapStatus.IN_PROGRESS);
    assertThat(suggested("Approved", DONE)).isEqualTo(RoadmapStatus.SHIPPED);
  }

  private static RoadmapStatus suggested(String name, ProjectStatus.Category category) {
    return SuggestedMapping.of(new ProjectStatus("1", name, category));
  }
}
