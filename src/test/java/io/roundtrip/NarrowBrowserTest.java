package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;

/** Every panel and page in a column of 300 to 500 pixels of a wide window: nothing sticks out. */
public class NarrowBrowserTest {
  @Rule public final HostRule jira = HostRule.alone("narrow");
  @Rule public final Browser browser = new Browser();

  @After
  public void in_english() {
    reads("en");
  }

  private void reads(String language) {
    jira.as("admin").put("/rest/minijira/1/user/admin", Map.of("locale", language)).expect(200);
  }

  private void fits(String name, String page, String box, By there) {
    fits(name, page, box, there, List.of(500, 400, 300));
  }

  /** A form of the settings has Jira's column of labels, and Jira no narrower place for it. */
  private void formFits(String name, String page, String box, By there) {
    fits(name, page, box, there, List.of(500, 400));
  }

  private void fits(String name, String page, String box, By there, List<Integer> widths) {
    for (String language : List.of("en", "de")) {
      reads(language);
      browser.chrome().get(jira.baseUrl() + page);
      browser.see(there);
      for (int width : widths) {
        List<?> out = browser.sticksOut(box, width);
        if (width == widths.get(widths.size() - 1)) browser.look("narrow-" + name + "-" + language);
        assertThat(out).as("%s, %s, %s px", name, language, width).isEmpty();
      }
    }
  }

  private void imported(String project) {
    String name = "{\"name\":\"old.csv\",\"format\":\"csv\",\"project\":\"" + project + "\"}";
    String id =
        jira.as("admin")
            .post(LiveProject.REST + "/imports", name)
            .expect(201)
            .json()
            .get("id")
            .asText();
    jira.as("admin")
        .postRaw(
            LiveProject.REST + "/imports/" + id + "/rows",
            "text/csv",
            "words,nps\nSlow,11\n,4\n".getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  @Test
  public void nothing_sticks_out_of_a_narrow_column() {
    LiveProject project = LiveProject.in(jira);
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
    String epic = project.epic("Dark mode for the driver app");
    String ada = project.said("Ada Lind", "Please give the driver app a dark mode", "nps", 3);
    project.link(epic, ada);
    project.said("Grace Oka", "A dark mode for the driver app", "account", "Meridian Grocers");
    String alone = project.said("Lin Chou", "Dark mode in the driver app, please", "nps", 9);
    project.move(epic, "Done");
    await()
        .atMost(LiveProject.SOON)
        .until(() -> jira.as("pm").get("/browse/" + epic).body().contains("roundtrip-news"));
    browser.logIn(jira.baseUrl(), "admin");
    browser.chrome().get(jira.baseUrl() + "/secure/admin/RoundtripAdmin!default.jspa");
    browser.see(By.name("webSudoPassword")).sendKeys("admin", org.openqa.selenium.Keys.ENTER);

    String issue = "/browse/" + epic;
    fits("priority", issue, "#roundtrip-priority", By.id("roundtrip-priority"));
    fits("same", issue, "#roundtrip-same", By.id("roundtrip-same-group"));
    fits("news", issue, "#roundtrip-news", By.id("roundtrip-news"));
    fits("suggestions", "/browse/" + alone, "#roundtrip-same", By.id("roundtrip-same-suggestions"));
    fits(
        "merge",
        "/secure/RoundtripMerge.jspa?feedback=" + alone + "&into=" + epic,
        "#rt-merge-page",
        By.cssSelector(".rt-merge-table"));
    String page = "/projects/" + project.key() + "?selectedItem=io.roundtrip.jira:canonical-";
    fits(
        "triage",
        page + "triage-link",
        "#rt-triage",
        By.cssSelector(".rt-triage-detail[data-shown]"));
    fits(
        "automatic",
        page + "automatic-link",
        "#rt-automatic",
        By.cssSelector("#rt-automatic-learned table"));
    imported(project.key());
    fits(
        "imports",
        "/projects/" + project.key() + "?selectedItem=io.roundtrip.jira:intake-import-link",
        "#rt-import",
        By.cssSelector("#rt-import-list .rt-import-download"));
    String settings = "/secure/RoundtripSettings!default.jspa?projectKey=" + project.key();
    formFits("settings", settings, "form.rt-settings", By.id("roundtrip-settings-save"));
    String statuses = "/secure/RoundtripStatuses.jspa?projectKey=" + project.key();
    formFits("statuses", statuses, "form.rt-statuses", By.id("roadmap-statuses-save"));
    formFits(
        "customers",
        "/secure/admin/RoundtripCustomers!default.jspa",
        "#roundtrip-customers",
        By.id("roundtrip-address"));
    formFits(
        "rates",
        "/secure/admin/RoundtripRates!default.jspa",
        "#roundtrip-rates",
        By.id("roundtrip-rates-server"));
  }
}
