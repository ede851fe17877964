package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** A field of feedback that somebody empties in Jira. */
public class EmptiedFieldsHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.oneNode();

  private LiveProject live;

  @Before
  public void a_project_that_takes_feedback() {
    live = LiveProject.in(JIRA);
  }

  private static void empty(String issue, String... names) {
    Map<String, Object> fields = new HashMap<>();
    for (String name : names) fields.put(JIRA.field(name), null);
    JIRA.as("support").put("/rest/api/2/issue/" + issue, Map.of("fields", fields)).expect(204);
  }

  private static JsonNode whole(String issue) {
    return JIRA.as("admin")
        .get("/rest/api/2/issue/" + issue + "?expand=changelog")
        .expect(200)
        .json();
  }

  private static List<String> emptied(String issue) {
    List<String> emptied = new ArrayList<>();
    for (JsonNode item : whole(issue).get("changelog").findParents("field"))
      if (!item.path("fromString").asText("").isEmpty()
          && item.path("toString").asText("").isEmpty()) emptied.add(item.get("field").asText());
    return emptied;
  }

  @Test
  public void every_field_that_is_emptied_stands_in_the_history_and_jira_tells_of_it() {
    String issue = live.said("Ada", "Too bright", "account", "Acme", "nps", 3, "csat", 2, "ces", 4);
    String[] names = {"Customer", "Customer e-mail", "Account", "NPS", "CSAT", "CES"};

    for (String name : names) {
      String before = whole(issue).get("fields").get("updated").asText();
      empty(issue, name);

      assertThat(whole(issue).get("fields").get("updated").asText()).as(name).isGreaterThan(before);
    }

    assertThat(emptied(issue)).containsExactlyInAnyOrderElementsOf(Arrays.asList(names));
  }
}
