package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An administrator of a project decides about held news, and takes that back, by keyboard. */
public class HeldNewsBrowserTest {
  @Rule public final HostRule jira = HostRule.alone("held-browser");
  @Rule public final Browser browser = new Browser();

  private LiveProject project;

  @Before
  public void a_project_that_tells_at_once() {
    project = LiveProject.in(jira);
    browser.logIn(jira.baseUrl(), "pm");
  }

  @After
  public void in_english() {
    reads("en");
  }

  private void reads(String language) {
    jira.as("admin").put("/rest/minijira/1/user/pm", Map.of("locale", language)).expect(200);
  }

  private List<String> wishes(int many) {
    List<String> epics = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String epic = project.epic("Wish " + i + ": the driver app in the dark");
      project.link(epic, project.said("Ada" + i + " Lindqvist", "I want wish " + i));
      epics.add(epic);
    }
    return epics;
  }

  private List<JsonNode> held() {
    String list = REST + "/projects/" + project.key() + "/held-news";
    return List.copyOf(jira.as("pm").get(list).expect(200).json().findParents("batch"));
  }

  /** Many at once, and two without Jira's mail. */
  private void heldTwice() {
    project.settings("undoSeconds", 3);
    List<String> epics = wishes(23);
    BulkChange.done(jira, epics.subList(0, 21), true);
    await().atMost(SOON).until(() -> held().size() == 1 && people(0) == 21);
    BulkChange.done(jira, epics.subList(21, 23), false);
    await().atMost(SOON).until(() -> held().size() == 2);
  }

  private int people(int batch) {
    return held().get(batch).get("people").asInt();
  }

  private void open() {
    browser
        .chrome()
        .get(jira.baseUrl() + "/secure/RoundtripHeldNews.jspa?projectKey=" + project.key());
    browser.see(By.cssSelector(".rt-held h2"));
  }

  private void press(String button) {
    browser.see(By.id(button)).sendKeys(Keys.ENTER);
  }

  /** The first press asks. */
  private void pressTwice(String button, String question) {
    press(button);
    browser.read(question);
    browser.focusedOn(question);
    press("held-1-sure");
  }

  private String batch(int number) {
    return browser.textOf(By.cssSelector("section[aria-labelledby=held-" + number + "]"));
  }

  @Test
  public void news_is_decided_and_taken_back_by_keyboard() {
    heldTwice();
    browser
        .chrome()
        .get(jira.baseUrl() + "/secure/RoundtripSettings!default.jspa?projectKey=" + project.key());
    press("roundtrip-held-news");
    browser.read("Held news for customers");
    assertThat(batch(1)).contains("changed 2 issues on", "news for 2 people");
    assertThat(batch(2)).contains("changed 21 issues on", "news for 21 people");
    theIssuesAreShownOnDemand();

    pressTwice("held-1-tell", "Tell them: 2 people?");

    browser.read("Customers are told now");
    browser.focusedOn("Customers are told now");
    assertThat(batch(1)).contains("changed 21 issues on", "news for 21 people");
    assertThat(batch(2)).contains("changed 2 issues on", "Decided: tell them.");

    press("held-1-leave");
    browser.read("Do not tell: 21 people?");
    browser.look("held-news-asked");
    press("held-back");
    pressTwice("held-1-leave", "Do not tell: 21 people?");

    browser.read("Customers are not told.");
    browser.focusedOn("Customers are not told.");
    assertThat(batch(2)).contains("changed 21 issues on", "Decided: do not tell them.");
    assertThat(project.mailTo("ada21").subject()).isNotBlank();
    open();
    assertThat(batch(1)).contains("cannot be taken back").doesNotContain("Take back");

    press("held-2-take-back");

    browser.read("The decision is open again.");
    browser.focusedOn("The decision is open again.");
    assertThat(batch(1)).contains("changed 21 issues on", "Tell them", "Do not tell");
    assertThat(project.mailsTo("ada0")).isEmpty();
  }

  private void theIssuesAreShownOnDemand() {
    By issue = By.cssSelector("section[aria-labelledby=held-1] li");
    assertThat(browser.chrome().findElement(issue).isDisplayed()).isFalse();

    browser.see(By.cssSelector("section[aria-labelledby=held-1] summary")).sendKeys(Keys.ENTER);

    assertThat(browser.textOf(issue)).contains("the driver app in the dark");
  }

  @Test
  public void the_page_has_no_fault_in_any_colour_language_and_width() {
    open();
    browser.read("Nothing is held. News goes out by itself.");
    browser.look("held-news-empty");
    heldTwice();
    for (String language : List.of("en", "de")) {
      reads(language);
      open();
      browser.see(By.cssSelector("section[aria-labelledby=held-1] summary")).click();
      for (String colours : List.of("light", "dark")) {
        browser.colours(colours);
        browser.look("held-news-" + language + "-" + colours);
      }
      assertThat(browser.sticksOut(".rt-held", 320)).as(language).isEmpty();
      browser.look("held-news-" + language + "-320");
    }
    assertThat(batch(2)).contains("21 Vorgänge", "Neues für 21 Personen", "Nicht mitteilen");
  }
}
