package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** What becomes of a name or an address that somebody types into Jira's own fields. */
public class TypedKeysHostTest {
  @ClassRule public static final HostRule jira = HostRule.alone("typed-keys");

  private static Map<String, Object> who(String name, String email) {
    return Map.of(jira.field("Customer"), name, jira.field("Customer e-mail"), email);
  }

  private static void edit(String user, String issue, Map<String, Object> fields) {
    jira.as(user).put("/rest/api/2/issue/" + issue, Map.of("fields", fields)).expect(204);
  }

  private static String stored(String issue, String field) {
    JsonNode fields = jira.as("pm").get("/rest/api/2/issue/" + issue).expect(200).json();
    return fields.get("fields").get(jira.field(field)).asText();
  }

  private static String page(String issue) {
    return jira.as("pm").get("/browse/" + issue).expect(200).body();
  }

  private static List<String> keysInTheHistory(String issue) {
    List<String> keys = new ArrayList<>();
    JsonNode whole =
        jira.as("engineer").get("/rest/api/2/issue/" + issue + "?expand=changelog").json();
    for (JsonNode item : whole.get("changelog").findParents("field"))
      if (item.get("field").asText().startsWith("Customer"))
        for (String end : List.of("from", "to", "fromString", "toString"))
          if (item.path(end).asText().startsWith("t")) keys.add(item.path(end).asText());
    return keys.stream().distinct().toList();
  }

  @Test
  public void a_key_from_the_history_of_another_project_gives_nobody_away() {
    LiveProject secret = LiveProject.in(jira);
    LiveProject own = LiveProject.in(jira);
    String there = secret.said("Ada Lindqvist", "Too bright");
    edit("support", there, who("Secret Person", "secret.person@bank.example"));
    assertThat(page(there)).contains("Secret Person", "secret.person@bank.example");
    List<String> keys = keysInTheHistory(there);
    assertThat(keys).hasSize(2);

    String here = jira.issue("engineer", own.key(), "Feedback", "Mine");
    edit("engineer", here, who(keys.get(0), keys.get(1)));

    assertThat(page(here)).doesNotContain("Secret Person").doesNotContain("secret.person");
    assertThat(stored(here, "Customer")).startsWith("x");
    assertThat(stored(here, "Customer e-mail")).startsWith("x");
  }

  @Test
  public void an_edit_that_no_event_told_of_is_seen_at_the_next_start() {
    LiveProject project = LiveProject.in(jira);
    String feedback = project.said("Grace Okafor", "Too bright at noon");
    String before = stored(feedback, "Customer");
    jira.host().node(0).command("faults", Map.of("events", "drop"));
    edit("support", feedback, who("Corrected Name", "corrected@bank.example"));
    jira.host().node(0).command("faults", Map.of("events", "normal"));

    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());

    await()
        .atMost(LiveProject.SOON)
        .untilAsserted(
            () -> assertThat(stored(feedback, "Customer")).startsWith("c").isNotEqualTo(before));
    assertThat(page(feedback)).contains("Corrected Name", "corrected@bank.example");
  }
}
