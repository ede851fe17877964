package io.roundtrip.setup.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An administrator says where customers reach Roundtrip, by keyboard. */
public class CustomerAddressBrowserTest {
  @Rule public final HostRule jira = HostRule.alone("customers");
  @Rule public final Browser browser = new Browser();

  @Test
  public void from_health_to_an_address_and_back() {
    String base = jira.host().baseUrl();
    browser.logIn(base, "admin");
    browser.chrome().get(base + "/secure/admin/RoundtripAdmin!default.jspa");
    browser.see(By.name("webSudoPassword")).sendKeys("admin", Keys.ENTER);
    browser.read("Nobody has said where customers reach Roundtrip");
    browser.see(By.id("roundtrip-customers-link")).sendKeys(Keys.ENTER);
    browser.see(By.id("roundtrip-address")).sendKeys("feedback.example.com", Keys.ENTER);

    browser.read("This is not the address of a site.");
    for (String theme : List.of("light", "dark")) {
      browser.colours(theme);
      browser.look("customers-refused-" + theme);
    }
    assertThat(browser.see(By.id("roundtrip-address")).getDomAttribute("aria-describedby"))
        .contains("roundtrip-address-error");
    assertThat(browser.chrome().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("roundtrip-address");
    browser.see(By.id("roundtrip-customers-take")).sendKeys(Keys.ENTER);

    browser.read("Customers reach Roundtrip at " + base);
    browser.read("Where customers reach Roundtrip");
    browser.focusedOn("roundtrip-admin-done");
    for (String theme : List.of("dark", "light")) {
      browser.colours(theme);
      browser.look("customers-on-health-" + theme);
    }
  }
}
