package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Types that administrators call by another name, as companies that speak German do. */
public class RenamedTypesHostTest {
  private static final String TYPES = "/rest/api/2/issuetype";
  private static final String LINK_TYPES = "/rest/api/2/issueLinkType";

  @Rule public final HostRule jira = HostRule.alone("renamed types");

  private Visitor admin;

  @Before
  public void names_as_the_set_up_gives_them() {
    admin = jira.as("admin");
    for (String other : List.of("Rückmeldung", "FEEDBACK")) rename(other, "Feedback");
  }

  private JsonNode types() {
    return admin.get(TYPES).expect(200).json();
  }

  private JsonNode linkTypes() {
    return admin.get(LINK_TYPES).expect(200).json().get("issueLinkTypes");
  }

  /** The issue type and the link type, where they are there. */
  private void rename(String from, String to) {
    renameAt(TYPES, types(), from, to);
    renameAt(LINK_TYPES, linkTypes(), from, to);
  }

  private void renameAt(String at, JsonNode all, String from, String to) {
    for (JsonNode one : all)
      if (one.get("name").asText().equals(from))
        admin.put(at + "/" + one.get("id").asText(), Map.of("name", to)).expect(200);
  }

  private List<String> evidence(String item) {
    return jira.as("support")
        .get(REST + "/items/" + item + "/evidence")
        .expect(200)
        .json()
        .findValuesAsText("feedback");
  }

  @Test
  public void another_set_up_knows_them_again_and_what_was_said_still_counts() {
    LiveProject first = LiveProject.in(jira);
    String item = first.epic("Dark mode");
    String old = first.said("Ada Night", "Far too bright");
    first.merge(old, item);

    rename("Feedback", "Rückmeldung");
    LiveProject second = LiveProject.in(jira);

    assertThat(types().findValuesAsText("name")).contains("Rückmeldung").doesNotContain("Feedback");
    assertThat(linkTypes().findValuesAsText("name"))
        .contains("Rückmeldung")
        .doesNotContain("Feedback");
    assertThat(evidence(item)).containsExactly(old);
    String later = second.said("Bo Day", "Too bright by day");
    assertThat(
            admin
                .get("/rest/api/2/issue/" + later)
                .expect(200)
                .json()
                .at("/fields/issuetype/name")
                .asText())
        .isEqualTo("Rückmeldung");
    jira.as("support")
        .post(
            "/rest/api/2/issueLink",
            Map.of(
                "type",
                Map.of("name", "Rückmeldung"),
                "inwardIssue",
                Map.of("key", later),
                "outwardIssue",
                Map.of("key", item)))
        .expect(201);
    await().atMost(SOON).until(() -> evidence(item).contains(later));
    assertThat(evidence(item)).containsExactlyInAnyOrder(old, later);
  }

  @Test
  public void a_difference_of_case_is_no_other_type() {
    jira.setUp(jira.project());
    rename("Feedback", "FEEDBACK");

    jira.setUp(jira.project());

    assertThat(types().findValuesAsText("name")).contains("FEEDBACK").doesNotContain("Feedback");
  }
}
