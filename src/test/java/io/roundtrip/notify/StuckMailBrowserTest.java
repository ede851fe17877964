package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
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

/** An administrator of a project decides about its stuck mail, and takes that back, by keyboard. */
public class StuckMailBrowserTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String TOO_LONG = "{{words}}\n\n".repeat(400);

  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final Browser browser = new Browser();

  private LiveProject project;

  @Before
  public void two_mails_that_got_too_long() {
    project = LiveProject.in(jira);
    String item = project.epic("Dark mode");
    for (String name : new String[] {"Ada Lind", "Grace Oka"})
      project.link(item, project.said(name, "Far too bright! ".repeat(120).strip()));
    jira.as("admin")
        .put(text(), Map.of("subject", "{{item}} came", "body", TOO_LONG, "version", 0))
        .expect(200);
    project.move(item, "Done");
    await().atMost(SOON).until(() -> failed() == 2);
    browser.logIn(jira.baseUrl(), "admin");
    browser
        .chrome()
        .get(
            jira.baseUrl()
                + "/projects/"
                + project.key()
                + "?selectedItem=io.roundtrip.jira:notify-stuck-link");
    browser.see(By.cssSelector("#rt-stuck-failed table"));
  }

  private String text() {
    return REST + "/projects/" + project.key() + "/mails/shipped/en";
  }

  private int failed() {
    String list = REST + "/projects/" + project.key() + "/stuck-mail?list=failed";
    return jira.as("admin").get(list).expect(200).json().get("total").asInt();
  }

  private void press(By what) {
    browser.see(what).sendKeys(Keys.ENTER);
  }

  private static By act(String decision) {
    return By.cssSelector("#rt-stuck-failed button[data-act=" + decision + "]");
  }

  @Test
  public void one_is_left_at_that_and_taken_back_from_the_list_of_decisions() {
    browser.see(By.cssSelector("#rt-stuck-failed tbody input")).sendKeys(Keys.SPACE);
    browser.read("1 ticked");
    browser.see(By.id("rt-stuck-failed-why")).sendKeys("not worth it");

    press(act("discard"));

    browser.read("Decided: 1 mail");
    browser.focusedOn("rt-stuck-failed-h");
    browser.read("Could not be sent (1)");
    assertThat(failed()).isEqualTo(1);
    assertThat(browser.see(By.cssSelector("#rt-stuck-decided tbody tr")).getText())
        .contains("Left at that");

    press(By.cssSelector("#rt-stuck-decided tbody button"));

    browser.read("Taken back: 1 mail");
    browser.read("Could not be sent (2)");
    browser.focusedOn("rt-stuck-decided-h");
    assertThat(failed()).isEqualTo(2);
  }

  @Test
  public void with_nothing_ticked_all_are_meant_and_asked_for_twice() {
    jira.as("admin")
        .put(text(), Map.of("subject", "{{item}} came", "body", "At last.", "version", 1))
        .expect(200);
    browser.read("Nothing ticked: all 2");

    press(act("retry"));
    browser.read("Try again: 2 mails?");
    assertThat(failed()).isEqualTo(2);
    press(act("retry"));

    browser.read("Decided: 2 mails");
    browser.read("Nothing here: every mail left, or will.");
    assertThat(project.mailTo("ada").text()).startsWith("At last.");
    assertThat(project.mailTo("grace").text()).startsWith("At last.");
  }

  @Test
  public void why_a_mail_is_stuck_is_a_sentence_in_the_readers_language() {
    browser.read("this mail got longer than 100 KB. Shorten the text");

    reads("de");
    try {
      browser.chrome().navigate().refresh();
      browser.read("wurde diese Mail länger als 100 KB. Kürzen Sie den Text");
    } finally {
      reads("en");
    }
    assertThat(browser.textOf(By.id("rt-stuck-failed"))).doesNotContain("template-");
  }

  private void reads(String language) {
    jira.as("admin").put("/rest/minijira/1/user/admin", Map.of("locale", language)).expect(200);
  }

  @Test
  public void the_page_has_no_fault_for_who_cannot_see_it() {
    for (String colours : new String[] {"light", "dark"}) {
      browser.colours(colours);
      browser.look("stuck-mail-" + colours);
    }
  }
}
