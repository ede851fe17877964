package io.roundtrip.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** After a deed everything on the page that it changed is drawn anew: never two truths at once. */
public class RedrawBrowserTest {
  private static final String REST = LiveProject.REST;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int PEOPLE = 16;
  private static final By UNDO = By.cssSelector(".rt-flag-act");

  @Rule public final HostRule jira = HostRule.alone("redraw");
  @Rule public final Browser browser = new Browser();

  private LiveProject project;
  private String ada;
  private String grace;

  @Before
  public void two_say_the_same() {
    project = LiveProject.in(jira);
    ada = project.said("Ada Lind", "Please give the driver app a dark mode", "account", "Nordic");
    browser.logIn(jira.baseUrl(), "admin");
  }

  private void graceSaysTheSame() {
    grace = project.said("Grace Oka", "Please give the driver app a dark mode", "account", "Mill");
    await().atMost(SOON).until(() -> suggestions(grace).findValuesAsText("key").contains(ada));
    await().atMost(SOON).until(() -> suggestions(ada).findValuesAsText("key").contains(grace));
  }

  private JsonNode suggestions(String issue) {
    return jira.as("pm").get(REST + "/issues/" + issue + "/suggestions").expect(200).json();
  }

  private void open(String page) {
    browser
        .chrome()
        .get(
            jira.baseUrl()
                + "/projects/"
                + project.key()
                + "?selectedItem=io.roundtrip.jira:canonical-"
                + page
                + "-link");
  }

  private void click(By what) {
    browser.press(what);
  }

  /** How often the page asked for this. */
  private long asked(String what) {
    return (Long)
        browser
            .chrome()
            .executeScript(
                "return performance.getEntriesByType('resource')"
                    + ".filter(e => e.name.includes(arguments[0])).length",
                what);
  }

  private void asksAnew(Runnable deed, String... parts) {
    long[] before = new long[parts.length];
    for (int i = 0; i < parts.length; i++) before[i] = asked(parts[i]);
    deed.run();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      long then = before[i];
      await(part).atMost(SOON).until(() -> asked(part) > then);
    }
  }

  @Test
  public void what_was_learned_and_the_preview_follow_an_undo_and_a_reset() {
    jira.as("admin")
        .change(
            REST + "/projects/" + project.key() + "/automatic",
            Map.of("on", true, "threshold", 0.5))
        .expect(200);
    grace = project.said("Grace Oka", "Please give the driver app a dark mode", "account", "Mill");
    await()
        .atMost(SOON)
        .until(
            () ->
                jira.as("admin")
                        .get(REST + "/projects/" + project.key() + "/automatic")
                        .expect(200)
                        .json()
                        .get("rows")
                        .size()
                    == 1);
    open("automatic");
    browser.see(By.cssSelector("#rt-automatic-learned table"));
    browser.read("At this setting it would have merged");

    asksAnew(
        () -> click(By.cssSelector("#rt-automatic-log tr[data-operation] button")),
        "/learning",
        "/automatic/preview",
        "/dismissals");
    browser.see(By.cssSelector("#rt-automatic-learned table"));
    asksAnew(
        () -> {
          click(By.cssSelector(".rt-automatic-reset"));
          click(By.cssSelector(".rt-automatic-reset[data-sure]"));
        },
        "/learning",
        "/automatic/preview");
  }

  @Test
  public void in_triage_a_pair_that_was_judged_is_gone_from_both() {
    graceSaysTheSame();
    open("triage");
    String here = browser.see(By.cssSelector(".rt-triage-here")).getDomAttribute("data-key");
    String other = here.equals(ada) ? grace : ada;
    String at = ".rt-triage-candidates li[data-key='";
    browser.see(By.cssSelector(at + other + "']"));
    await().atMost(SOON).until(() -> asked("/issues/" + other + "/suggestions") > 0);

    browser.type(By.cssSelector(at + other + "'] .rt-dismiss"), Keys.ENTER);
    browser.read("Not a duplicate");
    await()
        .atMost(SOON)
        .until(
            () ->
                browser
                        .chrome()
                        .findElements(
                            By.cssSelector(at + other + "'], .rt-triage-candidates :focus"))
                        .size()
                    == 1);
    await().atMost(SOON).until(() -> asked("/issues/" + here + "/suggestions") > 1);
    click(By.cssSelector(".rt-triage-row[data-key='" + other + "'] .rt-triage-choose"));
    browser.see(By.cssSelector(".rt-triage-detail[data-shown='" + other + "']"));

    assertThat(browser.chrome().findElements(By.cssSelector(at + here + "']"))).isEmpty();
    click(UNDO);
    await()
        .atMost(SOON)
        .until(() -> !browser.chrome().findElements(By.cssSelector(at + here + "']")).isEmpty());
  }

  @Test
  public void on_the_issue_the_panels_say_the_same_after_a_merge_and_its_undo_also_while_typing() {
    String epic = project.epic("Dark mode for the driver app");
    project.link(epic, ada);
    grace = project.said("Grace Oka", "A dark mode for the driver app", "account", "Mill");
    await()
        .atMost(SOON)
        .until(
            () ->
                jira.as("pm")
                    .get(REST + "/items/" + epic + "/belonging?limit=5")
                    .expect(200)
                    .json()
                    .findValuesAsText("key")
                    .contains(grace));
    browser.chrome().get(jira.baseUrl() + "/browse/" + epic);
    says("1 account");
    browser
        .chrome()
        .executeScript(
            "document.body.insertAdjacentHTML('beforeend', '<input id=typing aria-label=typing>')");

    browser
        .see(By.cssSelector("#roundtrip-same-belonging li[data-key='" + grace + "'] .rt-add"))
        .sendKeys(Keys.ENTER);
    browser.see(By.cssSelector("#roundtrip-same-group li[data-key='" + grace + "']"));
    browser.focusedOn("Says the same");
    await()
        .during(Duration.ofSeconds(6))
        .atMost(SOON)
        .ignoreExceptions()
        .until(() -> !browser.focus().isEmpty());
    browser.focusedOn("Says the same");
    browser.see(By.id("typing")).click();
    await().atMost(SOON).pollDelay(Duration.ofSeconds(10)).until(() -> true);
    browser.chrome().executeScript("document.activeElement.blur()");
    says("2 accounts");

    click(UNDO);
    says("1 account");
  }

  private void says(String accounts) {
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(browser.chrome().findElement(By.id("roundtrip-priority")).getText())
                  .contains(accounts);
              assertThat(browser.chrome().findElement(By.id("roundtrip-same-group")).getText())
                  .contains(accounts);
            });
  }

  @Test
  public void a_page_drawn_right_after_a_change_of_status_comes_to_say_one_thing() {
    String epic = project.epic("Dark mode");
    project.link(epic, ada);
    await()
        .atMost(SOON)
        .until(() -> jira.as("pm").get("/browse/" + epic).body().contains("Roadmap status"));
    By panel = By.cssSelector("#roundtrip-priority .rt-panel-lozenges");
    browser.chrome().get(jira.baseUrl() + "/browse/" + epic);
    browser.see(panel);

    project.move(epic, "Done");
    browser.chrome().get(jira.baseUrl() + "/browse/" + epic);
    assertThat(browser.textOf(panel)).containsIgnoringCase("shipped");

    browser.see(By.id("roundtrip-news"));
    browser.see(By.cssSelector("#roundtrip-priority[data-settled='true']"));
    browser.look("settled");
  }

  private String shippedToMany() {
    String epic = project.epic("Dark mode");
    project.link(epic, ada);
    for (int i = 1; i < PEOPLE; i++)
      project.link(epic, project.said("Person" + i + " Lind", "The driver app is too bright " + i));
    project.move(epic, "Done");
    return epic;
  }

  @Test
  public void the_page_comes_to_say_that_all_who_are_told_were_told() {
    String epic = shippedToMany();
    browser.chrome().get(jira.baseUrl() + "/browse/" + epic);
    browser.chrome().executeScript("window.here = true");
    browser.type(By.cssSelector("#roundtrip-priority summary"), Keys.ENTER);

    browser.read(PEOPLE + " people got a mail");
    assertThat(browser.textOf(By.id("roundtrip-news"))).doesNotContain("so far", "on its way");
    assertThat(browser.chrome().executeScript("return window.here")).isEqualTo(true);
    browser.focusedOn("SUMMARY: Explain score");
    browser.see(By.cssSelector("#roundtrip-priority details[open]"));
    browser.look("all-told");
  }

  /** What is opened, and where somebody goes, while the new page is on its way counts. */
  @Test
  public void whoever_comes_to_a_panel_while_it_is_drawn_anew_stands_there() {
    String epic = shippedToMany();
    browser.focused();
    browser.chrome().get(jira.baseUrl() + "/browse/" + epic);
    browser
        .chrome()
        .executeScript(
            "const refresh = Roundtrip.refreshIssue;"
                + "Roundtrip.refreshIssue = function () {"
                + "  const summary = document.querySelector('#roundtrip-priority summary');"
                + "  if (!window.asked) { summary.parentElement.open = true; summary.focus(); }"
                + "  window.asked = true; refresh(); }");

    browser.read(PEOPLE + " people got a mail");

    assertThat(browser.chrome().executeScript("return window.asked")).isEqualTo(true);
    browser.focusedOn("SUMMARY: Explain score");
    browser.see(By.cssSelector("#roundtrip-priority details[open]"));
  }

  @Test
  public void feedback_that_moved_itself_gets_its_news_without_being_asked_again() {
    browser.chrome().get(jira.baseUrl() + "/browse/" + ada);
    browser.see(By.cssSelector("#roundtrip-trace[data-settled='true']"));
    project.move(ada, "Done");
    browser.chrome().get(jira.baseUrl() + "/browse/" + ada);
    browser.chrome().executeScript("window.here = true");

    assertThat(browser.textOf(By.id("roundtrip-news"))).contains("Shipped");
    browser.read("1 person got a mail");
    assertThat(browser.textOf(By.id("roundtrip-trace"))).contains("was sent on");
    assertThat(browser.chrome().executeScript("return window.here")).isEqualTo(true);
    browser.look("feedback-news");
  }

  @Test
  public void writing_what_has_shipped_says_so_and_that_a_question_follows() {
    project.move(ada, "Done");
    await()
        .atMost(SOON)
        .until(
            () ->
                jira.as("pm").get("/browse/" + ada).expect(200).body().contains("roundtrip-same"));
    browser.chrome().get(jira.baseUrl() + "/projects/" + project.key() + "/summary");
    click(By.id("create_link"));
    browser.see(By.cssSelector(".aui-dialog2 #summary"));
    new Select(browser.see(By.cssSelector("#issuetype"))).selectByVisibleText("Feedback");
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(() -> browser.chrome().findElement(By.cssSelector(".rt-writing")) != null);
    browser.see(By.cssSelector("#summary")).sendKeys("Please give the driver app a dark mode");
    click(By.cssSelector(".rt-writing li[data-key='" + ada + "'] .rt-writing-add"));

    browser.read(ada + " has shipped. As soon as this is created, you are asked");
    browser.look("writing-shipped");
  }
}
