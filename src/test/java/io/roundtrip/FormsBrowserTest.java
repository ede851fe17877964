package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Each form with something wrong in it: what is wrong stands at the field in words for people, the
 * focus is there, what was typed is kept, and the browser's own bubble is silent.
 */
public class FormsBrowserTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Rule public final HostRule jira = HostRule.alone("forms");
  @Rule public final Browser browser = new Browser();

  private LiveProject project;

  @Before
  public void a_project_and_its_administrator() {
    project = LiveProject.in(jira);
    browser.logIn(jira.baseUrl(), "admin");
  }

  private void open(String path) {
    browser.chrome().get(jira.baseUrl() + path);
    List<WebElement> password = browser.chrome().findElements(By.name("webSudoPassword"));
    if (!password.isEmpty()) password.get(0).sendKeys("admin", Keys.ENTER);
  }

  private WebElement field(String css) {
    return browser.see(By.cssSelector(css));
  }

  private void type(String css, String text) {
    WebElement field = field(css);
    field.clear();
    field.sendKeys(text);
  }

  private Object script(String script, Object... args) {
    return browser.chrome().executeScript(script, args);
  }

  private String focused() {
    return browser.chrome().switchTo().activeElement().getDomAttribute("id");
  }

  /** The marked field, once its form came back or said so itself. */
  private WebElement wrong(String css) {
    WebElement field =
        await()
            .atMost(SOON)
            .ignoreExceptions()
            .until(
                () -> browser.chrome().findElement(By.cssSelector(css)),
                found -> "true".equals(found.getDomAttribute("aria-invalid")));
    assertThat((Boolean) script("return arguments[0].form.noValidate", field)).isTrue();
    return field;
  }

  /** Also what is tied to the field for those who do not see it. */
  private void isTied(WebElement field, String text) {
    String said =
        (String)
            script(
                "return (arguments[0].getAttribute('aria-describedby') || '').split(' ')"
                    + ".map(id => document.getElementById(id))"
                    + ".filter(e => e && e.classList.contains('error') && !e.hidden)"
                    + ".map(e => e.textContent).join(' ')",
                field);
    assertThat(said).contains(text).doesNotContain("Send ", ">=", "roundtrip.");
    assertThat(focused()).isEqualTo(field.getDomAttribute("id"));
  }

  @Test
  public void settings_in_both_languages() {
    for (Map.Entry<String, String> says :
        Map.of(
                "en", "Write a whole number, at least 0 and at most 86,400.",
                "de", "Bitte eine ganze Zahl schreiben, mindestens 0 und höchstens 86.400.")
            .entrySet()) {
      jira.as("admin")
          .put("/rest/minijira/1/user/admin", Map.of("locale", says.getKey()))
          .expect(200);
      open("/secure/RoundtripSettings!default.jspa?projectKey=" + project.key());
      type("#dailyCap", "many");
      type("#undoSeconds", "-5");
      field("#roundtrip-settings-save").click();

      WebElement first = wrong("#undoSeconds");
      assertThat(first.getDomProperty("value")).isEqualTo("-5");
      assertThat(wrong("#dailyCap").getDomProperty("value")).isEqualTo("many");
      isTied(first, says.getValue().replace(",400", "400").replace(".400", "400"));
      for (String theme : List.of("light", "dark")) {
        browser.theme(theme);
        browser.look("settings-refused-" + says.getKey() + "-" + theme);
      }
    }
    jira.as("admin").put("/rest/minijira/1/user/admin", Map.of("locale", "en")).expect(200);
  }

  @Test
  public void saved_settings_say_so_where_the_focus_is() {
    open("/secure/RoundtripSettings!default.jspa?projectKey=" + project.key());
    type("#dailyCap", "7");
    field("#roundtrip-settings-save").sendKeys(Keys.ENTER);

    browser.read("Saved.");
    browser.focusedOn("aui-message-success: Saved.");
  }

  @Test
  public void roadmap_statuses() {
    open("/secure/RoundtripStatuses.jspa?projectKey=" + project.key());
    WebElement second = field("tbody tr:nth-child(2) select");
    String id = second.getDomAttribute("id");
    script(
        "arguments[0].add(new Option('someday', 'someday', true, true)); arguments[0].value ="
            + " 'someday'",
        second);
    field("#roadmap-statuses-save").click();

    isTied(wrong("#" + id), "Choose one of what is offered.");
    assertThat(field(".aui-message-error").getText()).startsWith("Nothing was saved.");
    browser.look("statuses-refused");
  }

  @Test
  public void where_customers_reach_us() {
    open("/secure/admin/RoundtripCustomers!default.jspa");
    type("#roundtrip-address", "nowhere");
    field("#roundtrip-customers-save").click();

    WebElement address = wrong("#roundtrip-address");
    assertThat(address.getDomProperty("value")).isEqualTo("nowhere");
    isTied(address, "This is not the address of a site.");
  }

  @Test
  public void how_many_mails_may_leave() {
    open("/secure/admin/RoundtripRates!default.jspa");
    type("#roundtrip-rates-domain", "many");
    field("#roundtrip-rates-save").click();

    WebElement domain = wrong("#roundtrip-rates-domain");
    assertThat(domain.getDomProperty("value")).isEqualTo("many");
    isTied(domain, "Write a whole number, at least 0 and at most 100000.");
  }

  @Test
  public void merging_into_an_issue_that_is_not_there_and_without_an_answer() {
    String feedback = project.said("Ada Lind", "Too bright at night in the van");
    String epic = project.epic("Dark mode for the driver app");
    project.move(epic, "Done");
    open("/secure/RoundtripMerge.jspa?feedback=" + feedback);
    type("input[id$='-key']", project.key() + "-9999");

    WebElement other = wrong("input[id$='-key']");
    isTied(other, "9999");
    type("input[id$='-key']", epic);
    browser.see(By.cssSelector(".rt-merge-regression"));
    assertThat(other.getDomAttribute("aria-invalid")).isNull();
    browser.see(By.cssSelector(".rt-merge-submit")).click();

    isTied(wrong("input[id$='-again-yes']"), "");
    browser.look("merge-refused");
  }

  @Test
  public void automatic_merging() {
    open("/projects/" + project.key() + "?selectedItem=io.roundtrip.jira:canonical-automatic-link");
    script(
        "arguments[0].max = 120; arguments[0].value = 120;"
            + " arguments[0].dispatchEvent(new Event('input'))",
        field("#rt-automatic-bar"));
    field("#rt-automatic-save").click();

    isTied(wrong("#rt-automatic-bar"), "Choose at least 50% and at most 99%.");
    browser.look("automatic-refused");
  }

  @Test
  public void fields_of_an_issue() {
    String feedback = project.said("Ada Lind", "Too bright at night in the van", "nps", 3);
    String nps = jira.field("NPS");
    String email = jira.field("Customer e-mail");
    long id =
        jira.as("admin").get("/rest/api/2/issue/" + feedback).expect(200).json().get("id").asLong();
    open("/secure/EditIssue!default.jspa?id=" + id);
    type("#" + nps, "eleven");
    type("#" + email, "nobody");
    field("#edit-issue-submit, [name=edit-issue-submit], form#issue-edit [type=submit]").click();

    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(browser.chrome().findElements(By.cssSelector(".error"))).hasSize(2));
    assertThat(field("#" + nps).getDomProperty("value")).isEqualTo("eleven");
    assertThat(field("#" + email).getDomProperty("value")).isEqualTo("nobody");
    browser.look("fields-refused");
  }
}
