package io.roundtrip.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The pages about the same thing said twice, as the server sends them. */
public class ScreensHostTest {
  private static final String PAGES =
      "/projects/%s?selectedItem=io.roundtrip.jira:canonical-%s-link";

  @Rule public final HostRule jira = HostRule.oneNode();

  private String project;
  private Visitor pm;

  @Before
  public void a_project_that_takes_feedback() {
    project = jira.project();
    jira.setUp(project);
    pm = jira.as("pm");
  }

  @Test
  public void the_panel_is_an_empty_box_on_feedback_and_not_on_other_issues() {
    String feedback = jira.issue("support", project, "Feedback", "Far too bright");
    String story = jira.issue("pm", project, "Story", "Dark tables");

    Document said = page("/browse/" + feedback, 200);
    Document told = page("/browse/" + story, 200);

    assertThat(said.select("#roundtrip-same").attr("data-key")).isEqualTo(feedback);
    assertThat(said.select("#roundtrip-same").attr("data-kind")).isEqualTo("feedback");
    assertThat(said.select("#roundtrip-same").attr("data-may")).isEqualTo("true");
    assertThat(said.select("#roundtrip-merge").attr("href"))
        .endsWith("/secure/RoundtripMerge.jspa?feedback=" + feedback);
    assertThat(said.select("script[src$=/same.js]")).hasSize(1);
    assertThat(told.select("#roundtrip-same, #roundtrip-merge")).isEmpty();
  }

  @Test
  public void a_new_epic_has_the_panel_before_anybody_asked_but_not_where_roundtrip_is_off() {
    String epic = jira.issue("pm", project, "Epic", "Dark mode for the whole app");
    String elsewhere = jira.issue("pm", jira.project(), "Epic", "Dark mode elsewhere");

    assertThat(page("/browse/" + epic, 200).select("#roundtrip-same").attr("data-kind"))
        .isEqualTo("item");
    assertThat(page("/browse/" + elsewhere, 200).select("#roundtrip-same")).isEmpty();
  }

  @Test
  public void the_merge_page_echoes_only_keys() {
    String odd = Visitor.query("\"><script>alert(1)</script>");

    Document page =
        page(
            "/secure/RoundtripMerge.jspa?feedback=rt-5&feedback=RT-6&feedback=RT-5&feedback="
                + odd
                + "&into="
                + odd,
            200);

    assertThat(page.select("#rt-merge-page").attr("data-feedback")).isEqualTo("RT-5,RT-6");
    assertThat(page.select("#rt-merge-page").attr("data-into")).isEmpty();
    assertThat(page.select("#rt-merge-page").attr("data-back")).endsWith("/browse/RT-5");
    assertThat(page("/secure/RoundtripMerge.jspa", 200).select("#rt-merge-page").text())
        .contains("names no feedback");
  }

  @Test
  public void triage_stands_beside_projects_with_feedback_and_hides_the_others() {
    String plain = jira.project();

    assertThat(links(project)).hasSize(1);
    assertThat(links(plain)).isEmpty();
    assertThat(page(triage(project), 200).select("#rt-triage").attr("data-project"))
        .isEqualTo(project);
    assertThat(page(triage(plain), 302).select("#rt-triage")).isEmpty();
    page(triage("NOSUCH"), 404);
  }

  @Test
  public void only_administrators_of_the_project_get_the_switch() {
    String path = PAGES.formatted(project, "automatic");

    String may =
        Jsoup.parse(jira.as("admin").get(path).expect(200).body())
            .select("#rt-automatic")
            .attr("data-may");
    String reads =
        Jsoup.parse(jira.as("support").get(path).expect(200).body())
            .select("#rt-automatic")
            .attr("data-may");

    assertThat(may).isEqualTo("true");
    assertThat(reads).isEqualTo("false");
    assertThat(
            jira.as("support")
                .change(
                    "/rest/roundtrip/1.0/projects/" + project + "/automatic", Map.of("on", true))
                .status())
        .isEqualTo(403);
  }

  private List<Element> links(String key) {
    return page("/projects/" + key + "/summary", 200).select(".aui-sidebar a[href$=triage-link]");
  }

  private static String triage(String key) {
    return PAGES.formatted(key, "triage");
  }

  private Document page(String path, int status) {
    return Jsoup.parse(pm.get(path).expect(status).body());
  }
}
