package io.roundtrip.canonical.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Browser;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The same thing said twice, as people see it: found, merged, taken back. */
public class MergeBrowserTest {
  private static final String REST = "/rest/roundtrip/1.0";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final By SAME = By.id("roundtrip-same-suggestions");
  private static final By PART_OF = By.id("roundtrip-same-canonical");
  private static final By DIALOG = By.id("rt-merge-dialog");
  private static final By PREVIEW = By.cssSelector(".rt-merge-table");
  private static final By SUBMIT = By.cssSelector(".rt-merge-submit");
  private static final By UNDO = By.cssSelector(".rt-flag-act");

  /** What of the merge form lies under something else. */
  private static final String COVERED =
      "return [...document.querySelectorAll('.rt-merge-table tr, .rt-merge-end, .rt-merge-choice,"
          + " .rt-merge-other, .rt-merge-regression, .rt-merge-submit')].filter(e => {"
          + " const r = e.getBoundingClientRect(), y = r.top + r.height / 2;"
          + " if (y < 0 || y >= innerHeight) return false;"
          + " const top = document.elementFromPoint(r.left + 5, y);"
          + " return !top || !(e.contains(top) || top.contains(e)); })"
          + ".map(e => e.className + ' ' + e.textContent)";

  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final Browser browser = new Browser();

  /** Something that two people say, and a third is about to say; each test has its own. */
  private enum Topic {
    NIGHT(
        "Please give the driver app a dark mode",
        "The white screen in a dark van is brutal at five in the morning. We want a dark mode.",
        "Dark mode for the driver app",
        "Our night drivers need a dark mode. The white screen blinds them in the van.",
        "We need a dark mode in the driver app"),
    TAX(
        "Invoices have the wrong tax",
        "The tax on our invoices is rounded per line, our bookkeeper has to correct every one.",
        "Tax on the invoice is rounded wrongly",
        "Each invoice line is rounded, so the tax at the end is wrong and bookkeeping corrects it.",
        "The invoice has a wrong tax, each line is rounded"),
    SCANNER(
        "Scanner needs three tries",
        "Barcodes on wet parcels are not read, the scanner needs three tries.",
        "Barcode scanner fails on wet parcels",
        "In the rain the scanner does not read the barcode of a parcel.",
        "Barcode scanner fails on wet parcels"),
    MAP(
        "Map is gone without network",
        "In the valley there is no network and the map of the tour stays empty.",
        "Offline map for the valleys",
        "Without network the map is empty. We need the map offline in the valley.",
        "The map of the tour is empty without network"),
    SIGNATURE(
        "Signature disappears",
        "After a phone call the signature of the customer is lost and must be drawn again.",
        "Customer signature lost after a call",
        "A call comes in while the customer signs and the signature is gone.",
        "Signature of the customer lost after a phone call"),
    IMPORT(
        "Import forgets columns",
        "The order import skips the column with the floor.",
        "Column missing in the order import",
        "Our order import loses the floor column each Monday.",
        "The order import loses the floor column"),
    RECEIPT(
        "Receipt has no bottle deposit",
        "The receipt does not show the deposit of the bottles, shops ask for it each time.",
        "Bottle deposit missing on the receipt",
        "Shops want to see the deposit of the bottles on the receipt.",
        "The receipt does not show the bottle deposit"),
    CALENDAR(
        "Holidays are missing in the tour plan",
        "The tour plan ignores public holidays and sends drivers to closed shops.",
        "Tour plan does not know public holidays",
        "On public holidays the tour plan sends our drivers to closed shops.",
        "The tour plan ignores public holidays");

    final String title;
    final String words;
    final String otherTitle;
    final String otherWords;
    final String again;

    Topic(String title, String words, String otherTitle, String otherWords, String again) {
      this.title = title;
      this.words = words;
      this.otherTitle = otherTitle;
      this.otherWords = otherWords;
      this.again = again;
    }
  }

  /** What else is said; words are only telling among others. */
  private static final List<String> ELSE =
      List.of(
          "Calendar of next week in Outlook",
          "Recipients do not know when we come",
          "The phone support is friendly and quick",
          "Gate codes belong into the address",
          "Prices went up twice this year",
          "Returned bottles cannot be booked",
          "Two dispatchers overwrite each other",
          "The statistics page is slow on Mondays");

  private static boolean elseSaid;

  private String base;
  private String project;
  private String ada;
  private String grace;

  @Before
  public void a_project_in_which_much_is_said() {
    base = jira.baseUrl();
    if (!elseSaid) {
      begin();
      for (String words : ELSE) said("Lin Chou", "Harbour Foods", words, words + ".");
      elseSaid = true;
    }
    begin();
  }

  private void begin() {
    project = jira.project();
    jira.setUp(project);
  }

  /** Ada and Grace say the same. */
  private void twiceSaid(Topic topic) {
    ada = said("Ada Lindqvist", "Nordic Crumb Bakery", topic.title, topic.words);
    grace = said("Grace Okafor", "Meridian Grocers", topic.otherTitle, topic.otherWords);
    await().atMost(SOON).until(() -> suggestions(grace).findValuesAsText("key").contains(ada));
  }

  @Test
  public void what_is_written_again_becomes_part_of_what_was_said() {
    twiceSaid(Topic.NIGHT);
    browser.logIn(base, "support");
    openCreateDialog();
    type("#summary", Topic.NIGHT.again);
    WebElement row = browser.see(By.cssSelector(".rt-writing li[data-key='" + ada + "']"));
    String took = browser.see(By.cssSelector(".rt-writing")).getAttribute("data-roundtrip-took");
    assertThat(row.findElements(By.tagName("mark")))
        .extracting(e -> e.getText().toLowerCase(Locale.ROOT))
        .contains("dark", "mode");
    assertThat(Integer.parseInt(took)).as("ms from key stroke to list").isLessThan(2000);
    assertThat(focused().getAttribute("id")).as("nothing steals the focus").isEqualTo("summary");
    both("writing");

    row = browser.see(By.cssSelector(".rt-writing li[data-key='" + ada + "']"));
    row.findElement(By.cssSelector(".rt-writing-add")).sendKeys(Keys.ENTER);
    browser.read("it becomes part of " + ada);
    click(By.id("create-issue-submit"));

    browser.read("is now part of " + ada);
    assertThat(group(ada).get("members").findValuesAsText("title"))
        .containsExactly(Topic.NIGHT.again);
  }

  @Test
  public void what_was_chosen_is_done_at_once_though_another_is_created_next() {
    twiceSaid(Topic.CALENDAR);
    browser.logIn(base, "support");
    openCreateDialog();
    type("#summary", Topic.CALENDAR.again);
    WebElement row = browser.see(By.cssSelector(".rt-writing li[data-key='" + ada + "']"));
    row.findElement(By.cssSelector(".rt-writing-add")).sendKeys(Keys.ENTER);
    browser.read("it becomes part of " + ada);
    click(By.cssSelector("label[for='qf-create-another']"));
    click(By.id("create-issue-submit"));

    browser.read("is now part of " + ada);
    assertThat(browser.see(By.cssSelector(".aui-dialog2 #summary")).getAttribute("value"))
        .isEmpty();
  }

  @Test
  public void other_issue_types_and_other_words_are_left_alone() {
    twiceSaid(Topic.SCANNER);
    browser.logIn(base, "support");
    openCreateDialog();
    type("#summary", Topic.SCANNER.again);
    By not = By.cssSelector(".rt-writing .rt-writing-not");
    browser.see(not);
    for (int left = browser.chrome().findElements(not).size(); left > 0; left--) {
      browser.see(not).sendKeys(Keys.ENTER);
      browser.focusedOn(left > 1 ? "rt-writing-not" : "summary");
    }
    browser.chrome().navigate().refresh();
    openCreateDialog();
    type("#summary", Topic.SCANNER.again);
    browser.see(By.cssSelector(".rt-writing .rt-suggestion"));

    retype("#summary", "Blue paint for our office door");
    nothingIsSuggested();
    retype("#summary", Topic.SCANNER.again);
    browser.see(By.cssSelector(".rt-writing .rt-suggestion"));
    choose("#issuetype", "Story");
    nothingIsSuggested();
  }

  private void nothingIsSuggested() {
    await()
        .during(Duration.ofSeconds(1))
        .atMost(SOON)
        .until(() -> browser.chrome().findElements(By.cssSelector(".rt-suggestion")).isEmpty());
  }

  @Test
  public void a_person_merges_after_a_preview_takes_it_back_and_splits() {
    twiceSaid(Topic.TAX);
    browser.logIn(base, "pm");
    browse(grace);
    browser.see(SAME);
    both("same");
    By opener = By.cssSelector("li[data-key='" + ada + "'] .rt-merge-open");
    browser.see(opener).sendKeys(Keys.ENTER);
    assertThat(browser.textOf(PREVIEW)).contains("Accounts 1 2 +1");
    assertThat(browser.textOf(DIALOG)).contains(grace, ada);
    browser.look("merge-light");
    focused().sendKeys(Keys.ESCAPE);
    browser.focusedOn("rt-merge-open");
    browser.see(opener).sendKeys(Keys.ENTER);
    browser.see(PREVIEW);
    browser.see(By.cssSelector(".rt-merge-cancel")).sendKeys(Keys.ENTER);
    browser.focusedOn("rt-merge-open");

    browser.see(opener).sendKeys(Keys.ENTER);
    browser.see(PREVIEW);
    browser.see(SUBMIT).sendKeys(Keys.ENTER);
    assertThat(browser.textOf(PART_OF)).contains("Part of " + ada, "2 accounts");
    browser.focusedOn("Says the same");
    browser.look("merged");
    browser.see(UNDO).sendKeys(Keys.ENTER);
    browser.see(SAME);
    browser.focusedOn("Says the same");
    assertThat(group(grace).get("canonical").isNull()).isTrue();

    jira.as("pm")
        .post(REST + "/merges", Map.of("feedback", List.of(grace), "into", ada))
        .expect(200);
    browse(ada);
    assertThat(browser.textOf(By.id("roundtrip-same-group")))
        .contains(Topic.TAX.otherWords, "Grace Okafor, Meridian Grocers", "merged");
    both("group");
    click(By.cssSelector("li[data-key='" + grace + "'] .rt-split"));
    browser.read("Split");
    await().atMost(SOON).until(() -> group(grace).get("canonical").isNull());
  }

  /** A person looks at what a merge would change, who may not see all who are counted. */
  @Test
  public void who_may_not_see_all_people_sees_the_count_that_all_see() {
    String first = said("Ada Lindqvist", "Nordic Crumb Bakery", "Crates", "Crates are heavy.");
    String own = said("Grace Okafor", "Meridian Grocers", "Heavy crates", "Crates hurt backs.");
    String epic = jira.issue("pm", project, "Epic", "Lighter crates");
    jira.as("pm")
        .post(REST + "/merges", Map.of("feedback", List.of(first), "into", epic))
        .expect(200);
    jira.hide(project, first, "admin");
    browser.logIn(base, "pm");

    browser.chrome().get(base + "/secure/RoundtripMerge.jspa?feedback=" + own + "&into=" + epic);

    browser.read("the new count is shown after the merge");
    assertThat(browser.textOf(PREVIEW)).contains("Accounts 1").doesNotContain("After", "+");
    both("merge-unseen");
  }

  @Test
  public void the_dialog_of_the_menu_goes_back_to_the_menu_and_that_of_a_refusal_to_its_button() {
    twiceSaid(Topic.RECEIPT);
    jira.move(jira.as("pm"), ada, "Done");
    browser.logIn(base, "pm");
    browse(grace);
    browser.see(SAME);
    browser.see(By.id("opsbar-operations_more")).sendKeys(Keys.ENTER);
    browser.see(By.cssSelector("a.rt-merge-link")).sendKeys(Keys.ENTER);
    browser.see(PREVIEW);
    focused().sendKeys(Keys.ESCAPE);
    browser.focusedOn("opsbar-operations_more");

    browser.chrome().get(page("triage"));
    shown(grace);
    browser
        .see(By.cssSelector(".rt-triage-candidates li[data-key='" + ada + "'] .rt-triage-merge"))
        .sendKeys(Keys.ENTER);
    browser.see(By.cssSelector(".rt-merge-regression"));
    focused().sendKeys(Keys.ESCAPE);
    browser.focusedOn("rt-triage-merge");
  }

  @Test
  public void into_something_shipped_the_question_must_be_answered() {
    twiceSaid(Topic.MAP);
    String epic = jira.issue("pm", project, "Epic", "Offline maps in the valley");
    Visitor pm = jira.as("pm");
    jira.move(pm, epic, "Done");
    browser.logIn(base, "pm");
    browser.chrome().get(base + "/secure/RoundtripMerge.jspa?feedback=" + grace + "&into=" + epic);
    WebElement question = browser.see(By.cssSelector(".rt-merge-regression"));
    browser.see(PREVIEW);
    for (Dimension window : List.of(new Dimension(1300, 900), new Dimension(900, 600))) {
      browser.chrome().manage().window().setSize(window);
      for (int scrolled : List.of(0, 200, 400)) {
        browser.chrome().executeScript("window.scrollTo(0, arguments[0])", scrolled);
        assertThat((List<?>) browser.chrome().executeScript(COVERED))
            .as("covered at %s, scrolled by %s", window, scrolled)
            .isEmpty();
      }
      browser.chrome().executeScript("window.scrollTo(0, 0)");
      both("merge-page-" + window.getWidth());
    }

    click(SUBMIT);
    assertThat(question.getText()).contains("Choose yes or no.");
    assertThat(group(grace).get("canonical").isNull()).isTrue();
    both("merge-page");
    click(By.cssSelector(".rt-merge-regression label[for$='-no']"));
    click(SUBMIT);

    browser.read("is now part of " + epic);
    assertThat(browser.chrome().getCurrentUrl()).endsWith("/browse/" + epic);
  }

  @Test
  public void another_issue_is_found_by_words_of_its_title_and_the_question_is_in_sight() {
    twiceSaid(Topic.MAP);
    String epic = jira.issue("pm", project, "Epic", "Offline maps in the valley");
    jira.move(jira.as("pm"), epic, "Done");
    browser.logIn(base, "pm");
    browse(grace);
    browser.chrome().manage().window().setSize(new Dimension(1280, 600));
    browser.see(SAME);
    click(By.cssSelector("li[data-key='" + ada + "'] .rt-merge-open"));
    browser.see(PREVIEW);

    browser.see(By.cssSelector("input[id$='-key']")).sendKeys("maps vall");
    click(By.cssSelector(".rt-merge-found label"));

    WebElement question = browser.see(By.cssSelector(".rt-merge-regression"));
    browser.look("merge-found-by-words");
    int below = browser.see(By.cssSelector(".aui-dialog2-footer")).getRect().getY();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(question.getRect().getY() + question.getRect().getHeight())
                    .isLessThanOrEqualTo(below + 1));
    click(By.cssSelector(".rt-merge-regression label[for$='-no']"));
    click(SUBMIT);
    await().atMost(SOON).until(() -> group(grace).get("canonical").has("key"));
    assertThat(group(grace).get("canonical").get("key").asText()).isEqualTo(epic);
  }

  @Test
  public void one_press_into_something_shipped_asks_the_question_first() {
    twiceSaid(Topic.RECEIPT);
    jira.move(jira.as("pm"), ada, "Done");
    browser.logIn(base, "pm");
    browser.chrome().get(page("triage"));
    shown(grace);

    click(By.cssSelector(".rt-triage-candidates li[data-key='" + ada + "'] .rt-triage-merge"));
    browser.see(DIALOG);
    browser.see(By.cssSelector(".rt-merge-regression"));
    assertThat(group(grace).get("canonical").isNull()).isTrue();
    click(By.cssSelector(".rt-merge-regression label[for$='-yes']"));
    click(SUBMIT);

    browser.read("1 merged");
    assertThat(group(grace).get("canonical").get("key").asText()).isEqualTo(ada);
  }

  @Test
  public void what_is_no_duplicate_is_not_shown_again_until_taken_back() {
    twiceSaid(Topic.SIGNATURE);
    browser.logIn(base, "pm");
    browse(grace);
    By row = By.cssSelector("#roundtrip-same li[data-key='" + ada + "']");
    browser.see(row).findElement(By.cssSelector(".rt-dismiss")).sendKeys(Keys.ENTER);
    await().atMost(SOON).until(() -> browser.chrome().findElements(row).isEmpty());
    browser.focusedOn("Says the same");

    browser.see(UNDO).sendKeys(Keys.ENTER);

    browser.see(row);
    await().atMost(SOON).until(() -> !browser.focus().equals("BODY"));
  }

  @Test
  public void feedback_is_triaged_with_the_keyboard() {
    twiceSaid(Topic.IMPORT);
    String lin =
        said("Lin Chou", "Harbour Foods", Topic.IMPORT.again, "Floor column lost in the import.");
    await().atMost(SOON).until(() -> suggestions(lin).size() > 1);
    browser.logIn(base, "pm");
    browser.chrome().get(page("triage"));
    browser.read("0 merged in this visit, 3 left");
    browser.see(By.cssSelector(".rt-triage-candidates .rt-suggestion"));
    both("triage");
    String first = here();

    press("j");
    String second = here();
    press("k");
    assertThat(here()).isEqualTo(first).isNotEqualTo(second);
    shown(first);
    press("m");
    browser.read("1 merged in this visit, 1 left");
    assertThat(group(first).get("canonical").isNull()).isFalse();
    browser.see(UNDO);
    assertThat(browser.chrome().findElements(By.cssSelector("#aui-flag-container :focus")))
        .as("the next key belongs to the list, not to the flag")
        .isEmpty();
    press("z");
    browser.read("0 merged in this visit, 3 left");
    await().atMost(SOON).until(() -> group(first).get("canonical").isNull());

    press("x");
    press("j");
    press("x");
    browser.read("Merge 2 selected into");
    press("?");
    browser.read("Undo the last merge");
    browser.look("triage-keys");
    focused().sendKeys(Keys.ESCAPE);
    browser.focusedOn("rt-triage-choose");
    browser.see(By.cssSelector(".rt-triage-bulk")).sendKeys(Keys.ENTER);
    browser.see(PREVIEW);
    browser.look("triage-bulk");
    browser.see(SUBMIT).sendKeys(Keys.ENTER);
    browser.read("2 merged in this visit, 0 left");
    browser.focusedOn("All done");
    both("triage-finished");
    browser.see(UNDO).sendKeys(Keys.ENTER);
    browser.read("0 merged in this visit, 3 left");
    browser.focusedOn("rt-triage-choose");
  }

  @Test
  public void what_happens_by_itself_is_off_shown_and_explained() {
    String one = jira.issue("support", project, "Epic", "A lamp");
    String other = jira.issue("support", project, "Epic", "A tapir");
    jira.as("support").post(REST + "/dismissals", Map.of("one", one, "other", other)).expect(204);
    browser.logIn(base, "admin");
    browser.chrome().get(page("automatic"));
    browser.see(By.cssSelector("#rt-automatic-learned table"));
    browser.see(By.cssSelector("#rt-automatic-dismissed table"));
    browser.read("No feedback yet");
    both("automatic");

    assertThat(browser.see(By.id("rt-automatic-on")).isSelected()).isFalse();
    assertThat(browser.textOf(By.id("rt-automatic-log"))).contains("Nothing has been");
    click(By.cssSelector("label[for='rt-automatic-on']"));
    click(By.id("rt-automatic-save"));

    browser.read("New feedback is merged by itself from");
    JsonNode now =
        jira.as("admin").get(REST + "/projects/" + project + "/automatic").expect(200).json();
    assertThat(now.get("on").asBoolean()).isTrue();

    By back = By.cssSelector(".rt-automatic-dismissed-back");
    click(back);
    browser.read("Take all back (1)?");
    click(back);
    browser.read("Nobody has dismissed a suggestion here.");
    assertThat(
            jira.as("admin").get(REST + "/projects/" + project + "/dismissals").expect(200).json())
        .isEmpty();
  }

  private String page(String name) {
    return base
        + "/projects/"
        + project
        + "?selectedItem=io.roundtrip.jira:canonical-"
        + name
        + "-link";
  }

  private String said(String name, String account, String title, String words) {
    String mail = (name.replace(' ', '.') + "@" + project + ".example").toLowerCase(Locale.ROOT);
    Map<String, Object> piece =
        Map.of(
            "project",
            project,
            "customer",
            name,
            "email",
            mail,
            "account",
            account,
            "title",
            title,
            "words",
            words,
            "channel",
            "email",
            "consent",
            "yes");
    return jira.as("support")
        .post(REST + "/feedback", piece)
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  private JsonNode suggestions(String issue) {
    return jira.as("pm")
        .get(REST + "/issues/" + issue + "/suggestions")
        .expect(200)
        .json()
        .get("best");
  }

  private JsonNode group(String issue) {
    return jira.as("pm").get(REST + "/items/" + issue + "/group").expect(200).json();
  }

  private void openCreateDialog() {
    browser.chrome().get(base + "/projects/" + project + "/summary");
    click(By.id("create_link"));
    browser.see(By.cssSelector(".aui-dialog2 #summary"));
    choose("#issuetype", "Feedback");
  }

  private void choose(String select, String text) {
    new Select(browser.see(By.cssSelector(select))).selectByVisibleText(text);
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(
            () ->
                new Select(browser.see(By.cssSelector(select)))
                        .getFirstSelectedOption()
                        .getText()
                        .equals(text)
                    && browser
                            .chrome()
                            .findElements(
                                By.cssSelector(".aui-dialog2 form[data-roundtrip-writing]"))
                            .size()
                        == 1);
  }

  private void type(String field, String text) {
    browser.see(By.cssSelector(field)).sendKeys(text);
  }

  private void retype(String field, String text) {
    browser.see(By.cssSelector(field)).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  private void browse(String issue) {
    browser.chrome().get(base + "/browse/" + issue);
  }

  private void click(By what) {
    browser.see(what).click();
  }

  private WebElement focused() {
    return browser.chrome().switchTo().activeElement();
  }

  private void press(String key) {
    focused().sendKeys(key);
  }

  /** The row of the triage list that is chosen. */
  private String here() {
    return browser.see(By.cssSelector(".rt-triage-here")).getAttribute("data-key");
  }

  private void shown(String key) {
    browser.see(By.cssSelector(".rt-triage-detail[data-shown='" + key + "']"));
  }

  /** Both colour modes; the page itself is not loaded again. */
  private void both(String name) {
    browser.look(name + "-light");
    browser.colours("dark");
    browser.look(name + "-dark");
    browser.colours("light");
  }
}
