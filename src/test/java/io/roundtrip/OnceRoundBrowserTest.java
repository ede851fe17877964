package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import minijira.boot.Mail;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * From a customer's words to the mail that says it shipped, as people see it. Pictures lie under
 * target/screens.
 */
public class OnceRoundBrowserTest {
  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final Browser browser = new Browser();

  private String base;
  private String project;
  private String epic;

  @Before
  public void a_project_with_an_epic() {
    base = jira.baseUrl();
    project = jira.project();
    jira.setUp(project);
    epic = jira.issue("pm", project, "Epic", "Dark mode for the driver app");
    jira.release(epic, "Dark mode for the driver app");
    jira.customersReach(base);
  }

  @Test
  public void support_writes_it_down_and_the_engineer_makes_the_customer_happy() {
    String address = "ada." + project.toLowerCase(java.util.Locale.ROOT) + "@nordiccrumb.example";

    String feedback = supportCreatesFeedback(address);
    pmLinksItAndLooksAtThePanel(feedback);
    adminLooksAtTheSettings();
    adminSavesASetting();
    engineerShipsIt();
    customerReadsTheMail(address);
    customerUnsubscribes(address);
  }

  private String supportCreatesFeedback(String address) {
    browser.logIn(base, "support");
    browser.chrome().get(base + "/secure/CreateIssue.jspa");
    choose("project", project);
    choose("issuetype", "Feedback");
    browser.see(labelled("NPS"));
    type("Customer", "Ada Lindqvist");
    type("Customer e-mail", address);
    type("Account", "Nordic Crumb Bakery");
    new Select(field("May we write back?")).selectByVisibleText("yes");
    type("NPS", "9");
    browser.see(By.id("summary")).sendKeys("Blinding at five in the morning");
    browser
        .see(By.id("description"))
        .sendKeys("The white screen in a dark van is brutal. Please give us a dark mode.");
    browser.look("create-feedback");
    browser.see(By.id("create-issue-submit")).click();
    browser.read("Blinding at five in the morning");
    browser.read("NPS");
    browser.look("feedback-issue");
    String url = browser.chrome().getCurrentUrl();
    return url.substring(url.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
  }

  private void pmLinksItAndLooksAtThePanel(String feedback) {
    browser.logIn(base, "pm");
    browser.chrome().get(base + "/browse/" + epic);
    browser.read("Customer priority");
    browser.look("panel-empty");
    jira.as("pm")
        .post("/rest/roundtrip/1.0/items/" + epic + "/evidence", Map.of("feedback", feedback))
        .expect(204);
    jira.storyPoints(epic, 8);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              browser.chrome().get(base + "/browse/" + epic);
              assertThat(browser.textOf(By.id("roundtrip-priority-score"))).matches("\\d+[.,]\\d+");
            });
    assertThat(browser.textOf(By.id("roundtrip-priority")))
        .contains(
            "Ada Lindqvist", "Nordic Crumb Bakery", "The white screen in a dark van is brutal");
    assertThat(browser.textOf(By.id("roundtrip-priority-told"))).contains("Ada");
    browser.look("panel-light");
    browser.theme("dark");
    browser.chrome().navigate().refresh();
    browser.see(By.id("roundtrip-priority-score"));
    browser.look("panel-dark");
    browser.theme("light");
  }

  private void adminLooksAtTheSettings() {
    browser.logIn(base, "admin");
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.chrome().get(base + "/secure/RoundtripSettings!default.jspa?projectKey=" + project);
      browser.see(By.id("roundtrip-settings-save"));
      browser.look("settings-" + theme);
      browser.chrome().get(base + "/secure/RoundtripStatuses.jspa?projectKey=" + project);
      browser.see(By.id("roadmap-statuses-save"));
      browser.look("statuses-" + theme);
    }
    browser.theme("light");
  }

  private void adminSavesASetting() {
    browser.chrome().get(base + "/secure/RoundtripSettings!default.jspa?projectKey=" + project);
    WebElement most = browser.see(By.id("dailyCap"));
    most.clear();
    most.sendKeys("seven");
    browser.see(By.id("roundtrip-settings-save")).click();
    await().until(() -> !browser.chrome().findElements(By.cssSelector(".error")).isEmpty());
    assertThat(browser.see(By.id("dailyCap")).getAttribute("value")).isEqualTo("seven");
    browser.look("settings-refused");

    browser.see(By.id("dailyCap")).clear();
    browser.see(By.id("dailyCap")).sendKeys("7");
    browser.see(By.id("roundtrip-settings-save")).click();
    await().until(() -> browser.chrome().getCurrentUrl().contains("saved=true"));
    assertThat(browser.see(By.id("dailyCap")).getAttribute("value")).isEqualTo("7");
    String settings = "/rest/roundtrip/1.0/projects/" + project + "/settings";
    assertThat(jira.as("admin").get(settings).expect(200).json().get("dailyCap").asInt())
        .isEqualTo(7);
    browser.look("settings-saved");
  }

  private void engineerShipsIt() {
    browser.logIn(base, "engineer");
    browser.chrome().get(base + "/browse/" + epic);
    transition("Done").click();
    browser.read("DONE");
  }

  private void customerReadsTheMail(String address) {
    await().atMost(LiveProject.SOON).until(() -> jira.host().inbox().to(address).size() == 1);
    Mail mail = jira.host().inbox().to(address).get(0);
    assertThat(mail.text()).contains("Ada", "Dark mode for the driver app", base);
    browser.logIn(base, "admin");
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.chrome().get(base + "/inbox");
      browser.read(address);
      browser.look("inbox-" + theme);
    }
    browser.theme("light");
    browser.chrome().findElement(By.partialLinkText("Dark mode for the driver app")).click();
    browser.see(By.tagName("iframe"));
    assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
    assertThat(mail.html()).contains("<h1");
    browser.look("mail");
  }

  private void customerUnsubscribes(String address) {
    String header = jira.host().inbox().to(address).get(0).headers().get("List-Unsubscribe");
    String link = header.substring(header.indexOf('<') + 1, header.indexOf('>'));
    browser.chrome().manage().deleteAllCookies();
    browser.chrome().get(link);
    browser.look("unsubscribe");
    assertThat(panel()).contains("Ada Lindqvist").doesNotContain("Stopped these messages");
    browser.chrome().findElement(By.cssSelector("form button, form input[type=submit]")).click();
    browser.look("unsubscribed");
    browser.logIn(base, "pm");
    browser.chrome().get(base + "/browse/" + epic);
    assertThat(browser.textOf(By.id("roundtrip-priority"))).contains("Stopped these messages");
    assertThat(panel()).contains("Stopped these messages");
  }

  /** What the panel says to the PM now, without leaving the page that is open. */
  private String panel() {
    String page = jira.as("pm").get("/browse/" + epic).expect(200).body();
    return Jsoup.parse(page).select("#roundtrip-priority").text();
  }

  private WebElement transition(String name) {
    return browser.see(By.xpath("//*[self::a or self::button][normalize-space(.)='" + name + "']"));
  }

  private void choose(String select, String text) {
    WebElement box = browser.see(By.id(select));
    Select options = new Select(box);
    options.getOptions().stream()
        .filter(o -> o.getText().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + text))
        .click();
    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(
            () ->
                new Select(browser.chrome().findElement(By.id(select)))
                    .getFirstSelectedOption()
                    .getText()
                    .contains(text));
  }

  private static By labelled(String label) {
    return By.xpath("//label[normalize-space(text())='" + label + "']");
  }

  private WebElement field(String label) {
    return browser.chrome().findElement(By.id(browser.see(labelled(label)).getAttribute("for")));
  }

  private void type(String label, String text) {
    field(label).sendKeys(text);
  }
}
