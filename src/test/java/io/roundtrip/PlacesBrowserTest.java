package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What stands where in the light and in the dark; pictures lie under target/screens. */
public class PlacesBrowserTest {
  private static final List<String> THEMES = List.of("light", "dark");

  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final Browser browser = new Browser();

  private String base;
  private String project;
  private String feedback;

  @Before
  public void a_project_with_a_piece_of_feedback() {
    base = jira.host().baseUrl();
    project = jira.project();
    jira.setUp(project);
    feedback = jira.issue("support", project, "Feedback", "Far too bright");
  }

  @Test
  public void merging_is_read_in_the_menu_of_operations_and_triage_in_the_sidebar() {
    browser.logIn(base, "admin");
    open("/browse/" + feedback, "light");
    browser.see(By.id("opsbar-operations_more")).click();
    assertThat(browser.textOf(By.id("roundtrip-merge"))).isEqualTo("Merge feedback");
    browser.look("places-operations");
    for (String theme : THEMES) {
      open("/projects/" + project + "/summary", theme);
      browser.see(By.cssSelector(".aui-sidebar a[href$=triage-link]")).click();
      WebElement here = browser.see(By.cssSelector(".aui-sidebar a[aria-current=page]"));
      assertThat(here.getText()).isEqualTo("Triage");
      browser.look("places-sidebar-" + theme);
    }
  }

  @Test
  public void a_field_of_ours_has_its_error_below_it() {
    browser.logIn(base, "support");
    for (String theme : THEMES) {
      open("/secure/EditIssue!default.jspa?id=" + id(), theme);
      WebElement nps = field("NPS");
      nps.clear();
      nps.sendKeys("11");
      browser
          .chrome()
          .executeScript("document.querySelectorAll('form').forEach(f => f.noValidate = true)");
      String id = nps.getAttribute("id");
      nps.sendKeys(Keys.ENTER);

      browser.see(By.cssSelector(".field-group .error[data-field='" + id + "']"));
      browser.look("places-field-" + theme);
    }
  }

  @Test
  public void the_page_of_administrators_is_found_in_its_menu() {
    browser.logIn(base, "admin");
    open("/plugins/servlet/upm", "light");
    browser.see(By.id("roundtrip-admin")).click();
    browser.see(By.name("webSudoPassword")).sendKeys("admin", Keys.ENTER);
    for (String theme : THEMES) {
      open("/secure/admin/RoundtripAdmin!default.jspa", theme);
      WebElement here = browser.see(By.cssSelector(".admin-nav a[aria-current=page]"));
      assertThat(here.getText()).isEqualTo("Health and kill switch");
      browser.look("places-admin-" + theme);
    }
  }

  private void open(String path, String theme) {
    browser.theme(theme);
    browser.chrome().get(base + path);
  }

  private WebElement field(String name) {
    WebElement label = browser.see(By.xpath("//label[normalize-space()='" + name + "']"));
    return browser.see(By.id(label.getAttribute("for")));
  }

  private String id() {
    return jira.as("support")
        .get("/rest/api/2/issue/" + feedback)
        .expect(200)
        .json()
        .get("id")
        .asText();
  }
}
