package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
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
    assertThat(browser.textOf(By.id("rt-import-file-error"))).isEqualTo("Choose a file.");
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
    assertThat(browser.textOf(By.id("rt-import-list"))).contains("old.csv", "120");
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
  public void a_file_imported_again_is_recognised_and_nothing_lies_outside_at_700_pixels()
      throws IOException {
    browser.logIn(jira.host().baseUrl(), "support");
    browser.chrome().manage().window().setSize(new Dimension(700, 1000));
    open("intake-import-link");
    String file =
        "Kundenbegeisterungsgrad;Customer e-mail address;Words\n"
            + "3;ada@example.com;The export to CSV loses all umlauts\n"
            + "4;bo@example.com;The export to CSV loses its umlauts\n"
            + "4;;\n";
    choose(file);
    browser.read("No column is an id");
    assertThat(broken("#rt-import-mapping th")).isEmpty();
    both("import-look-700");
    browser.see(By.id("rt-import-submit")).sendKeys(Keys.ENTER);
    browser.read("2 pieces of feedback kept");
    both("import-done-700");
    browser.see(By.cssSelector("#rt-import-list .rt-import-download"));
    assertThat(outside("#rt-import-list *")).isEmpty();
    assertThat(broken("#rt-import-list th")).isEmpty();
    assertThat(browser.textOf(By.cssSelector("#rt-import-list tbody time")))
        .as("two of one day are told apart")
        .matches("\\d+ \\w+ \\d{4}, \\d+:\\d\\d.*");

    browser.see(By.cssSelector(".rt-import-another")).sendKeys(Keys.ENTER);
    choose(file);
    browser.read("No column is an id");
    browser.see(By.id("rt-import-submit")).sendKeys(Keys.ENTER);
    browser.read("0 pieces of feedback kept");
    browser.read("Were there before: 2");
    browser.read("These rows have neither an id nor a date and say the same");
    assertThat(browser.textOf(By.id("rt-import-same")))
        .contains("says the same, and this row has neither an id nor a date", "its umlauts");
    browser.see(By.cssSelector("#rt-import-done ~ p .rt-import-download"));
    both("import-same-700");
    assertThat(browser.chrome().findElements(By.id("rt-import-triage"))).isEmpty();

    browser.see(By.cssSelector(".rt-import-another")).sendKeys(Keys.ENTER);
    String first =
        browser
            .see(By.cssSelector("#rt-import-list tbody tr:last-child"))
            .getDomAttribute("data-import");
    choose(
        "rejects-" + first + ".csv",
        "rejected line;rejected because;rejected row;Words\n4;x;;Slow\n");
    browser.read("No column is an id");
    assertThat(browser.see(By.id("rt-import-name")).getDomProperty("value")).isEqualTo("old.csv");
    browser.see(By.id("rt-import-submit")).sendKeys(Keys.ENTER);
    browser.read("1 piece of feedback kept");
    browser.see(By.id("rt-import-triage")).sendKeys(Keys.ENTER);
    browser
        .see(By.xpath("//*[contains(@class, 'rt-triage-row')][contains(., 'its umlauts')]"))
        .click();
    assertThat(browser.textOf(By.cssSelector(".rt-suggestion time"))).startsWith("imported on ");
    browser.look("triage-imported-alike");
  }

  /** Which of these have more lines than if words were never cut. */
  private List<?> broken(String which) {
    return list(
        "return Array.from(document.querySelectorAll(arguments[0])).filter(e => {"
            + " const range = document.createRange(); range.selectNodeContents(e);"
            + " const before = range.getClientRects().length;"
            + " e.style.overflowWrap = 'normal'; e.style.wordBreak = 'normal';"
            + " const after = range.getClientRects().length; e.removeAttribute('style');"
            + " return after < before; }).map(e => e.textContent)",
        which);
  }

  private List<?> outside(String which) {
    return list(
        "const edge = document.getElementById('rt-import').getBoundingClientRect().right;"
            + "return Array.from(document.querySelectorAll(arguments[0]))"
            + ".filter(e => e.getBoundingClientRect().right > edge + 1).map(e => e.textContent)",
        which);
  }

  private List<?> list(String script, String which) {
    return (List<?>) Objects.requireNonNull(browser.chrome().executeScript(script, which));
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
    choose("old.csv", text);
  }

  private void choose(String name, String text) throws IOException {
    Path file = Files.createTempDirectory("import").resolve(name);
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
