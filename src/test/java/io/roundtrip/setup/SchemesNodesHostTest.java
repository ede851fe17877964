package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.Rule;
import org.junit.Test;

/** Two administrators set the same project up at once, each on a node of the cluster. */
public class SchemesNodesHostTest {
  @Rule public final HostRule jira = HostRule.twoNodes();

  @Test
  public void both_end_well_and_every_field_is_on_the_screen_once() {
    String project = jira.project();
    List<String> few = List.of("summary");
    jira.as("admin")
        .post(
            "/rest/minijira/1/project/" + project + "/schemes",
            Map.of(
                "types",
                List.of("Story"),
                "screens",
                Map.of("create", few, "edit", few, "view", few)))
        .expect(204);
    await().atMost(LiveProject.SOON).until(() -> types(project, 1).equals(List.of("Story")));

    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int node = 0; node < 2; node++) {
      int at = node;
      answers.add(
          CompletableFuture.supplyAsync(
              () -> setUpBeside(jira.as("admin", at), REST + "/projects/" + project + "/setup")));
    }

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    for (int node = 0; node < 2; node++) {
      int at = node;
      await()
          .atMost(LiveProject.SOON)
          .until(() -> types(project, at).equals(List.of("Story", "Feedback")));
      List<String> fields = fields(project, node);
      assertThat(fields).hasSize(11).hasSameSizeAs(new HashSet<>(fields));
      assertThat(
              jira.as("admin", node)
                  .get(REST + "/projects/" + project + "/setup")
                  .expect(200)
                  .json()
                  .get("missing"))
          .isEmpty();
    }
  }

  /** Where the other node was first, the settings are another version: looks again. */
  private static int setUpBeside(Visitor admin, String at) {
    Map<String, Object> agreed = Map.of("confirm", true);
    int status = admin.act(at, agreed).status();
    return status == 409 ? admin.act(at, agreed).status() : status;
  }

  private JsonNode meta(String path, int node) {
    return jira.as("admin", node)
        .get("/rest/api/2/issue/createmeta/" + path)
        .expect(200)
        .json()
        .get("values");
  }

  private List<String> types(String project, int node) {
    return meta(project + "/issuetypes", node).findValuesAsText("name");
  }

  private List<String> fields(String project, int node) {
    String feedback = meta(project + "/issuetypes", node).get(1).get("id").asText();
    return meta(project + "/issuetypes/" + feedback, node).findValuesAsText("fieldId");
  }
}
