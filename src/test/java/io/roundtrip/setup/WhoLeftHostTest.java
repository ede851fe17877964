package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Whoever left signs nothing, and no screen shows the key of whom Jira made anonymous. */
public class WhoLeftHostTest {
  @ClassRule public static final HostRule jira = HostRule.oneNode();

  private static final String SOMEBODY = "somebody who left";

  private LiveProject project;
  private String leaver;

  @Before
  public void somebody_works_here() {
    project = LiveProject.in(jira);
    leaver = ("leaver-" + project.key()).toLowerCase(Locale.ROOT);
    jira.as("admin")
        .post("/rest/minijira/1/user", Map.of("name", leaver, "displayName", "Lea Verne"))
        .expect(201);
    jira.as("admin")
        .post(
            "/rest/minijira/1/project/" + project.key() + "/roles",
            Map.of("Developers", List.of(leaver), "Administrators", List.of(leaver)))
        .expect(204);
  }

  private void anonymized() {
    jira.host().node(0).command("anonymize", Map.of("user", leaver));
  }

  private String signed() {
    project.settings("fromName", "The Routely team");
    jira.as("admin")
        .put(
            REST + "/projects/" + project.key() + "/mails/shipped/en",
            Map.of("subject", "{{item}}", "body", "Yours, {{owner}}.", "version", 0))
        .expect(200);
    String epic = project.epic("Dark mode");
    project.link(epic, project.said("Ada Lindqvist", "Too bright"));
    project.edit(epic, "assignee", Map.of("name", leaver));
    return epic;
  }

  @Test
  public void whoever_was_made_anonymous_signs_nothing() {
    String epic = signed();
    anonymized();

    project.move(epic, "Done");

    assertThat(project.mailTo("ada").text())
        .contains("Yours, The Routely team.")
        .doesNotContain("user-");
  }

  @Test
  public void whoever_is_deactivated_signs_nothing() {
    String epic = signed();
    jira.as("admin").put("/rest/minijira/1/user/" + leaver, Map.of("active", false)).expect(200);

    project.move(epic, "Done");

    assertThat(project.mailTo("ada").text())
        .contains("Yours, The Routely team.")
        .doesNotContain("Lea Verne");
  }

  @Test
  public void screens_name_somebody_in_the_place_of_a_key_that_nobody_has() {
    Visitor lea = jira.as(leaver);
    String statuses = REST + "/projects/" + project.key() + "/statuses";
    JsonNode now = lea.get(statuses).expect(200).json();
    lea.put(statuses, Map.of("version", now.get("version").asInt(), "statuses", Map.of()))
        .expect(200);
    String epic = project.epic("Dark mode");
    String said = project.said("Ada Lindqvist", "Too bright");
    lea.post(REST + "/merges", Map.of("feedback", List.of(said), "into", epic)).expect(200);
    assertThat(mergedBy(epic)).isEqualTo("Lea Verne");
    anonymized();

    assertThat(mergedBy(epic)).isEqualTo(SOMEBODY);
    String screen =
        Jsoup.parse(
                jira.as("admin")
                    .get("/secure/RoundtripStatuses.jspa?projectKey=" + project.key())
                    .body())
            .text();
    assertThat(screen).contains(SOMEBODY).doesNotContain(leaver);
    JsonNode lines = jira.as("admin").get(REST + "/admin/audit?limit=20").expect(200).json();
    assertThat(lines.findValuesAsText("name")).contains(SOMEBODY).doesNotContain(leaver);
  }

  private String mergedBy(String epic) {
    JsonNode group = jira.as("pm").get(REST + "/items/" + epic + "/group").expect(200).json();
    return group.findValuesAsText("mergedBy").get(0);
  }
}
