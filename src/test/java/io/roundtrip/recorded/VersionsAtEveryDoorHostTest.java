package io.roundtrip.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Whatever overwrites what somebody else may have decided asks for the version that was seen: none
 * is refused with what to do, an older one with who changed what; what is so already changes
 * nothing, and no line says that it did. {@link Doors} finds the doors; a new one is either in a
 * table of versions or among those that overwrite nothing.
 */
public class VersionsAtEveryDoorHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("versions");

  private static final String REST = Recorder.REST;
  private static final String AT = REST + "/projects/VER";
  private static final String NEW = REST + "/projects/NEW";
  private static final String ADMIN = REST + "/admin";

  /** REST doors that overwrite no decision of anybody else, and why. */
  private static final Map<String, String> REST_WITHOUT =
      Map.ofEntries(
          Map.entry("POST feedback", "adds"),
          Map.entry("POST imports", "adds"),
          Map.entry("POST imports/{id}/rows", "adds, and knows each piece by its reference"),
          Map.entry("POST items/{issueKey}/evidence", "adds a link; Jira keeps one of a kind"),
          Map.entry("DELETE items/{issueKey}/evidence/{feedbackKey}", "names the one link"),
          Map.entry("POST items/{issueKey}/score/what-if", "stores nothing"),
          Map.entry("POST projects/{key}/imports/look", "stores nothing"),
          Map.entry("POST projects/{key}/mails/{kind}/{language}/preview", "stores nothing"),
          Map.entry("POST suggestions", "stores nothing"),
          Map.entry("POST dismissals", "repeats itself"),
          Map.entry("DELETE dismissals", "names the one pair"),
          Map.entry("DELETE projects/{key}/dismissals", "names whose"),
          Map.entry("POST merges", "refused when a group is another meanwhile: changed-meanwhile"),
          Map.entry("POST splits", "refused when a group is another meanwhile: changed-meanwhile"),
          Map.entry("POST merges/{operation}/undo", "names the one operation, once"),
          Map.entry("POST outbox/{id}/retry", "asks for the state that it leaves"),
          Map.entry("POST outbox/{id}/arrived", "asks for the state that it leaves"),
          Map.entry("POST outbox/{id}/discard", "asks for the state that it leaves"),
          Map.entry(
              "POST projects/{key}/stuck-mail/decisions",
              "asks for the state that each mail leaves"),
          Map.entry(
              "POST projects/{key}/stuck-mail/decisions/{id}/undo",
              "asks for the version that it made of each mail"),
          Map.entry("POST projects/{key}/held-news/{batch}/leave", "names the one batch, once"),
          Map.entry("POST projects/{key}/held-news/{batch}/take-back", "names the one batch"),
          Map.entry("POST projects/{key}/held-news/{batch}/tell", "names the one batch, once"),
          Map.entry("POST admin/upkeep/failures", "names the one batch"),
          Map.entry("POST admin/upkeep/keys", "adds"),
          Map.entry("DELETE admin/upkeep/keys/{id}", "names the one key"),
          Map.entry("POST index/rebuild", "repeats itself"));

  /** As {@link #REST_WITHOUT}, of pages. */
  private static final Map<String, String> PAGES_WITHOUT =
      Map.of(
          "POST /plugins/servlet/roundtrip/unsubscribe",
          "a person's own word",
          "POST /secure/RoundtripHeldNews!decide.jspa",
          "names the one batch",
          "POST /secure/admin/RoundtripUpkeep!takeBack.jspa",
          "names the one batch",
          "POST /secure/admin/RoundtripUpkeep!changeKey.jspa",
          "adds",
          "POST /secure/admin/RoundtripUpkeep!retireKey.jspa",
          "names the one key");

  /** Whoever confirms the site makes its mark anew each time. */
  private static final Set<String> ANEW =
      Set.of("PUT admin/site", "POST /secure/admin/RoundtripAdmin!confirmSite.jspa");

  /**
   * @param path where it is done
   * @param version where the version in force is read; of a list, at the kind and language
   * @param state what must stay as it is
   * @param body without the version
   */
  private record Form(String door, String path, String version, String state, String body) {
    String verb() {
      return door.substring(0, door.indexOf(' '));
    }
  }

  private static Form same(String door, String path, String body) {
    return new Form(door, path, path, path, body);
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "POST projects/{key}/setup",
              NEW + "/setup",
              NEW + "/setup",
              NEW + "/settings",
              "{'confirm':true}"),
          same("PUT projects/{key}/settings", AT + "/settings", "{'dailyCap':7}"),
          same("PUT projects/{key}/statuses", AT + "/statuses", "{'statuses':{'10002':'planned'}}"),
          same("PUT projects/{key}/automatic", AT + "/automatic", "{'on':true,'threshold':0.9}"),
          new Form(
              "PUT projects/{key}/mails/{kind}/{language}",
              AT + "/mails/shipped/en",
              AT + "/mails",
              AT + "/mails",
              "{'subject':'There: {{item}}','body':'Hello'}"),
          new Form(
              "DELETE projects/{key}/mails/{kind}/{language}",
              AT + "/mails/shipped/en",
              AT + "/mails",
              AT + "/mails",
              ""),
          same("DELETE projects/{key}/learning", AT + "/learning", ""),
          same("PUT admin/kill-switch", ADMIN + "/kill-switch", "{'paused':true,'why':'a drill'}"),
          same("PUT admin/site", ADMIN + "/site", "{'why':'we moved'}"),
          same(
              "PUT admin/customer-address",
              ADMIN + "/customer-address",
              "{'address':'https://news.example.com'}"),
          same("PUT admin/mail-rates", ADMIN + "/mail-rates", "{'server':70,'domain':30}"),
          same(
              "PUT admin/answer-address",
              ADMIN + "/answer-address",
              "{'address':'answers@example.com'}"));

  /**
   * @param fields without the version
   * @param typed what a person typed in; stays in the page that refuses
   */
  private record Page(String door, String fields, String version, String state, String typed) {}

  private static final List<Page> PAGES =
      List.of(
          new Page(
              "POST /secure/admin/RoundtripSetUp.jspa",
              "projectKey=NEX&confirm=true",
              REST + "/projects/NEX/setup",
              REST + "/projects/NEX/settings",
              ""),
          new Page(
              "POST /secure/RoundtripSettings.jspa",
              "projectKey=VER&on=true&mode=dry-run&delivery=strict&undoSeconds=60&unasked=false"
                  + "&dailyCap=9&acknowledge=false&tellMerged=false&noMail=respected&fromName=Mine&replyTo="
                  + "&language=en&cesAsks=effort&toldBy=item&follow=false",
              AT + "/settings",
              AT + "/settings",
              "Mine"),
          new Page(
              "POST /secure/RoundtripStatuses!save.jspa",
              "projectKey=VER&status-10002=not-planned",
              AT + "/statuses",
              AT + "/statuses",
              "not-planned"),
          new Page(
              "POST /secure/admin/RoundtripAdmin!confirmSite.jspa",
              "why=it+is+mine",
              ADMIN + "/site",
              ADMIN + "/site",
              ""),
          new Page(
              "POST /secure/admin/RoundtripCustomers!save.jspa",
              "address=https://mine.example.com",
              ADMIN + "/customer-address",
              ADMIN + "/customer-address",
              "https://mine.example.com"),
          new Page(
              "POST /secure/admin/RoundtripCustomers!saveAnswers.jspa",
              "answers=mine@example.com",
              ADMIN + "/answer-address",
              ADMIN + "/answer-address",
              "mine@example.com"),
          new Page(
              "POST /secure/admin/RoundtripCustomers!takeJira.jspa",
              "address=",
              ADMIN + "/customer-address",
              ADMIN + "/customer-address",
              ""),
          new Page(
              "POST /secure/admin/RoundtripRates!save.jspa",
              "server=71&domain=31",
              ADMIN + "/mail-rates",
              ADMIN + "/mail-rates",
              "71"),
          new Page(
              "POST /secure/admin/RoundtripAdmin!resume.jspa",
              "",
              ADMIN + "/kill-switch",
              ADMIN + "/kill-switch",
              ""),
          new Page(
              "POST /secure/admin/RoundtripAdmin!pause.jspa",
              "why=mine",
              ADMIN + "/kill-switch",
              ADMIN + "/kill-switch",
              "mine"));

  @BeforeClass
  public static void projects_and_a_second_administrator() {
    for (String key : List.of("VER", "NEW", "NEX"))
      JIRA.as("admin")
          .post(
              "/rest/api/2/project",
              Map.of("key", key, "name", key, "lead", "pm", "projectTypeKey", "software"))
          .expect(201);
    JIRA.setUp("VER");
    dismissed();
  }

  /** So that there is something to unlearn: nothing is learned from what the index lacks. */
  private static void dismissed() {
    Visitor admin = JIRA.as("admin");
    Map<String, String> pair =
        Map.of("one", said("The screen is too bright at night"), "other", said("Far too bright"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              String both = "?one=" + pair.get("one") + "&other=" + pair.get("other");
              admin.delete(REST + "/dismissals" + both).expect(204);
              admin.post(REST + "/dismissals", pair).expect(204);
              assertThat(admin.get(AT + "/learning").json().get("dismissed").asInt()).isEqualTo(1);
            });
  }

  private static String said(String words) {
    Map<String, String> feedback = Map.of("project", "VER", "words", words, "customer", "Ada");
    return JIRA.as("admin")
        .post(REST + "/feedback", feedback)
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  @Test
  public void a_every_door_asks_for_a_version_or_overwrites_nothing() {
    Set<String> known = new TreeSet<>(REST_WITHOUT.keySet());
    FORMS.forEach(form -> known.add(form.door()));
    Set<String> doors = new TreeSet<>();
    Doors.rest().stream()
        .filter(door -> !door.verb().equals("GET"))
        .forEach(door -> doors.add(door.toString()));
    assertThat(known).isEqualTo(doors);

    Set<String> pages = new TreeSet<>(PAGES_WITHOUT.keySet());
    PAGES.forEach(page -> pages.add(page.door()));
    assertThat(pages)
        .isEqualTo(
            new TreeSet<>(Doors.pages().stream().filter(page -> page.startsWith("POST")).toList()));
  }

  @Test
  public void b_rest_refuses_no_version_and_an_older_one() {
    List<String> wrong = new ArrayList<>();
    for (Form form : FORMS) {
      long seen = version(form.version());
      String before = state(form.state());
      int lines = lines();
      Visitor.Answer none = send(form, null);
      if (none.status() != 400 || !problem(none).startsWith("version version-required"))
        wrong.add(form.door() + " without: " + none.status() + " " + none.body());
      if (!none.body().contains("send its version along"))
        wrong.add(form.door() + " does not say what to do: " + none.body());
      if (!state(form.state()).equals(before) || lines() != lines)
        wrong.add(form.door() + " without a version did something");

      Visitor.Answer good = send(form, seen);
      if (good.status() >= 300)
        wrong.add(form.door() + " right: " + good.status() + " " + good.body());
      String after = state(form.state());
      if (lines() != lines + 1) wrong.add(form.door() + " left " + (lines() - lines) + " lines");

      Visitor.Answer late = send(form, seen);
      if (late.status() != 409 || !problem(late).startsWith("version saved-meanwhile"))
        wrong.add(form.door() + " older: " + late.status() + " " + late.body());
      if (!late.body().contains("Alex Admin") || !late.body().contains(newest()))
        wrong.add(form.door() + " does not say who changed what: " + late.body());
      if (!state(form.state()).equals(after) || lines() != lines + 1)
        wrong.add(form.door() + " with an older version did something");
      if (ANEW.contains(form.door())) continue;
      Visitor.Answer same = send(form, version(form.version()));
      if (same.status() >= 300)
        wrong.add(form.door() + " the same: " + same.status() + " " + same.body());
      if (!state(form.state()).equals(after) || lines() != lines + 1)
        wrong.add(form.door() + " changed nothing and wrote it down");
    }
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  @Test
  public void c_pages_refuse_no_version_and_an_older_one_and_keep_what_was_typed() {
    Session session = Session.of(JIRA, "admin").sudo();
    List<String> wrong = new ArrayList<>();
    for (Page page : PAGES) {
      String path = page.door().substring(5);
      long seen = version(page.version());
      String before = state(page.state());
      int lines = lines();
      refused(page, session.form(path, page.fields()), "without", wrong);
      if (!state(page.state()).equals(before) || lines() != lines)
        wrong.add(page.door() + " without a version did something");

      Visitor.Answer good = session.form(path, page.fields() + "&version=" + seen);
      if (good.status() != 302) wrong.add(page.door() + " right: " + good.status());
      if (lines() != lines + 1) wrong.add(page.door() + " left " + (lines() - lines) + " lines");
      String after = state(page.state());

      Visitor.Answer late = session.form(path, page.fields() + "&version=" + seen);
      refused(page, late, "older", wrong);
      if (!Jsoup.parse(late.body()).text().contains("Alex Admin"))
        wrong.add(page.door() + " does not say who");
      if (!state(page.state()).equals(after) || lines() != lines + 1)
        wrong.add(page.door() + " with an older version did something");
      if (ANEW.contains(page.door())) continue;
      Visitor.Answer same =
          session.form(path, page.fields() + "&version=" + version(page.version()));
      if (same.status() != 302) wrong.add(page.door() + " the same: " + same.status());
      if (!state(page.state()).equals(after) || lines() != lines + 1)
        wrong.add(page.door() + " changed nothing and wrote it down");
    }
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  private static void refused(Page page, Visitor.Answer answer, String how, List<String> wrong) {
    var shown = Jsoup.parse(answer.body());
    if (answer.status() != 200) wrong.add(page.door() + " " + how + ": " + answer.status());
    if (!shown.select(".aui-message[role=alert]").text().contains("meanwhile")
        && !shown.select(".aui-message[role=alert]").text().contains("since you opened"))
      wrong.add(page.door() + " " + how + " says nothing: " + shown.select(".aui-message").text());
    boolean again = !how.equals("older") || !page.door().endsWith("!pause.jspa");
    if (again
        && !page.typed().isEmpty()
        && shown.select(at(page)).stream().noneMatch(one -> one.val().equals(page.typed())))
      wrong.add(page.door() + " " + how + " forgot what was typed");
  }

  /** The field that it was typed in, and no other. */
  private static String at(Page page) {
    for (String field : page.fields().split("&", -1)) {
      String name = field.substring(0, field.indexOf('='));
      if (field.equals(name + "=" + page.typed()))
        return "input[name=" + name + "], select[name=" + name + "] option[selected]";
    }
    throw new AssertionError(page.typed() + " is not in " + page.fields());
  }

  @Test
  public void d_the_newer_value_stands_beside_what_was_typed() {
    Session session = Session.of(JIRA, "admin").sudo();
    JIRA.as("admin").change(AT + "/settings", Map.of("dailyCap", 11)).expect(200);
    JIRA.as("admin").change(AT + "/statuses", Map.of("statuses", Map.of("10002", "shipped")));
    long address = version(ADMIN + "/customer-address");
    JIRA.as("admin")
        .change(ADMIN + "/customer-address", Map.of("address", "https://theirs.example.com"))
        .expect(200);

    assertThat(text(session, "/secure/RoundtripSettings.jspa", "projectKey=VER&dailyCap=9"))
        .contains("In force now: 11");
    assertThat(
            text(
                session,
                "/secure/RoundtripStatuses!save.jspa",
                "projectKey=VER&status-10002=not-planned&version=0"))
        .contains("In force now: Shipped");
    assertThat(
            text(
                session,
                "/secure/admin/RoundtripCustomers!save.jspa",
                "address=https://mine.example.com&version=" + address))
        .contains("In force now: https://theirs.example.com");
    long rates = version(ADMIN + "/mail-rates");
    JIRA.as("admin").change(ADMIN + "/mail-rates", Map.of("server", 9, "domain", 8)).expect(200);
    assertThat(
            text(
                session,
                "/secure/admin/RoundtripRates!save.jspa",
                "server=7&domain=6&version=" + rates))
        .contains("In force now: 9 in all, 8 to one domain");
  }

  private static String text(Session session, String path, String fields) {
    return Jsoup.parse(session.form(path, fields).expect(200).body()).text();
  }

  private static Visitor.Answer send(Form form, Long version) {
    Visitor admin = JIRA.as("admin");
    String body = form.body().replace('\'', '"');
    String path = form.path();
    if (version != null && body.isEmpty()) path += "?version=" + version;
    else if (version != null) body = body.replaceFirst("\\{", "{\"version\":" + version + ",");
    return admin.send(
        admin
            .request(path)
            .header("X-Atlassian-Token", "no-check")
            .header("Content-Type", "application/json")
            .method(form.verb(), BodyPublishers.ofString(body))
            .build());
  }

  private static String problem(Visitor.Answer answer) {
    JsonNode first = answer.json().path("errors").path(0);
    return first.path("field").asText() + " " + first.path("code").asText();
  }

  private static long version(String path) {
    JsonNode now = JIRA.as("admin").get(path).expect(200).json();
    if (!now.isArray()) return now.get("version").asLong();
    for (JsonNode mail : now)
      if (mail.get("kind").asText().equals("shipped") && mail.get("language").asText().equals("en"))
        return mail.get("version").asLong();
    throw new AssertionError(now);
  }

  private static String state(String path) {
    return JIRA.as("admin").get(path).expect(200).body();
  }

  private static int lines() {
    return audit().size();
  }

  /** The beginning of the newest line, as far as JSON leaves it as it is. */
  private static String newest() {
    String about = audit().get(0).get("about").asText();
    return about.substring(0, Math.min(12, about.length()));
  }

  private static JsonNode audit() {
    return JIRA.as("admin").get(ADMIN + "/audit?limit=200").expect(200).json();
  }
}
