package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.After;
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

  private static final String REACHED =
      "const box = document.querySelector('#rt-stuck').getBoundingClientRect();"
          + "return document.querySelectorAll('#rt-stuck button').length > 2"
          + " && Array.from(document.querySelectorAll('#rt-stuck button'))"
          + ".every(e => e.getBoundingClientRect().right <= box.right + 1)"
          + " && Array.from(document.querySelectorAll('#rt-stuck table'))"
          + ".every(e => getComputedStyle(e.parentElement).overflowX === 'auto');";

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
        .contains("Left at that", "1 1 Alex Admin not worth it", ":");

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
    browser.read("Nothing here: no mail was given up.");
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

  @Test
  public void nothing_ticked_means_what_was_shown_and_not_what_got_stuck_since() {
    String other = project.epic("Dark maps");
    project.link(other, project.said("Lin Chou", "Far too bright! ".repeat(120).strip()));
    project.move(other, "Done");
    await().atMost(SOON).until(() -> failed() == 3);

    press(act("discard"));
    browser.read("Leave it at that: 2 mails?");
    press(act("discard"));

    browser.read("Decided: 2 mails");
    browser.read("Could not be sent (1)");
    assertThat(failed()).isEqualTo(1);
  }

  @Test
  public void an_undo_that_took_nothing_back_says_so_and_can_be_pressed_again() {
    browser.see(By.cssSelector("#rt-stuck-failed tbody input")).sendKeys(Keys.SPACE);
    press(act("retry"));
    browser.read("Decided: 1 mail");
    await().atMost(SOON).until(() -> failed() == 2);

    press(By.cssSelector("#rt-stuck-decided tbody button"));

    browser.read("Nothing could be taken back.");
    browser.read("Went on meanwhile and stayed as they are: 1 mail.");
    browser.see(By.cssSelector("#rt-stuck-decided tbody button"));
  }

  @Test
  public void where_nobody_is_at_an_address_the_feedback_to_correct_is_one_press_away() {
    String path = REST + "/projects/" + project.key() + "/stuck-mail?list=failed";
    JsonNode mail = jira.as("admin").get(path).json().get("mails").get(0);
    String nobody =
        "UPDATE \"AO_B64556_OUTBOX\" SET \"REASON\" = 'SUPPRESSED_BOUNCE' WHERE \"ID\" = ";
    jira.host().node(0).command("sql", Map.of("update", nobody + mail.get("id").asLong()));

    browser.chrome().navigate().refresh();

    browser.read("Nobody at the address (1)");
    assertThat(browser.see(By.cssSelector("#rt-stuck-unreachable td:nth-child(2)")).getText())
        .contains(
            mail.get("contactName").asText(), "Address at " + mail.get("feedbackKey").asText());
    assertThat(
            browser
                .see(By.cssSelector("#rt-stuck-unreachable td:nth-child(2) a"))
                .getAttribute("href"))
        .endsWith("/browse/" + mail.get("feedbackKey").asText());
    browser.look("stuck-unreachable");
  }

  @Test
  public void in_a_narrow_window_every_button_is_within_reach() {
    browser.see(By.cssSelector("#rt-stuck-failed tbody input")).sendKeys(Keys.SPACE);
    press(act("discard"));
    browser.see(By.cssSelector("#rt-stuck-decided tbody button"));
    for (String language : List.of("en", "de")) {
      reads(language);
      browser.chrome().navigate().refresh();
      browser.see(By.cssSelector("#rt-stuck-decided tbody button"));
      browser.see(By.cssSelector("#rt-stuck-failed table"));
      assertThat(browser.sticksOut("#rt-stuck", 284)).isEmpty();
      browser.look("narrow-stuck-" + language);
      assertThat((Boolean) browser.chrome().executeScript(REACHED)).as(language).isTrue();
    }
  }

  private void reads(String language) {
    jira.as("admin").put("/rest/minijira/1/user/admin", Map.of("locale", language)).expect(200);
  }

  @After
  public void in_english() {
    reads("en");
  }

  @Test
  public void the_page_has_no_fault_for_who_cannot_see_it() {
    for (String colours : new String[] {"light", "dark"}) {
      browser.colours(colours);
      browser.look("stuck-mail-" + colours);
    }
  }
}
