package io.roundtrip.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An administrator finds the key gone and begins anew, by keyboard, in the light and the dark. */
public class LostKeyBrowserTest {
  @Rule public final HostRule jira = HostRule.alone("lostkey-browser");
  @Rule public final Browser browser = new Browser();

  private void loseKey() {
    jira.host().node(0).command("sql", Map.of("update", "DELETE FROM \"AO_B64556_SEAL\""));
    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());
  }

  @Test
  public void the_link_of_a_mail_before_meanwhile_and_afterwards() {
    LiveProject project = LiveProject.in(jira);
    jira.customersReach(jira.baseUrl());
    String item = project.epic("Dark tables");
    project.link(item, project.said("Ada", "Far too bright at night"));
    project.move(item, "In Progress");
    String header =
        project.mailTo("Ada").headers().entrySet().stream()
            .filter(each -> each.getKey().equalsIgnoreCase("list-unsubscribe"))
            .findFirst()
            .orElseThrow()
            .getValue();
    String link =
        jira.host().baseUrl() + header.substring(header.indexOf("/plugins/"), header.indexOf('>'));
    browser.chrome().manage().window().setSize(new Dimension(700, 700));
    browser.chrome().get(link);
    browser.see(By.cssSelector("button[value=stop]")).sendKeys(Keys.ENTER);
    browser.read("Done.");

    browser.chrome().get(link);
    browser.see(By.cssSelector("button[value=again]"));
    browser.look("stop-again");
    loseKey();
    browser.chrome().get(link);
    browser.read("Please try again later");
    browser.look("stop-rests");
    jira.as("admin").post(LiveProject.REST + "/admin/upkeep/keys?anew=true", Map.of()).expect(200);
    browser.chrome().get(link);
    browser.read("use the link in a newer mail");
    browser.look("stop-old-link");
  }

  @Test
  public void from_health_to_a_new_key() {
    String base = jira.host().baseUrl();
    LiveProject project = LiveProject.in(jira);
    String issue = project.said("Ada", "Far too bright at night");
    loseKey();
    browser.logIn(base, "admin");
    browser.chrome().manage().window().setSize(new Dimension(760, 1900));
    browser.chrome().get(base + "/secure/admin/RoundtripAdmin!default.jspa");
    browser.see(By.name("webSudoPassword")).sendKeys("admin", Keys.ENTER);
    browser.read("What to do stands below");
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.chrome().navigate().refresh();
      browser.read("What to do stands below");
      browser.look("lostkey-health-" + theme);
      for (WebElement each :
          browser.chrome().findElements(By.cssSelector("#roundtrip-health span")))
        assertThat(each.getRect().height).as(each.getText()).isLessThan(24);
    }
    browser.chrome().get(base + "/browse/" + issue);
    browser.look("lostkey-issue");

    browser.chrome().get(base + "/secure/admin/RoundtripUpkeep!default.jspa");
    browser.see(By.cssSelector("form[action*=anew] input[type=submit]")).sendKeys(Keys.ENTER);
    browser.read("Nothing was changed.");
    browser.look("lostkey-upkeep-unsure");
    WebElement tick = browser.chrome().switchTo().activeElement();
    assertThat(tick.getDomAttribute("id")).isEqualTo("roundtrip-sure-anew");
    tick.sendKeys(Keys.SPACE);
    tick.sendKeys(Keys.ENTER);
    browser.read("Begun anew");
    assertThat(browser.chrome().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("roundtrip-upkeep-done");
    browser.look("lostkey-upkeep-done");
  }
}
