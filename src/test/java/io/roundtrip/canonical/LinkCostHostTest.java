package io.roundtrip.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Census;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * What linking costs the user who waits for it: a bounded number of our statements, by whatever
 * door, and one or two more for the score, as it was due already or not.
 */
public class LinkCostHostTest {
  private static final int LINKED = 10;

  /** Somebody waits for the item from now on, and it has a group. */
  private static final int FIRST = LINKED + 3;

  private static final int UNLINKED = 11;
  private static final int MERGED = 20;
  private static final int SCORE_DUE = 2;
  private static final int RECORDED = 37;
  private static final int MOVED = 1;

  @Rule public final HostRule jira = HostRule.alone("link");

  private LiveProject project;
  private String item;

  @Before
  public void an_item() {
    project = LiveProject.in(jira);
    item = project.epic("Dark mode");
  }

  private void costs(int most, String what, Runnable deed) {
    assertThat(score(most, what, deed)).as("%s: score", what).isBetween(1L, (long) SCORE_DUE);
  }

  private long score(int most, String what, Runnable deed) {
    Census census = Census.of(jira, 0);

    deed.run();

    Map<String, Long> asked = Census.ofRequests(Census.ofPlugin(census.since()));
    long all = Census.sum(asked);
    System.out.println(what + ": " + all + " " + asked);
    asked.keySet().removeIf(work -> work.endsWith("_SCORE_DUE"));
    long others = Census.sum(asked);
    assertThat(others).as("%s: %s", what, asked).isLessThanOrEqualTo(most);
    return all - others;
  }

  @Test
  public void feedback_is_linked_unlinked_and_merged_with_a_bounded_number_of_statements() {
    String ada = project.said("Ada Lindqvist", "Far too bright at night");
    String grace = project.said("Grace Okafor", "Painful at five");
    String lin = project.said("Lin Wu", "Please dim it");
    String mo = project.said("Mo Haddad", "My eyes hurt");

    costs(FIRST, "first link", () -> project.link(item, ada));
    costs(LINKED, "link", () -> project.link(item, grace));
    costs(LINKED, "link in Jira", () -> linkInJira(lin));
    costs(UNLINKED, "unlink", () -> unlink(grace));
    costs(MERGED, "merge", () -> project.merge(mo, item));
  }

  @Test
  public void feedback_is_recorded_and_an_item_moved_with_a_bounded_number_of_statements() {
    project.link(item, project.said("Ada Lindqvist", "Far too bright at night"));

    score(RECORDED, "feedback of a new customer", () -> project.said("Mo Haddad", "Dim it"));
    score(MOVED, "transition", () -> project.move(item, "In Progress"));
  }

  private void linkInJira(String feedback) {
    Map<String, Object> link =
        Map.of(
            "type", Map.of("name", "Feedback"),
            "inwardIssue", Map.of("key", feedback),
            "outwardIssue", Map.of("key", item));
    jira.as("support").post("/rest/api/2/issueLink", link).expect(201);
  }

  private void unlink(String feedback) {
    jira.as("support")
        .delete(LiveProject.REST + "/items/" + item + "/evidence/" + feedback)
        .expect(204);
  }
}
