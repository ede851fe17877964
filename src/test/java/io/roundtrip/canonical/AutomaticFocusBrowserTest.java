package io.roundtrip.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Whoever works by keyboard on "Automatic merging" stands somewhere after each deed. */
public class AutomaticFocusBrowserTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration A_WHILE = Duration.ofSeconds(3);

  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final Browser browser = new Browser();

  private LiveProject project;
  private String rest;

  @Before
  public void one_piece_was_merged_by_itself() {
    project = LiveProject.in(jira);
    rest = LiveProject.REST + "/projects/" + project.key();
    jira.as("admin").change(rest + "/automatic", Map.of("on", true, "threshold", 0.5)).expect(200);
    String ada =
        project.said("Ada Lind", "Please give the driver app a dark mode", "account", "Nordic");
    project.said("Grace Oka", "Please give the driver app a dark mode", "account", "Mill");
    await()
        .atMost(SOON)
        .until(
            () ->
                jira.as("admin").get(rest + "/automatic").expect(200).json().get("rows").size()
                    == 1);
    String other = project.said("Lin Chen", "An export to a spreadsheet");
    jira.as("support")
        .post(LiveProject.REST + "/dismissals", Map.of("one", ada, "other", other))
        .expect(204);
    browser.logIn(jira.baseUrl(), "admin");
    open(project.key());
    browser.see(By.cssSelector("#rt-automatic-learned table"));
  }

  private void open(String project) {
    browser
        .chrome()
        .get(
            jira.baseUrl()
                + "/projects/"
                + project
                + "?selectedItem=io.roundtrip.jira:canonical-automatic-link");
  }

  private void press(By what) {
    browser.see(what).sendKeys(Keys.ENTER);
  }

  private void stays(String there) {
    browser.focusedOn(there);
    await().during(A_WHILE).atMost(SOON).until(() -> browser.focus().contains(there));
  }

  @Test
  public void after_each_deed_the_focus_is_where_it_was_done_or_on_what_became_of_it() {
    press(By.id("rt-automatic-save"));
    browser.read("merged");
    stays("rt-automatic-save");

    press(By.cssSelector("#rt-automatic-log tr[data-operation] button"));
    stays("Undone");

    press(By.cssSelector(".rt-automatic-reset"));
    press(By.cssSelector(".rt-automatic-reset[data-sure]"));
    stays("rt-automatic-learned-h");

    press(By.cssSelector(".rt-automatic-dismissed-back"));
    press(By.cssSelector(".rt-automatic-dismissed-back[data-sure]"));
    stays("rt-automatic-dismissed-h");
    assertThat(browser.focus()).isNotEqualTo("BODY");
  }

  private String preview() {
    return browser.see(By.cssSelector("#rt-automatic-preview p")).getText();
  }

  @Test
  public void what_it_would_have_merged_is_said_with_its_noun_and_what_was_undone_was_wrong() {
    assertThat(preview())
        .isEqualTo(
            "Pieces of feedback looked at: 3. At this setting it would have merged 1 of them."
                + " Nobody has judged any of them yet.");
    assertThat(browser.see(By.cssSelector("#rt-automatic-log tbody")).getText())
        .containsIgnoringCase("sample");

    press(By.cssSelector("#rt-automatic-log tr[data-operation] button"));
    browser.read("of them. People decided the same in 0 of 1; still open: 0.");
    assertThat(browser.see(By.cssSelector("#rt-automatic-log tbody")).getText())
        .containsIgnoringCase("undone")
        .doesNotContainIgnoringCase("sample");

    open(LiveProject.in(jira).key());
    browser.read("No feedback yet that it could have merged (imports are left out).");
    assertThat(preview()).doesNotContain("judged");
  }
}
