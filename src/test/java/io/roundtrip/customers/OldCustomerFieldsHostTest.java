package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** What older versions left in the fields, and a name that changes in the store of customers. */
public class OldCustomerFieldsHostTest {
  private static final String DATABASE = "old-customers";

  @Rule public final HostRule jira = HostRule.alone(DATABASE);

  @Test
  public void names_that_stand_in_the_fields_become_keys_at_the_next_start_without_history()
      throws SQLException {
    LiveProject project = LiveProject.in(jira);
    String feedback = project.said("Ada Lindqvist", "Too bright", "account", "Northwind Freight");
    String key = stored(feedback, "Customer");
    String account = stored(feedback, "Account");
    raw(key, "Ada Lindqvist");
    raw(account, "Northwind Freight");
    assertThat(stored(feedback, "Customer")).isEqualTo("Ada Lindqvist");
    assertThat(jira.as("pm").get("/browse/" + feedback).body()).contains("Ada Lindqvist");
    String history = history(feedback);

    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());

    await()
        .atMost(LiveProject.SOON)
        .untilAsserted(
            () -> {
              assertThat(stored(feedback, "Customer")).isEqualTo(key);
              assertThat(stored(feedback, "Customer e-mail")).isEqualTo(key);
              assertThat(stored(feedback, "Account")).isEqualTo(account);
            });
    assertThat(history(feedback)).isEqualTo(history);
  }

  @Test
  public void a_customer_who_was_emptied_without_an_event_is_gone_at_the_next_start() {
    LiveProject project = LiveProject.in(jira);
    String epic = project.epic("Dark mode");
    String gone = project.said("Ada Lindqvist", "Too bright", "account", "Acme");
    String stays = project.said("Imke Jansen", "Too bright in here");
    for (String feedback : List.of(gone, stays)) project.link(epic, feedback);
    jira.host().node(0).command("faults", Map.of("events", "drop"));
    Map<String, Object> empty = new HashMap<>();
    for (String name : List.of("Customer", "Customer e-mail", "Account"))
      empty.put(jira.field(name), null);
    jira.as("pm").put("/rest/api/2/issue/" + gone, Map.of("fields", empty)).expect(204);
    jira.host().node(0).command("faults", Map.of("events", "normal"));
    assertThat(jira.as("pm").get("/browse/" + epic).body()).contains("Ada Lindqvist");

    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());

    await()
        .atMost(LiveProject.SOON)
        .untilAsserted(
            () ->
                assertThat(jira.as("pm").get("/browse/" + epic).body())
                    .contains("Imke Jansen")
                    .doesNotContain("Ada Lindqvist"));
  }

  @Test
  public void a_new_name_of_a_customer_is_seen_everywhere_at_once() throws SQLException {
    LiveProject project = LiveProject.in(jira);
    String epic = project.epic("Dark mode");
    String feedback = project.said("Imke Jansen", "Too bright in here");
    project.link(epic, feedback);
    assertThat(jira.as("pm").get("/browse/" + epic).body()).contains("Imke Jansen");

    sql(
        "UPDATE \"AO_B64556_CONTACT\" SET \"NAME\" = ? WHERE \"NAME\" = ?",
        "Imke Brandt",
        "Imke Jansen");

    for (String issue : new String[] {epic, feedback})
      assertThat(jira.as("pm").get("/browse/" + issue).body())
          .contains("Imke Brandt")
          .doesNotContain("Imke Jansen");
  }

  @Test
  public void what_stands_in_a_plain_text_of_an_older_version_moves_into_the_field_of_today()
      throws SQLException {
    LiveProject project = LiveProject.in(jira);
    String feedback = project.said("Olga Petrova", "Too bright at noon");
    String key = stored(feedback, "Customer");
    String ours = jira.field("Customer").replace("customfield_", "");
    String types = "com.atlassian.jira.plugin.system.customfieldtypes:";
    String old =
        jira.as("admin")
            .post(
                "/rest/minijira/1/field",
                Map.of(
                    "name", "Customer",
                    "type", types + "textfield",
                    "searcher", types + "textsearcher"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    jira.as("admin")
        .post("/rest/minijira/1/field/" + old + "/contexts", Map.of("types", List.of("Feedback")))
        .expect(204);
    sql(
        "UPDATE custom_field_value SET string_value = 'Olga Petrova', field_id = "
            + old.replace("customfield_", "")
            + " WHERE string_value = ? AND field_id = "
            + ours,
        key);

    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());

    await()
        .atMost(LiveProject.SOON)
        .untilAsserted(
            () -> {
              JsonNode fields =
                  jira.as("pm").get("/rest/api/2/issue/" + feedback).json().get("fields");
              assertThat(fields.path("customfield_" + ours).asText()).isEqualTo(key);
              assertThat(fields.path(old).asText("")).isIn("", "null");
            });
    assertThat(jira.as("pm").get("/browse/" + feedback).body()).contains("Olga Petrova");
  }

  private String history(String issue) {
    return jira.as("pm")
        .get("/rest/api/2/issue/" + issue + "?expand=changelog")
        .expect(200)
        .json()
        .get("changelog")
        .toString();
  }

  private String stored(String issue, String field) {
    return jira.as("pm")
        .get("/rest/api/2/issue/" + issue)
        .expect(200)
        .json()
        .get("fields")
        .get(jira.field(field))
        .asText();
  }

  /** As an older version stored it. */
  private static void raw(String key, String name) throws SQLException {
    sql("UPDATE custom_field_value SET string_value = ? WHERE string_value = ?", name, key);
  }

  private static void sql(String sql, String... args) throws SQLException {
    try (Connection db = DriverManager.getConnection(HostRule.database(DATABASE));
        PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < args.length; i++) statement.setString(i + 1, args[i]);
      assertThat(statement.executeUpdate()).isPositive();
    }
  }
}
