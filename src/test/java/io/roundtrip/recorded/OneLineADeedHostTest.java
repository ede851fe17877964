package io.roundtrip.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
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
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Every door that changes something leaves exactly one line in the audit log, in words, in Jira's
 * own language, whatever the language of who did it. {@link Doors} finds the doors.
 */
public class OneLineADeedHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("matrix");

  private static final String REST = Recorder.REST;
  private static final String AT = REST + "/projects/AUD";

  /** Doors that leave no line, and why. */
  private static final Map<String, String> NO_LINE =
      Map.of(
          "POST feedback", "an issue is made: Jira's own history has it",
          "POST items/{issueKey}/evidence", "a link is made: Jira's own history has it",
          "DELETE items/{issueKey}/evidence/{feedbackKey}",
              "a link goes: Jira's own history has it",
          "POST imports/{id}/rows", "the line of the import stands for all its pieces",
          "POST items/{issueKey}/score/what-if", "stores nothing",
          "POST projects/{key}/mails/{kind}/{language}/preview", "stores nothing",
          "POST suggestions", "stores nothing",
          "POST projects/{key}/imports/look", "stores nothing",
          "POST admin/upkeep/failures", "nothing failed here: UpkeepHostTest takes failures back");

  private static final Map<String, String> names = new LinkedHashMap<>();

  @BeforeClass
  public static void a_project_and_an_administrator_who_reads_german() {
    Visitor admin = JIRA.as("admin");
    admin
        .post(
            "/rest/api/2/project",
            Map.of("key", "AUD", "name", "Audit", "lead", "pm", "projectTypeKey", "software"))
        .expect(201);
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
            "{'mode':'live','undoSeconds':0,'fromName':'The Loop'}",
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
        new Deed(
            "DELETE projects/{key}/learning", AT + "/learning", "", "unlearn", "AUD: Judgements: "),
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
            "PUT admin/kill-switch",
            REST + "/admin/kill-switch",
            "{'paused':true,'why':'a drill','version':0}",
            "pause",
            "Mail: leaves → stopped (a drill)",
            "Reason: a drill"),
        new Deed(
            "PUT admin/kill-switch",
            REST + "/admin/kill-switch",
            "{'paused':false}",
            "resume",
            "Mail: stopped (a drill) → leaves"),
        new Deed(
            "PUT admin/site",
            REST + "/admin/site",
            "{'why':'we moved'}",
            "confirm-site",
            "we moved"),
        new Deed(
            "PUT admin/customer-address",
            REST + "/admin/customer-address",
            "{'address':'https://news.example.com','version':{address}}",
            "customer-address",
            " → https://news.example.com"),
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
            "{'confirm':true}",
            "setup",
            "AUD: ",
            "Roundtrip in this project: Off → On");
    look(setUp, wrong);
    done.add(setUp.door());
    world();
    names.put(
        "address",
        JIRA.as("admin").get(REST + "/admin/customer-address").json().get("version").asText());
    for (Deed deed : deeds()) {
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

  @Test
  public void a_session_of_an_administrator_gives_the_password_once_more_also_for_rest() {
    Session session = Session.of(JIRA, "admin");
    List<String> guarded =
        List.of(
            "GET admin/audit",
            "GET admin/health",
            "GET admin/self-check",
            "GET admin/self-check/file",
            "GET admin/kill-switch",
            "PUT admin/kill-switch",
            "PUT admin/site",
            "POST index/rebuild",
            "POST projects/NIX/setup");
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    for (String door : guarded) before.add(status(session, door));
    session.sudo();
    for (String door : guarded) after.add(status(session, door));

    assertThat(before).containsOnly(401);
    assertThat(after).containsExactly(200, 200, 200, 200, 200, 400, 400, 202, 404);
    assertThat(JIRA.as("admin").get(REST + "/admin/audit").status()).as("a token").isEqualTo(200);
  }

  private static int status(Session session, String door) {
    String[] part = door.split(" ");
    boolean writes = !part[0].equals("GET");
    return session
        .send(part[0], REST + "/" + part[1], writes ? "application/json" : "", writes ? "{}" : "")
        .status();
  }

  private static void look(Deed deed, List<String> wrong) {
    int before = lines().size();
    String body = Somewhere.fill(deed.body(), names).replace('\'', '"');
    Visitor admin = JIRA.as("admin");
    var request =
        admin
            .request(Somewhere.fill(deed.path(), names))
            .header("X-Atlassian-Token", "no-check")
            .header("Content-Type", "application/json")
            .method(deed.verb(), java.net.http.HttpRequest.BodyPublishers.ofString(body))
            .build();
    Visitor.Answer answer = admin.send(request);
    if (answer.status() >= 300)
      wrong.add(deed.door() + " " + answer.status() + " " + answer.body());
    List<JsonNode> now = lines();
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
    admin.put(AT + "/settings", Map.of("acknowledge", true)).expect(200);
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
    await().atMost(Duration.ofSeconds(60)).until(() -> mails().size() >= 4);
    List<String> ids = mails().findValuesAsText("id");
    String first = ids.get(ids.size() - 1);
    names.put("dead", first);
    names.put("parked", ids.get(ids.size() - 2));
    become("DEAD", names.get("dead"));
    become("PARKED", names.get("parked"));
  }

  private static JsonNode mails() {
    return JIRA.as("admin").get(REST + "/outbox?project=AUD").expect(200).json().get("mails");
  }

  private static void become(String state, String id) {
    String tables = "SELECT table_name FROM information_schema.tables WHERE table_name LIKE ";
    try (Connection database = DriverManager.getConnection(HostRule.database("matrix"), "sa", "");
        Statement sql = database.createStatement();
        ResultSet found = sql.executeQuery(tables + "'AO\\_%\\_OUTBOX'")) {
      found.next();
      String table = "\"" + found.getString(1) + "\"";
      sql.executeUpdate(
          "UPDATE " + table + " SET \"STATE\" = '" + state + "' WHERE \"ID\" = " + id);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
