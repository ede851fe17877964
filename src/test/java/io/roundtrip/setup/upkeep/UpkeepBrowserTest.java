package io.roundtrip.setup.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Upkeep as an administrator sees it, by keyboard, in the light and in the dark. */
public class UpkeepBrowserTest {
  @Rule public final HostRule jira = HostRule.alone("upkeep-browser");
  @Rule public final Browser browser = new Browser();

  @Test
  public void from_health_to_upkeep_and_a_new_key_by_keyboard() {
    String base = jira.host().baseUrl();
    jira.host()
        .node(0)
        .command(
            "property", Map.of("name", "jira.baseurl", "value", "https://copy.example.com/jira"));
    browser.logIn(base, "admin");
    browser.chrome().get(base + "/secure/admin/RoundtripAdmin!default.jspa");
    browser.see(By.name("webSudoPassword")).sendKeys("admin", Keys.ENTER);
    browser.see(By.id("roundtrip-confirm-site")).sendKeys(Keys.ENTER);
    browser.read("Say why this is the real Jira");
    browser.look("admin-copy");
    browser.see(By.id("roundtrip-site-why")).sendKeys("we moved", Keys.ENTER);
    browser.read("This is the Jira that it was before.");
    browser.focusedOn("H3: Health");
    theKillSwitchAndBack();

    browser.see(By.id("roundtrip-upkeep")).sendKeys(Keys.ENTER);
    browser.read("What is kept how long");
    browser.see(By.cssSelector("form[action$='changeKey.jspa'] input[type=submit]"));
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.chrome().navigate().refresh();
      browser.read("What is kept how long");
      browser.look("upkeep-" + theme);
    }
    jira.as("admin").put("/rest/minijira/1/user/admin", Map.of("locale", "de")).expect(200);
    browser.chrome().manage().window().setSize(new Dimension(900, 1900));
    browser.chrome().navigate().refresh();
    browser.read("Mails an Kunden");
    browser.look("upkeep-de-900");
    jira.as("admin").put("/rest/minijira/1/user/admin", Map.of("locale", "en")).expect(200);
    browser.chrome().navigate().refresh();
    browser
        .see(By.cssSelector("form[action$='changeKey.jspa'] input[type=submit]"))
        .sendKeys(Keys.ENTER);
    browser.read("signs");
    browser.focusedOn("roundtrip-upkeep-done");
    assertThat(browser.chrome().findElements(By.cssSelector("#roundtrip-upkeep-keys tbody tr")))
        .isNotEmpty();
    theOlderKeyIsRetired();
  }

  private void theKillSwitchAndBack() {
    browser.see(By.id("roundtrip-pause")).sendKeys(Keys.ENTER);
    browser.see(By.id("roundtrip-resume"));
    browser.focusedOn("H3: Kill switch");
    browser.see(By.id("roundtrip-resume")).sendKeys(Keys.ENTER);
    browser.see(By.id("roundtrip-pause"));
    browser.focusedOn("H3: Kill switch");
  }

  private void theOlderKeyIsRetired() {
    browser
        .see(By.cssSelector("form[action$='retireKey.jspa'] input[type=submit]"))
        .sendKeys(Keys.ENTER);
    browser.read("Nothing was changed.");
    browser.focusedOn("roundtrip-sure-1");
    WebElement tick = browser.chrome().switchTo().activeElement();
    tick.sendKeys(Keys.SPACE);
    tick.sendKeys(Keys.ENTER);
    browser.see(By.id("roundtrip-upkeep-done"));
    browser.focusedOn("roundtrip-upkeep-done");
  }
}
