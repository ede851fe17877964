package io.roundtrip.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import io.roundtrip.notify.State;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Every door that changes something leaves exactly one line in the audit log, in words, in Jira's
 * own language, whatever the language of who did it. {@link Doors} finds the doors.
 */
public class OneLineADeedHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("deeds");

  private static final String REST = Recorder.REST;
  private static final String AT = REST + "/projects/AUD";

  /** Doors that leave no line, and why. */
  private static final Map<String, String> NO_LINE =
      Map.ofEntries(
          Map.entry("POST feedback", "an issue is made: Jira's own history has it"),
          Map.entry("POST items/{issueKey}/evidence", "a link is made: Jira's own history has it"),
          Map.entry(
              "DELETE items/{issueKey}/evidence/{feedbackKey}",
              "a link goes: Jira's own history has it"),
          Map.entry("POST imports/{id}/rows", "the line of the import stands for all its pieces"),
          Map.entry("POST items/{issueKey}/score/what-if", "stores nothing"),
          Map.entry("POST projects/{key}/mails/{kind}/{language}/preview", "stores nothing"),
          Map.entry("POST suggestions", "stores nothing"),
          Map.entry("POST projects/{key}/imports/look", "stores nothing"),
          Map.entry(
              "POST admin/upkeep/failures",
              "nothing failed here: UpkeepHostTest takes failures back"),
          Map.entry(
              "POST projects/{key}/held-news/{batch}/leave",
              "nothing is held here: HeldNewsHostTest reads the lines"),
          Map.entry(
              "POST projects/{key}/held-news/{batch}/take-back",
              "nothing is held here: HeldNewsHostTest reads the lines"),
          Map.entry(
              "POST projects/{key}/held-news/{batch}/tell",
              "nothing is held here: HeldNewsHostTest reads the lines"));

  /** As {@link #NO_LINE}, of pages. */
  private static final Map<String, String> NO_LINE_BY_PAGE =
      Map.of(
          "POST /plugins/servlet/roundtrip/unsubscribe",
          "a customer's own word: the ledger has it",
          "POST /secure/RoundtripHeldNews!decide.jspa",
          "nothing is held here: HeldNewsHostTest reads the lines",
          "POST /secure/admin/RoundtripUpkeep!takeBack.jspa",
          "nothing failed here: UpkeepHostTest takes failures back");

  private static final Map<String, String> names = new LinkedHashMap<>();

  @BeforeClass
  public static void a_project_and_an_administrator_who_reads_german() {
    Visitor admin = JIRA.as("admin");
    admin
        .post(
            "/rest/api/2/project",
            Map.of("key", "AUD", "name", "Audit", "lead", "pm", "projectTypeKey", "software"))
        .expect(201);
    for (String key : List.of("AUW", "AUX"))
      admin
          .post(
              "/rest/api/2/project",
              Map.of("key", key, "name", key, "lead", "pm", "projectTypeKey", "software"))
          .expect(201);
    admin.act(REST + "/projects/AUX/setup", Map.of("confirm", true)).expect(200);
    admin.put("/rest/minijira/1/user/admin", Map.of("locale", "de")).expect(200);
  }

  /** What is done at a door, what the line is called and what it says. */
  private record Deed(String door, String path, String body, String what, String... says) {
    String verb() {
      return door.substring(0, door.indexOf(' '));
    }
  }

  private static List<Deed> deeds() {
    String pair = "{'one':'{three}','other':'{four}'}";
    return List.of(
        new Deed(
            "PUT projects/{key}/settings",
            AT + "/settings",
            "{'version':2,'mode':'live','undoSeconds':0,'fromName':'The Loop'}",
            "settings",
            "AUD: ",
            "Mail: Dry run → Send",
            "Undo window in seconds: 900 → 0",
            "Name of the sender: (nothing) → The Loop"),
        new Deed(
            "PUT projects/{key}/statuses",
            AT + "/statuses",
            "{'version':1,'statuses':{'10002':'shipped'}}",
            "mapping",
            "AUD: Done: ",
            "→ Shipped"),
        new Deed(
            "PUT projects/{key}/mails/{kind}/{language}",
            AT + "/mails/shipped/en",
            "{'subject':'There: {{item}}','body':'Hello','version':0}",
            "mail-text",
            "AUD: ",
            "English",
            "Subject: {{item}} is here → There: {{item}}",
            "Text: "),
        new Deed(
            "DELETE projects/{key}/mails/{kind}/{language}",
            AT + "/mails/shipped/en?version=1",
            "",
            "mail-text",
            "Subject: There: {{item}} → {{item}} is here"),
        new Deed(
            "PUT projects/{key}/automatic",
            AT + "/automatic",
            "{'on':true,'threshold':0.9,'version':0}",
            "automatic-merge",
            "AUD: Automatic merging: off → on; From a confidence of: 80 % → 90 %"),
        new Deed(
            "POST dismissals", REST + "/dismissals", pair, "dismiss", "AUD: {three} and {four}"),
        new Deed(
            "DELETE dismissals",
            REST + "/dismissals?one={four}&other={three}",
            "",
            "dismissal-back",
            "AUD: {four} and {three}"),
        new Deed("POST dismissals", REST + "/dismissals", pair, "dismiss", "{three} and {four}"),
        new Deed(
            "DELETE projects/{key}/dismissals",
            AT + "/dismissals?by=admin",
            "",
            "dismissals-back",
            "AUD: Alex Admin: one pair"),
        new Deed("POST dismissals", REST + "/dismissals", pair, "dismiss", "{three} and {four}"),
        new Deed(
            "DELETE projects/{key}/learning",
            AT + "/learning?version=0",
            "",
            "unlearn",
            "AUD: Judgements: 1 → 0"),
        new Deed(
            "POST merges",
            REST + "/merges",
            "{'feedback':['{two}','{three}'],'into':'{epic}'}",
            "merge",
            "{two}, {three}; canonical {epic}"),
        new Deed(
            "POST splits",
            REST + "/splits",
            "{'feedback':['{two}']}",
            "split",
            "{two}; canonical {epic}"),
        new Deed(
            "POST merges/{operation}/undo",
            REST + "/merges/{merge}/undo",
            "",
            "undo-merge",
            "{one}; canonical {epic}"),
        new Deed(
            "POST imports",
            REST + "/imports",
            "{'name':'Old tickets.csv','format':'csv','project':'AUD'}",
            "import",
            "AUD: “Old tickets.csv”, source old-tickets-csv"),
        new Deed(
            "POST projects/{key}/stuck-mail/decisions",
            AT + "/stuck-mail/decisions",
            "{'decision':'discard','mails':[{dead}],'why':'too old'}",
            "decide-mails",
            "AUD: Mails left at that: 1",
            "Reason: too old"),
        new Deed(
            "POST projects/{key}/stuck-mail/decisions/{id}/undo",
            AT + "/stuck-mail/decisions/{decision}/undo",
            "{}",
            "undo-mails",
            "AUD: Mails that wait for a decision again: 1"),
        new Deed(
            "POST outbox/{id}/retry",
            REST + "/outbox/{dead}/retry",
            "{'why':'the server is back'}",
            "retry-mail",
            "AUD: Mail {dead}",
            "about {one}: could not be sent → is sent again",
            "Reason: the server is back"),
        new Deed(
            "POST outbox/{id}/discard",
            REST + "/outbox/{parked}/discard",
            "{'why':'told by telephone'}",
            "discard-mail",
            "Mail {parked}",
            ": may have left → discarded",
            "Reason: told by telephone"),
        new Deed(
            "POST outbox/{id}/arrived",
            REST + "/outbox/{arrived}/arrived",
            "{'why':'she answered'}",
            "arrived-mail",
            "Mail {arrived}",
            ": may have left → has arrived",
            "Reason: she answered"),
        new Deed(
            "PUT admin/kill-switch",
            REST + "/admin/kill-switch",
            "{'paused':true,'why':'a drill','version':0}",
            "pause",
            "Mail: leaves → stopped",
            "Reason: a drill"),
        new Deed(
            "PUT admin/kill-switch",
            REST + "/admin/kill-switch",
            "{'paused':false,'version':{mail}}",
            "resume",
            "Mail: stopped (a drill) → leaves"),
        new Deed(
            "PUT admin/site",
            REST + "/admin/site",
            "{'why':'we moved','version':{site}}",
            "confirm-site",
            "This Jira: looks like a copy → is the real one",
            "Address: https://old.example.com → http",
            "Reason: we moved"),
        new Deed(
            "PUT admin/customer-address",
            REST + "/admin/customer-address",
            "{'address':'https://news.example.com','version':{address}}",
            "customer-address",
            " → https://news.example.com"),
        new Deed(
            "PUT admin/mail-rates",
            REST + "/admin/mail-rates",
            "{'server':70,'domain':30,'version':{rates}}",
            "mail-rates",
            " → 70; Mails a minute to one domain: ",
            " → 30"),
        new Deed(
            "PUT admin/answer-address",
            REST + "/admin/answer-address",
            "{'address':'answers@example.com','version':{answers}}",
            "answer-address",
            " → answers@example.com"),
        new Deed("POST admin/upkeep/keys", REST + "/admin/upkeep/keys", "{}", "change-key", "Key "),
        new Deed(
            "DELETE admin/upkeep/keys/{id}",
            REST + "/admin/upkeep/keys/1",
            "",
            "retire-key",
            "Key 1"),
        new Deed(
            "POST index/rebuild", REST + "/index/rebuild", "", "rebuild-index", "on every node"));
  }

  @Test
  public void every_deed_leaves_one_line_in_words() {
    List<String> wrong = new ArrayList<>();
    Set<String> done = new TreeSet<>(NO_LINE.keySet());
    Deed setUp =
        new Deed(
            "POST projects/{key}/setup",
            AT + "/setup",
            "{'confirm':true,'version':0}",
            "setup",
            "AUD: ",
            "Roundtrip in this project: Off → On");
    look(setUp, wrong);
    done.add(setUp.door());
    world();
    for (Deed deed : deeds()) {
      prepare(deed);
      look(deed, wrong);
      done.add(deed.door());
    }
    Set<String> doors = new TreeSet<>();
    Doors.rest().stream()
        .filter(door -> !door.verb().equals("GET"))
        .forEach(door -> doors.add(door.toString()));

    assertThat(String.join("\n", wrong)).isEmpty();
    assertThat(done).isEqualTo(doors);
  }

  /** The same by the forms of the pages; what is sent is a form. */
  private static List<Deed> byPage() {
    String admin = "POST /secure/admin/RoundtripAdmin!";
    String customers = "POST /secure/admin/RoundtripCustomers!";
    String upkeep = "POST /secure/admin/RoundtripUpkeep!";
    return List.of(
        page(
            "POST /secure/admin/RoundtripSetUp.jspa",
            "projectKey=AUW&confirm=true&version=0",
            "setup",
            "AUW: ",
            "Roundtrip in this project: Off → On"),
        page(
            "POST /secure/RoundtripSettings.jspa",
            "projectKey=AUW&version=1&on=true&mode=live&delivery=at-least-once&undoSeconds=0"
                + "&told=shipped&unasked=false&dailyCap=3&acknowledge=false&tellMerged=false"
                + "&noMail=respected&toldBy=item&follow=false&fromName=By+page&replyTo=&language=en&cesAsks=effort",
            "settings",
            "AUW: ",
            "Mail: Dry run → Send",
            "Customers are told when an issue is: Planned, In progress, Shipped → Shipped",
            "Name of the sender: (nothing) → By page"),
        page(
            "POST /secure/RoundtripStatuses!save.jspa",
            "projectKey=AUW&version=0&status-10002=shipped",
            "mapping",
            "AUW: Done: (nothing) → Shipped"),
        page(
            admin + "pause.jspa",
            "why=a+drill+by+page&version={mail}",
            "pause",
            "Mail: leaves → stopped",
            "Reason: a drill by page"),
        page(
            admin + "resume.jspa",
            "version={mail}",
            "resume",
            "Mail: stopped (a drill by page) → leaves"),
        page(
            admin + "confirmSite.jspa",
            "why=restored&version={site}",
            "confirm-site",
            "This Jira: looks like a copy → is the real one",
            "Address: https://old.example.com → http",
            "Reason: restored"),
        page(
            customers + "save.jspa",
            "address=https://pages.example.com&version={address}",
            "customer-address",
            " → https://pages.example.com"),
        page(
            customers + "takeJira.jspa",
            "version={address}",
            "customer-address",
            ": https://pages.example.com → http"),
        page(
            "POST /secure/admin/RoundtripRates!save.jspa",
            "server=71&domain=31&version={rates}",
            "mail-rates",
            " → 71; Mails a minute to one domain: ",
            " → 31"),
        page(
            customers + "saveAnswers.jspa",
            "answers=pages@example.com&version={answers}",
            "answer-address",
            " → pages@example.com"),
        page(upkeep + "changeKey.jspa", "sure=true", "change-key", "Key "),
        page(upkeep + "retireKey.jspa", "key={old}&sure=true", "retire-key", "Key {old}"));
  }

  private static Deed page(String door, String form, String what, String... says) {
    return new Deed(door, door.substring(5), form, what, says);
  }

  @Test
  public void every_form_of_a_page_leaves_one_line_in_words() {
    Session browser = Session.of(JIRA, "admin").sudo();
    List<String> wrong = new ArrayList<>();
    Set<String> done = new TreeSet<>(NO_LINE_BY_PAGE.keySet());
    for (Deed deed : byPage()) {
      prepare(deed);
      look(deed, 302, () -> browser.form(deed.path(), Somewhere.fill(deed.body(), names)), wrong);
      done.add(deed.door());
    }

    assertThat(String.join("\n", wrong)).isEmpty();
    assertThat(done)
        .isEqualTo(
            new TreeSet<>(Doors.pages().stream().filter(page -> page.startsWith("POST")).toList()));
  }

  @Test
  public void a_session_of_an_administrator_gives_the_password_once_more_at_every_door() {
    Session session = Session.of(JIRA, "admin");
    List<String> open = new ArrayList<>();
    List<Doors.Rest> guarded = Doors.guarded();
    int before = lines().size();
    for (Doors.Rest door : guarded)
      if (status(session, door) != 401) open.add(door + " without the password");
    for (String page : Doors.pages()) {
      if (!page.contains("/secure/admin/")) continue;
      String verb = page.substring(0, page.indexOf(' '));
      Visitor.Answer answer =
          session.send(
              verb,
              page.substring(verb.length() + 1),
              verb.equals("POST") ? "application/x-www-form-urlencoded" : "",
              verb.equals("POST") ? "why=x" : "");
      if (!answer.headers().firstValue("Location").orElse("").contains("WebSudo"))
        open.add(page + " without the password " + answer.status());
    }
    assertThat(lines()).as("nothing was done").hasSize(before);
    session.sudo();
    for (Doors.Rest door : guarded) {
      int asked = status(session, door);
      if (asked == 401 || asked == 403 || asked >= 500) open.add(door + " with it: " + asked);
      if (door.verb().equals("GET") && !door.path().contains("{")) {
        int token = JIRA.as("admin").get(REST + "/" + door.path()).status();
        if (token != 200) open.add(door + " by a token: " + token);
      }
      if (!door.verb().equals("GET") || door.path().contains("{")) continue;
      int other = JIRA.as("pm").get(REST + "/" + door.path()).status();
      if (other != 403) open.add(door + " by a token of pm: " + other);
    }

    assertThat(open).isEmpty();
    assertThat(guarded).hasSizeGreaterThan(14);
  }

  /** The versions as they are at this moment; a site that looks like a copy. */
  private static void prepare(Deed deed) {
    if (deed.what().equals("confirm-site")) moved();
    Visitor admin = JIRA.as("admin");
    names.put("mail", admin.get(REST + "/admin/kill-switch").json().get("version").asText());
    names.put(
        "address", admin.get(REST + "/admin/customer-address").json().get("version").asText());
    names.put("answers", admin.get(REST + "/admin/answer-address").json().get("version").asText());
    for (JsonNode key : admin.get(REST + "/admin/upkeep").json().get("keys")) {
      if (key.get("live").asBoolean() && !key.get("signs").asBoolean())
        names.put("old", key.get("id").asText());
    }
    for (JsonNode made : admin.get(AT + "/stuck-mail/decisions").json())
      names.put("decision", made.get("id").asText());
    names.put("rates", admin.get(REST + "/admin/mail-rates").json().get("version").asText());
    names.put("site", admin.get(REST + "/admin/site").json().get("version").asText());
  }

  /** As if it had been known under another address. */
  private static void moved() {
    update("SWITCH", "\"TEXT\" = 'https://old.example.com' WHERE \"TITLE\" = 'switch.SITE'");
  }

  private static int status(Session session, Doors.Rest door) {
    boolean writes = !door.verb().equals("GET");
    String path = door.path().replace("{key}", "NIX").replace("{id}", "99999");
    return session
        .send(door.verb(), REST + "/" + path, writes ? "application/json" : "", writes ? "{}" : "")
        .status();
  }

  private static void look(Deed deed, List<String> wrong) {
    look(deed, 200, () -> sent(deed), wrong);
  }

  private static Visitor.Answer sent(Deed deed) {
    String body = Somewhere.fill(deed.body(), names).replace('\'', '"');
    Visitor admin = JIRA.as("admin");
    var request =
        admin
            .request(Somewhere.fill(deed.path(), names))
            .header("X-Atlassian-Token", "no-check")
            .header("Content-Type", "application/json")
            .method(deed.verb(), java.net.http.HttpRequest.BodyPublishers.ofString(body))
            .build();
    return admin.send(request);
  }

  private static void look(
      Deed deed, int status, Supplier<Visitor.Answer> send, List<String> wrong) {
    int before = lines().size();
    Visitor.Answer answer = send.get();
    if (answer.status() / 100 != status / 100)
      wrong.add(deed.door() + " " + answer.status() + " " + answer.body());
    List<JsonNode> now = lines();
    if (now.isEmpty()) return;
    if (now.size() != before + 1)
      wrong.add(deed.door() + " left " + (now.size() - before) + " lines");
    JsonNode line = now.get(0);
    String about = line.get("about").asText();
    String text = deed.door() + " | " + line.get("what").asText() + " | " + about;
    if (!line.get("what").asText().equals(deed.what()))
      wrong.add(text + " is not called " + deed.what());
    if (!line.get("name").asText().equals("Alex Admin"))
      wrong.add(text + " by " + line.get("name"));
    for (String said : deed.says())
      if (!about.contains(Somewhere.fill(said, names)))
        wrong.add(text + " does not say " + Somewhere.fill(said, names));
    if (about.matches("(?s).*(\\b[0-9a-f]{16,}|roundtrip\\.|undoSeconds|dryRun|zzcanary).*"))
      wrong.add(text + " has raw keys");
    if (about.matches("(?s).*(Grund:|geht hinaus|geändert).*"))
      wrong.add(text + " speaks the caller's language");
  }

  private static List<JsonNode> lines() {
    List<JsonNode> all = new ArrayList<>();
    JIRA.as("admin").get(REST + "/admin/audit?limit=100").expect(200).json().forEach(all::add);
    return all;
  }

  /** What the deeds are about; made without the doors that are looked at, or before. */
  private static void world() {
    Visitor admin = JIRA.as("admin");
    JsonNode statuses = admin.get(AT + "/statuses").expect(200).json();
    Map<String, String> mapping = new LinkedHashMap<>();
    for (JsonNode one : statuses.get("statuses")) mapping.put(one.get("id").asText(), "");
    admin.put(AT + "/statuses", Map.of("version", 0, "statuses", mapping)).expect(200);
    admin.change(AT + "/settings", Map.of("acknowledge", true)).expect(200);
    names.put("epic", JIRA.issue("pm", "AUD", "Epic", "Dark mode"));
    for (String name : List.of("one", "two", "three", "four")) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("project", "AUD");
      said.put("words", "The screen is too bright at night, says " + name);
      said.put("customer", Somewhere.CANARY + " " + name);
      said.put("email", Somewhere.CANARY + name + "@aud.example");
      said.put("consent", true);
      names.put(
          name, admin.post(REST + "/feedback", said).expect(201).json().get("issue").asText());
    }
    Map<String, Object> merge =
        Map.of("feedback", List.of(names.get("one")), "into", names.get("epic"));
    names.put(
        "merge", admin.post(REST + "/merges", merge).expect(200).json().get("operation").asText());
    await().atMost(Duration.ofSeconds(60)).until(() -> mails().size() >= 4 && settled() && alike());
    List<String> ids = mails().findValuesAsText("id");
    String first = ids.get(ids.size() - 1);
    names.put("dead", first);
    names.put("parked", ids.get(ids.size() - 2));
    become("DEAD", names.get("dead"));
    become("PARKED", names.get("parked"));
    names.put("arrived", ids.get(ids.size() - 3));
    become("PARKED", names.get("arrived"));
  }

  /** A sender that has a row in its hand would undo what {@link #become} writes. */
  private static boolean settled() {
    return State.ENDED.stream()
        .map(State::word)
        .toList()
        .containsAll(mails().findValuesAsText("state"));
  }

  /** What is not known to be alike yet teaches nothing when it is dismissed. */
  private static boolean alike() {
    String asked = REST + "/issues/" + names.get("three") + "/suggestions";
    return JIRA.as("admin").get(asked).expect(200).body().contains('"' + names.get("four") + '"');
  }

  private static JsonNode mails() {
    return JIRA.as("admin").get(REST + "/outbox?project=AUD").expect(200).json().get("mails");
  }

  private static void become(String state, String id) {
    update("OUTBOX", "\"STATE\" = '" + state + "' WHERE \"ID\" = " + id);
  }

  private static void update(String name, String what) {
    String tables = "SELECT table_name FROM information_schema.tables WHERE table_name LIKE ";
    try (Connection database = DriverManager.getConnection(HostRule.database("deeds"), "sa", "");
        Statement sql = database.createStatement();
        ResultSet found = sql.executeQuery(tables + "'AO\\_%\\_" + name + "'")) {
      found.next();
      sql.executeUpdate("UPDATE \"" + found.getString(1) + "\" SET " + what);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
