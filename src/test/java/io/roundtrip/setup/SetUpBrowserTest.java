package io.roundtrip.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A Jira administrator sets a project up whose schemes another one shares. */
public class SetUpBrowserTest {
  private static final String COLOURS =
      "document.documentElement.setAttribute('data-color-mode', arguments[0])";

  /** What stands on the pages that go on from here. */
  private static final Map<String, String> HEADINGS =
      Map.of(
          "statuses", "Roadmap statuses",
          "settings", "Roundtrip settings",
          "import", "Each row of the file becomes",
          "triage", "No feedback yet",
          "project", "Summary");

  @Rule public final HostRule jira = HostRule.alone("set-up-browser");
  @Rule public final Browser browser = new Browser();

  @After
  public void in_english() {
    reads("en");
  }

  private void reads(String language) {
    jira.as("admin").put("/rest/minijira/1/user/admin", Map.of("locale", language)).expect(200);
  }

  @Test
  public void without_the_tick_the_page_says_so_at_the_tick_and_with_it_all_of_it_is_redrawn() {
    jira.project();
    String project = jira.project();
    browser.logIn(jira.baseUrl(), "admin");
    String page =
        jira.baseUrl() + "/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + project;
    browser.chrome().get(page);
    browser.see(By.name("webSudoPassword")).sendKeys("admin", Keys.ENTER);
    browser.see(By.id("roundtrip-set-up")).click();

    browser.read("Nothing was changed. Tick this if");
    WebElement tick = browser.see(By.id("roundtrip-confirm"));
    assertThat(tick.getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(tick.getDomAttribute("aria-describedby")).contains("roundtrip-confirm-error");
    assertThat(browser.chrome().switchTo().activeElement()).isEqualTo(tick);
    browser.look("set-up-refused");
    tick.sendKeys(Keys.SPACE);
    browser.see(By.id("roundtrip-set-up")).click();

    browser.read("Jira has all that is needed here, and Roundtrip is on");
    assertThat(browser.chrome().findElements(By.id("roundtrip-set-up"))).isEmpty();
    assertThat(browser.chrome().findElements(By.cssSelector("#roundtrip-missing li"))).isEmpty();
    assertThat(browser.textOf(By.id("roundtrip-board-jql"))).isEqualTo("issuetype != \"Feedback\"");
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.chrome().get(page);
      browser.look("set-up-done-" + theme);
    }
    reads("de");
    browser.chrome().get(page);
    browser.read("Das Board des Teams");
    browser.look("set-up-done-de");
    browser.chrome().manage().window().setSize(new Dimension(900, 1100));
    browser.look("set-up-done-de-900");
    reads("en");
    for (String there : List.of("statuses", "settings", "import", "triage", "project")) {
      browser.chrome().get(page);
      browser.see(By.id("roundtrip-onward-" + there)).sendKeys(Keys.ENTER);
      browser.read(HEADINGS.get(there));
    }
    nothingToTriage(project);
  }

  /** Nobody said anything yet: what the page is for, and what to do next. */
  private void nothingToTriage(String project) {
    String triage =
        jira.baseUrl()
            + "/projects/"
            + project
            + "?selectedItem=io.roundtrip.jira:canonical-triage-link";
    for (String language : List.of("en", "de")) {
      reads(language);
      browser.chrome().get(triage);
      browser.see(By.cssSelector(".rt-triage-empty h2"));
      assertThat(browser.chrome().findElement(By.cssSelector(".rt-triage-left")).isDisplayed())
          .as("no empty box")
          .isFalse();
      assertThat(browser.chrome().findElement(By.cssSelector(".rt-triage-bar")).isDisplayed())
          .as("nothing to count or to press")
          .isFalse();
      for (int width : List.of(1300, 900)) {
        browser.chrome().manage().window().setSize(new Dimension(width, 900));
        for (String theme : List.of("light", "dark")) {
          browser.chrome().executeScript(COLOURS, theme);
          browser.look("triage-empty-" + language + "-" + width + "-" + theme);
        }
      }
    }
    for (Map.Entry<String, String> next :
        Map.of(
                "import", "Each row of the file becomes",
                "create", "Create issue",
                "settings", "Roundtrip settings")
            .entrySet()) {
      reads("en");
      browser.chrome().get(triage);
      browser.see(By.cssSelector(".rt-triage-next-" + next.getKey())).sendKeys(Keys.ENTER);
      browser.read(next.getValue());
    }
    browser.logIn(jira.baseUrl(), "engineer");
    browser.chrome().get(triage);
    browser.see(By.cssSelector(".rt-triage-next-import"));
    assertThat(browser.chrome().findElements(By.cssSelector(".rt-triage-next-settings"))).isEmpty();
  }
}
