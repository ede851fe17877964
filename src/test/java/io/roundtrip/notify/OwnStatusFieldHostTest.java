package io.roundtrip.notify;

import static io.roundtrip.LiveProject.SOON;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Jira lets everybody call a field of theirs "status". */
public class OwnStatusFieldHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private String field;

  @Before
  public void a_field_called_status() {
    project = LiveProject.in(jira);
    field =
        jira.as("admin")
            .post(
                "/rest/minijira/1/field",
                Map.of(
                    "name",
                    "status",
                    "type",
                    "com.atlassian.jira.plugin.system.customfieldtypes:select",
                    "options",
                    List.of("Green", "Red")))
            .expect(201)
            .json()
            .get("id")
            .asText();
  }

  private String done(String issue) {
    for (JsonNode one :
        jira.as("engineer")
            .get("/rest/api/2/issue/" + issue + "/transitions")
            .expect(200)
            .json()
            .get("transitions"))
      if (one.get("name").asText().equals("Done")) return one.get("id").asText();
    throw new AssertionError("no way to Done");
  }

  @Test
  public void that_changes_with_a_transition_hides_it_not() {
    String epic = project.epic("Dark mode");
    project.link(epic, project.said("Ada Lindqvist", "I want dark mode"));

    jira.as("engineer")
        .post(
            "/rest/api/2/issue/" + epic + "/transitions",
            Map.of(
                "transition",
                Map.of("id", done(epic)),
                "fields",
                Map.of(field, Map.of("value", "Green"))))
        .expect(204);

    await().atMost(SOON).until(() -> !project.mailsTo("ada").isEmpty());
  }
}
