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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A Jira administrator sets a project up whose schemes another one shares. */
public class SetUpBrowserTest {
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
    assertThat(browser.see(By.id("roundtrip-board-jql")).getText())
        .isEqualTo("issuetype != \"Feedback\"");
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.chrome().get(page);
      browser.look("set-up-done-" + theme);
    }
    reads("de");
    browser.chrome().get(page);
    browser.read("Das Board des Teams");
    browser.look("set-up-done-de");
  }
}
