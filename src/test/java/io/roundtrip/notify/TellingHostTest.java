package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minijira.boot.Mail;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * What customers are told, and are not, from end to end in both languages: nobody else's words, no
 * address of Jira's, nothing after a no, each wish once, and feedback on its own too.
 */
@RunWith(Parameterized.class)
public class TellingHostTest {
  /** What stands in a mail, by language. */
  private enum Words {
    EN("Hi ", "Try it here: ", "A dark map, please", "taken care of “"),
    DE("Guten Tag ", "Hier ausprobieren: ", "Bitte eine dunkle Karte", "„");

    private final String greeting;
    private final String tryIt;
    private final String wish;
    private final String ownWish;

    Words(String greeting, String tryIt, String wish, String ownWish) {
      this.greeting = greeting;
      this.tryIt = tryIt;
      this.wish = wish;
      this.ownWish = ownWish;
    }
  }

  private static final String SUMMARY = "Kanarienvogel stops at 2,000 rows";
  private static final String GRACES = "Call me about the Zaunkoenig, +49 151 5550 100";

  @Parameters(name = "{0}")
  public static List<String> languages() {
    return List.of("en", "de");
  }

  @Rule public final HostRule jira = HostRule.oneNode();

  @Parameter public String language;

  private LiveProject project;
  private Words words;

  @Before
  public void a_project_that_tells() {
    words = language.equals("de") ? Words.DE : Words.EN;
    project = LiveProject.in(jira);
    project.settings("language", language, "dailyCap", 0);
    jira.customersReach("");
  }

  private String says(String name, String said, Object... more) {
    return project.said(
        name, said, Stream.concat(Stream.of("locale", language), Stream.of(more)).toArray());
  }

  private void hears(String first, int mails) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(project.mailsTo(first).stream().map(Mail::subject))
                    .as("%s", project.outbox())
                    .hasSizeGreaterThanOrEqualTo(mails));
  }

  private static String all(Mail mail) {
    return mail.subject() + mail.headers() + mail.text() + mail.html() + mail.raw();
  }

  @Test
  public void no_mail_has_a_word_in_it_that_nobody_released() {
    project.settings(
        "told",
        List.of("planned", "in-progress", "shipped", "not-planned"),
        "acknowledge",
        true,
        "tellMerged",
        true);
    mapping(Map.of("To Do", "under-review", "In Progress", "in-progress", "Done", "shipped"));
    String item = cutFromGracesWords();
    String bug = jira.issue("pm", project.key(), "Bug", SUMMARY);
    project.merge(says("Ada Lindqvist", "Imports stop half-way"), item);
    project.merge(says("Ada Lindqvist", "A row is missing", "email", more("ada")), bug);
    project.merge(says("Lin Chen", "", "nps", 3), item);
    hears("ada", 2);
    project.move(item, "In Progress");
    project.move(bug, "In Progress");
    hears("ada", 3);
    hears("ada.too", 3);
    project.move(bug, "Done");
    hears("ada.too", 4);
    mapping(Map.of("To Do", "under-review", "In Progress", "in-progress", "Done", "not-planned"));
    project.move(item, "Done");
    hears("ada", 4);
    hears("lin", 4);

    List<Mail> mails = new ArrayList<>(project.mailsTo("ada"));
    mails.addAll(project.mailsTo("lin"));
    mails.addAll(project.mailsTo("ada.too"));
    assertThat(mails).hasSizeGreaterThanOrEqualTo(12);
    for (Mail mail : mails) nothingInternal(mail);
  }

  /** Support made an item of what a customer said, and gave it her sentence as summary. */
  private String cutFromGracesWords() {
    String item = jira.issue("pm", project.key(), "Epic", GRACES);
    project.merge(says("Grace Okafor", GRACES), item);
    return item;
  }

  private String more(String first) {
    return project.address(first + ".too");
  }

  private void nothingInternal(Mail mail) {
    assertThat(mail.text()).startsWith(words.greeting);
    assertThat(all(mail))
        .doesNotContain("Kanarienvogel", "Zaunkoenig", "151 5550", "Grace", "Okafor")
        .doesNotContain("browse", project.key() + "-", leadName());
    nothingOfJirasAddress(mail);
  }

  private void nothingOfJirasAddress(Mail mail) {
    URI jirasAddress = URI.create(jira.baseUrl());
    assertThat(all(mail)).doesNotContain(jirasAddress.getAuthority());
    assertThat(mail.headers().toString()).doesNotContain("@" + jirasAddress.getHost());
  }

  private String leadName() {
    return jira.as("admin")
        .get("/rest/api/2/user?username=pm")
        .expect(200)
        .json()
        .get("displayName")
        .asText();
  }

  private void mapping(Map<String, String> statusWords) {
    String at = REST + "/projects/" + project.key() + "/statuses";
    JsonNode now = jira.as("admin").get(at).expect(200).json();
    Map<String, String> statuses = new LinkedHashMap<>();
    for (JsonNode status : now.get("statuses"))
      statuses.put(
          status.get("id").asText(),
          statusWords.getOrDefault(status.get("name").asText(), "under-review"));
    jira.as("admin")
        .put(at, Map.of("version", now.get("version").asInt(), "statuses", statuses))
        .expect(200);
  }

  @Test
  public void the_link_is_the_items_own_and_without_one_its_sentence_drops() {
    String linked = project.epic("Dark map");
    jira.fill(linked, "Public link", "https://www.example.com/news").expect(204);
    String bare = project.epic("Round map");
    project.link(linked, says("Ada Lindqvist", words.wish));
    project.link(bare, says("Lin Chen", words.wish));

    project.move(linked, "Done");
    project.move(bare, "Done");

    Mail adas = project.mailTo("ada");
    Mail lins = project.mailTo("lin");
    assertThat(adas.text()).contains(words.tryIt + "https://www.example.com/news");
    assertThat(lins.text()).contains("Round map").doesNotContain(words.tryIt.strip(), "http");
    nothingOfJirasAddress(adas);
    nothingOfJirasAddress(lins);
  }

  @Test
  public void her_stop_outlasts_everything_that_is_reported_later() {
    jira.customersReach(jira.baseUrl());
    String epic = project.epic("Dark map");
    project.link(epic, says("Uma", words.wish));
    project.move(epic, "In Progress");
    stop(project.mailTo("uma"));

    project.link(epic, says("Uma", "Noch etwas", "created", "2026-01-01T00:00:00Z"));
    project.link(epic, says("Uma", "Morgen", "created", aheadByItsZone()));
    says("Uma", "Und noch etwas");
    project.link(epic, says("Lin", words.wish));
    project.move(epic, "Done");

    hears("lin", 1);
    await().atMost(SOON).until(() -> reasons(epic).contains("unsubscribed"));
    assertThat(project.mailsTo("uma")).hasSize(1);
  }

  /** A minute ago, where the calendar is a day further. */
  private static String aheadByItsZone() {
    return OffsetDateTime.now(ZoneOffset.ofHours(14)).minusMinutes(1).toString();
  }

  private void stop(Mail mail) {
    Visitor nobody = jira.nobody();
    nobody
        .send(
            nobody
                .request(stopLink(mail))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build())
        .expect(200);
  }

  private static String stopLink(Mail mail) {
    return mail.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("list-unsubscribe"))
        .findFirst()
        .orElseThrow()
        .getValue()
        .replaceAll("[<>\\s]", "")
        .split(",", -1)[0];
  }

  @Test
  public void who_asked_for_the_story_hears_from_the_story_and_not_again_from_its_epic() {
    String epic = project.epic("Night shifts");
    String story = story("A dark map", epic);
    project.link(story, says("Ada", words.wish));
    project.link(epic, says("Grete", "Alles dunkel, bitte"));

    project.move(story, "Done");
    hears("ada", 1);
    assertThat(project.mailsTo("grete")).as("the story is not what she asked for").isEmpty();
    project.move(epic, "Done");

    hears("grete", 1);
    await().atMost(SOON).until(() -> reasons(epic).contains("told-below"));
    assertThat(page(epic)).contains("1 person: Asked for something below it");
    assertThat(project.mailTo("ada").text()).contains(words.wish);
    assertThat(project.mailTo("grete").text())
        .contains(words.greeting + "Grete")
        .contains("Alles dunkel, bitte")
        .doesNotContain(words.wish);
  }

  private String story(String summary, String epic) {
    String story = jira.issue("pm", project.key(), "Story", summary);
    project.edit(story, jira.field("Epic Link"), epic);
    return story;
  }

  private List<String> reasons(String key) {
    return project.outbox().stream()
        .filter(mail -> key.equals(mail.get("itemKey").asText()))
        .map(mail -> mail.get("reason").asText())
        .toList();
  }

  private String page(String issue) {
    return jira.as("engineer").get("/browse/" + issue).expect(200).body();
  }

  @Test
  public void feedback_on_its_own_tells_its_author_or_says_why_not() {
    String adas = says("Ada", words.wish);
    String lins = says("Lin", "Something else", "consent", false);

    project.move(lins, "Done");
    project.move(adas, "Done");

    assertThat(project.mailTo("ada").text())
        .contains(words.ownWish + words.wish)
        .doesNotContain("Something else");
    await().atMost(SOON).until(() -> page(adas).contains("1 person got a mail"));
    await().atMost(SOON).until(() -> page(lins).contains("1 person: Mail is not wanted"));
    assertThat(project.mailsTo("lin")).isEmpty();
  }
}
