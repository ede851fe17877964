package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Where AUI cannot be fetched the stand-in does what the plugin and the host ask of AUI. */
public class StandInBrowserTest {
  private static final String TRIAGE = "?selectedItem=io.roundtrip.jira:canonical-triage-link";

  @Rule public final HostRule jira = HostRule.standIn();
  @Rule public final Browser browser = new Browser();

  @Test
  public void menus_dialogs_and_flags_work_on_the_stand_in() {
    String project = jira.project();
    jira.setUp(project);
    jira.as("support")
        .post(LiveProject.REST + "/feedback", Map.of("project", project, "words", "Too bright"))
        .expect(201);
    browser.logIn(jira.baseUrl(), "pm");
    assertThat(browser.chrome().executeScript("return AJS.version")).isEqualTo("stand-in");

    browser.chrome().get(jira.baseUrl() + "/projects/" + project + TRIAGE);
    browser.see(By.id("header-details-user-fullname")).click();
    browser.see(By.id("log_out"));
    browser.chrome().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    browser.look("stand-in-triage");
    browser.see(By.cssSelector(".rt-triage-help")).click();
    browser.see(By.id("rt-triage-keys"));
    browser.chrome().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    browser.see(By.id("create_link")).click();
    browser.see(By.id("summary")).sendKeys("Said on the stand-in");
    browser.look("stand-in-create");
    browser.see(By.id("create-issue-submit")).click();

    browser.see(By.cssSelector("#aui-flag-container .issue-created-key"));
  }
}
