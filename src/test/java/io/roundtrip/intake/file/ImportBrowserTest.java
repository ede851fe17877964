package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A file goes in by keyboard, in the light and in the dark; pictures lie under target/screens. */
public class ImportBrowserTest {
  private static final String EVIL = "<img src=x onerror=document.title='evil'>";

  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final Browser browser = new Browser();

  private String project;

  @Before
  public void a_project_that_takes_feedback() {
    project = jira.project();
    jira.setUp(project);
  }

  @Test
  public void from_the_sidebar_to_what_came_of_a_file() throws IOException {
    browser.logIn(jira.host().baseUrl(), "support");
    browser.chrome().get(jira.host().baseUrl() + "/projects/" + project + "/summary");
    browser.see(By.cssSelector(".aui-sidebar a[href$=intake-import-link]")).click();
    browser.see(By.id("rt-import-none"));
    browser.see(By.id("rt-import-submit")).sendKeys(Keys.ENTER);
    assertThat(browser.see(By.id("rt-import-file-error")).getText()).isEqualTo("Choose a file.");
    assertThat(browser.chrome().switchTo().activeElement().getAttribute("id"))
        .isEqualTo("rt-import-file");
    browser.look("import-empty");

    choose("Name;Bewertung;Sterne;E-Mail\nJörg;Rückgabe fehlt;2;joerg@example.com\n");
    browser.read("Read as CSV: windows-1252, separated by semicolons.");
    browser.read("Not read: Bewertung, Sterne.");
    browser.see(By.id("rt-import-submit")).sendKeys(Keys.ENTER);
    browser.read("Take at least one column");
    browser.look("import-nothing");

    choose(export());
    browser.read("Not read: Issue id, " + EVIL.substring(0, 39) + "…, Custom field 1,");
    browser.read("Custom field 18 and 34 more.");
    browser.look("import-look-wide");

    choose(file());
    browser.read("Not read: Sterne.");
    new Select(browser.see(By.cssSelector("#rt-import-mapping tbody tr:nth-child(3) select")))
        .selectByValue("csat");
    assertThat(browser.chrome().findElement(By.id("rt-import-ignored")).isDisplayed()).isFalse();
    both("import-look");
    browser.see(By.id("rt-import-submit")).sendKeys(Keys.ENTER);
    browser.read("The file has been imported");
    assertThat(browser.chrome().switchTo().activeElement().getAttribute("id"))
        .isEqualTo("rt-import-done");
    browser.read("2 pieces of feedback kept");
    browser.read("Rows refused: 120");
    assertThat(rows("#rt-import-rejected")).isEqualTo(100);
    assertThat(rows("#rt-import-left-out")).isEqualTo(1);
    browser.read("And 20 more reasons");
    browser.see(By.cssSelector("#rt-import-list tbody tr"));
    assertThat(browser.chrome().getTitle()).isNotEqualTo("evil");
    both("import-done");
    assertThat(browser.see(By.id("rt-import-list")).getText()).contains("old.csv", "120");
    browser
        .see(By.cssSelector("main .rt-import-download, .rt-import-download"))
        .sendKeys(Keys.ENTER);
    browser.focusedOn("rt-import-download");
    browser.see(By.cssSelector(".rt-import-another")).sendKeys(Keys.ENTER);
    browser.focusedOn("rt-import-file");

    open("canonical-triage-link");
    browser.see(By.cssSelector(".rt-triage-candidates"));
    List<String> dates =
        browser.chrome().findElements(By.cssSelector(".rt-triage-row time")).stream()
            .map(WebElement::getText)
            .toList();
    assertThat(dates).hasSize(2).contains("1 Jul 2026");
    assertThat(dates).as("Ben's could be two dates").anyMatch(d -> d.startsWith("imported on "));
    browser.look("triage-imported");
  }

  private void open(String link) {
    browser
        .chrome()
        .get(
            jira.host().baseUrl()
                + "/projects/"
                + project
                + "?selectedItem=io.roundtrip.jira:"
                + link);
  }

  @Test
  public void rows_of_another_project_are_told_of_before_they_are_refused() throws IOException {
    browser.logIn(jira.host().baseUrl(), "support");
    browser
        .chrome()
        .get(
            jira.host().baseUrl()
                + "/projects/"
                + project
                + "?selectedItem=io.roundtrip.jira:intake-import-link");
    choose("Words,Project\nToo heavy,ELSE\nToo far,\nToo late," + project + "\n");
    browser.read("In the first rows: ELSE.");
    both("import-other-project");
    Select column =
        new Select(browser.see(By.cssSelector("#rt-import-mapping tbody tr:nth-child(2) select")));
    column.selectByValue("");
    assertThat(browser.chrome().findElement(By.id("rt-import-other-projects")).isDisplayed())
        .isFalse();
    column.selectByValue("project");
    browser.see(By.id("rt-import-submit")).sendKeys(Keys.ENTER);
    browser.read("2 pieces of feedback kept");
    browser.read("This row names the project “ELSE”, but all of this import goes to " + project);
  }

  @Test
  public void the_same_in_german() throws IOException {
    Map<String, Object> greta = Map.of("name", "greta", "password", "greta", "locale", "de");
    jira.as("admin").post("/rest/api/2/user", greta).expect(201);
    browser.logIn(jira.host().baseUrl(), "greta");
    open("intake-import-link");
    choose(file());
    browser.read("Gelesen als CSV: windows-1252, Trennzeichen: Semikolon.");
    browser.read("Nicht gelesen: Sterne.");
    browser.look("import-look-de");
    choose(export());
    browser.read("Custom field 18 und 34 weitere.");
    browser.look("import-look-wide-de");
    browser.read("Datumsangaben wie 2026-07-01, 1.7.2026");
    choose(
        "Kunde;Wortlaut;CSAT;Datum\n"
            + "Jörg;Rückgabe fehlt;4,0;1.7.2026\n"
            + "Ben;Geht gut;5;01.07.2026 12:30\n"
            + "Eva;Ging gut;5;7/1/2026\n");
    browser.read("Gelesen als CSV: windows-1252, Trennzeichen: Semikolon.");
    assertThat(browser.chrome().findElement(By.id("rt-import-ignored")).isDisplayed()).isFalse();
    browser.see(By.id("rt-import-submit")).sendKeys(Keys.ENTER);
    browser.read("Die Datei ist importiert");
    browser.read("3 Rückmeldungen übernommen");
    browser.read("„7/1/2026“ ist keine Zeitangabe wie 2026-11-20 oder 20.11.2026.");
    assertThat(rows("#rt-import-left-out")).isEqualTo(1);
    browser.look("import-done-de");
  }

  /** As Jira writes it: far more columns than anybody reads. */
  private static String export() {
    StringBuilder titles = new StringBuilder("Summary;Issue id;" + EVIL);
    for (int i = 1; i <= 52; i++) titles.append(";Custom field ").append(i);
    return titles + "\nStops;1001" + ";".repeat(53) + "\n";
  }

  private static String file() {
    StringBuilder file = new StringBuilder("Name;Words;Sterne;E-Mail;Created\n");
    file.append("Jörg;Rückgabe fehlt – ").append(EVIL).append(";2;joerg@example.com;2026-07-01\n");
    file.append("Ben;Works here;5;ben@example.com;7/1/2026\n");
    for (int i = 0; i < 120; i++) file.append("Nobody;;;;\n");
    return file.toString();
  }

  private void choose(String text) throws IOException {
    Path file = Files.createTempDirectory("import").resolve("old.csv");
    Files.write(file, text.getBytes("windows-1252"));
    browser.see(By.id("rt-import-file")).sendKeys(file.toString());
  }

  private int rows(String table) {
    return browser.chrome().findElements(By.cssSelector(table + " tbody tr")).size();
  }

  private void both(String name) {
    for (String theme : List.of("light", "dark")) {
      browser
          .chrome()
          .executeScript(
              "document.documentElement.setAttribute('data-color-mode', arguments[0])", theme);
      browser.look(name + "-" + theme);
    }
    browser
        .chrome()
        .executeScript("document.documentElement.setAttribute('data-color-mode', 'light')");
  }
}
