package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** What is told of a project before anything of Roundtrip is made in Jira. */
public class BeforeSetUpHostTest {
  private static final String DEFAULT = "Default Issue Type Scheme";

  @Rule public final HostRule jira = HostRule.alone("before-set-up");

  @Test
  public void of_schemes_that_are_not_the_projects_own_jira_administrators_alone_are_told() {
    Visitor admin = jira.as("admin");
    jira.project();
    String key = jira.project();
    admin
        .post("/rest/minijira/1/project/" + key + "/schemes", Map.of("types", List.of("Epic")))
        .expect(204);
    String setup = REST + "/projects/" + key + "/setup";
    String page = "/secure/RoundtripSettings!default.jspa?projectKey=" + key;

    assertThat(admin.get(setup).expect(200).json().toString()).contains(DEFAULT);
    assertThat(messages("admin", page)).contains(DEFAULT);

    assertThat(jira.as("pm").get(setup).expect(200).json().toString())
        .contains(key + " Issue Type Scheme")
        .doesNotContain(DEFAULT);
    assertThat(messages("pm", page)).contains(key + " Issue Type Scheme").doesNotContain(DEFAULT);
  }

  private String messages(String user, String page) {
    return new Screen(jira.host().baseUrl(), user).open(page).select(".aui-message").text();
  }
}
