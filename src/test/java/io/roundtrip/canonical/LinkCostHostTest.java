package io.roundtrip.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Census;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** Linking a piece of feedback to an item costs its user a bounded number of our statements. */
public class LinkCostHostTest {
  private static final int MOST = 21;

  @Rule public final HostRule jira = HostRule.alone("link");

  @Test
  public void a_second_piece_of_feedback_is_linked_with_a_bounded_number_of_statements() {
    LiveProject project = LiveProject.in(jira);
    String item = project.epic("Dark mode");
    project.link(item, project.said("Ada Lindqvist", "Far too bright at night"));
    String second = project.said("Grace Okafor", "Painful at five");
    Census census = Census.of(jira, 0);

    project.link(item, second);

    Map<String, Long> asked = Census.ofRequests(Census.ofPlugin(census.since()));
    System.out.println("link: " + Census.sum(asked) + " " + asked);
    assertThat(Census.sum(asked)).as("%s", asked).isLessThanOrEqualTo(MOST);
  }
}
