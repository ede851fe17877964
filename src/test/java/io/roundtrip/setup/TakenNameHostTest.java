package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** A Jira in which sub-tasks have the name that the set-up wants for feedback. */
public class TakenNameHostTest {
  @Rule public final HostRule jira = HostRule.alone("taken name");

  @Test
  public void a_type_of_sub_tasks_is_not_taken_and_the_way_out_is_named() {
    Visitor admin = jira.as("admin");
    String types = "/rest/api/2/issuetype";
    String taken =
        admin
            .post(types, Map.of("name", "feedback", "type", "subtask"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    String setUp = REST + "/projects/" + jira.project() + "/setup";

    JsonNode problem =
        admin.act(setUp, Map.of("confirm", true)).expect(409).json().get("errors").get(0);

    assertThat(problem.get("code").asText()).isEqualTo("name-of-sub-tasks");
    assertThat(problem.get("message").asText()).contains("feedback").doesNotContain("roundtrip.");
    admin.put(types + "/" + taken, Map.of("name", "Remark")).expect(200);
    admin.act(setUp, Map.of("confirm", true)).expect(200);
    assertThat(admin.get(types).json().findValuesAsText("name")).contains("Remark", "Feedback");
  }
}
