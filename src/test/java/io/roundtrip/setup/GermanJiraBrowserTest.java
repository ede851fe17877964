package io.roundtrip.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A German Jira as people who read German see it. Pictures lie under target/screens. */
public class GermanJiraBrowserTest {
  @Rule public final HostRule jira = HostRule.alone("german screens");
  @Rule public final Browser browser = new Browser();

  private LiveProject live;

  @Before
  public void a_german_jira() {
    jira.host()
        .node(0)
        .command("property", Map.of("name", "jira.i18n.default.locale", "value", "de_DE"));
    live = LiveProject.in(jira);
  }

  private void open(String path) {
    browser.chrome().get(jira.baseUrl() + path);
  }

  @Test
  public void the_dialog_the_feedback_and_its_item_speak_german() {
    String epic = jira.issue("pm", live.key(), "Epic", "Dunkler Modus");
    String feedback =
        live.said(
            "Ada Nacht",
            "Nachts viel zu hell",
            "channel",
            "phone",
            "moment",
            "daily use",
            "account",
            "Nordbäcker",
            "nps",
            3);
    browser.logIn(jira.baseUrl(), "support");

    open("/secure/CreateIssue.jspa");
    choose("project", live.key());
    choose("issuetype", "Feedback");
    browser.read("Antwort erlaubt?");
    browser.look("german-create");
    String form = browser.textOf(By.tagName("body"));
    assertThat(form).contains("Kunde", "Kanal", "Moment der Wahrheit", "Umfrage", "Einführung");

    open("/browse/" + epic);
    browser.read("ist Beleg für");
    browser.look("german-item-empty");
    live.link(epic, feedback);

    open("/browse/" + feedback);
    browser.read("ist Beleg für");
    browser.look("german-feedback");
    assertThat(browser.textOf(By.tagName("body")))
        .contains("Telefon", "Tägliche Nutzung", "Nordbäcker")
        .doesNotContain("daily use", "is evidence for", "Moment of truth");

    open("/browse/" + epic);
    browser.read("hat Belege");
    browser.look("german-item");

    open("/projects/" + live.key() + "?selectedItem=io.roundtrip.jira:intake-import-link");
    browser.look("german-import");
    browser.logIn(jira.baseUrl(), "admin");
    for (String page : List.of("RoundtripSettings!default", "RoundtripSetUp!default")) {
      open("/secure/" + page + ".jspa?projectKey=" + live.key());
      browser.look("german-" + page.substring(9, 14));
    }
  }

  private void choose(String id, String text) {
    Select select = new Select(browser.see(By.id(id)));
    select.getOptions().stream()
        .filter(option -> option.getText().contains(text))
        .findFirst()
        .ifPresent(option -> select.selectByVisibleText(option.getText()));
  }
}
