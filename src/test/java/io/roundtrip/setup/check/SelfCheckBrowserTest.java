package io.roundtrip.setup.check;

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

/** The self-check as an administrator sees it, by keyboard, in the light and in the dark. */
public class SelfCheckBrowserTest {
  @Rule public final HostRule jira = HostRule.alone("selfcheck");
  @Rule public final Browser browser = new Browser();

  @After
  public void all_as_it_was() {
    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());
  }

  @Test
  public void from_health_to_the_report_by_keyboard() {
    String base = jira.host().baseUrl();
    browser.logIn(base, "admin");
    browser.chrome().get(base + "/secure/admin/RoundtripAdmin!default.jspa");
    browser.see(By.name("webSudoPassword")).sendKeys("admin", Keys.ENTER);
    browser.see(By.id("roundtrip-self-check")).sendKeys(Keys.ENTER);
    browser.read("All that is needed is there.");

    jira.host().node(0).command("forget-job", Map.of("id", "io.roundtrip.jira.tick"));
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.see(By.id("roundtrip-check-again")).sendKeys(Keys.ENTER);
      browser.read("io.roundtrip.jira.tick");
      browser.look("self-check-" + theme);
    }
    browser.theme("light");
    browser.see(By.id("roundtrip-check-file")).sendKeys(Keys.TAB);
    WebElement back = browser.chrome().switchTo().activeElement();
    assertThat(back.getText()).isEqualTo("Health and kill switch");
    back.sendKeys(Keys.ENTER);
    browser.see(By.id("roundtrip-health"));
  }
}
