package io.roundtrip.recorded;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One small world, lived through from the first set-up to the last mail; every door is used. */
final class Story {
  static final String PROJECT = "REC";
  private static final Duration SOON = Duration.ofSeconds(40);

  private static final Duration HEARD_OF = Duration.ofSeconds(6);

  final Recorder to;
  final HostRule jira;

  private BooleanSupplier listening = () -> false;

  private Story(Recorder to) {
    this.to = to;
    this.jira = to.jira;
  }

  /** Plays all of it. */
  static List<Room> of(HostRule jira) {
    Story story = new Story(new Recorder(jira));
    new SetupStory(story).play();
    new IntakeStory(story).play();
    new CanonicalStory(story).play();
    new SuggestStory(story).play();
    new PriorityStory(story).play();
    new NotifyStory(story).play();
    new AdminStory(story).play();
    new GermanStory(story).play();
    new StrangersStory(story).play();
    return story.to.rooms();
  }

  /** A new issue that paths may call by this name. */
  String issue(String name, String type, String summary) {
    String key = jira.issue("pm", PROJECT, type, summary);
    to.known(name, key);
    return key;
  }

  String key(String name) {
    return to.known(name);
  }

  String fieldId(String name) {
    return to.known("field " + name);
  }

  /** A piece of feedback that is recorded and that paths may call by this name. */
  void said(String name, String json) {
    JsonNode kept = to.post("support", Recorder.REST + "/feedback", json).expect(201).json();
    to.known(name, kept.get("issue").asText());
    to.known(name + "-id", kept.get("id").asText());
  }

  /** Listeners learn within five seconds that a project was switched on. */
  void switchedOn() {
    long heard = System.nanoTime() + HEARD_OF.toNanos();
    listening = () -> System.nanoTime() > heard;
  }

  void listened() {
    soon(listening);
  }

  static void soon(BooleanSupplier holds) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(holds::getAsBoolean);
  }

  JsonNode json(String who, String path) {
    return to.call(who, "GET", path, "", "").expect(200).json();
  }

  void edit(String issue, Map<String, Object> fields) {
    jira.as("pm").put("/rest/api/2/issue/" + issue, Map.of("fields", fields)).expect(204);
  }

  /** The mail of this name is put into the state of this name, past the product. */
  void become(String state) {
    String tables = "SELECT table_name FROM information_schema.tables WHERE table_name LIKE ";
    try (Connection database =
            DriverManager.getConnection(HostRule.database("recorded"), "sa", "");
        Statement sql = database.createStatement();
        ResultSet found = sql.executeQuery(tables + "'AO\\_%\\_OUTBOX'")) {
      found.next();
      String set = " SET \"STATE\" = '" + state.toUpperCase(Locale.ROOT) + "' WHERE \"ID\" = ";
      String table = "\"" + found.getString(1) + "\"";
      sql.executeUpdate("UPDATE " + table + set + to.known(state));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So many mails there are, and none of them waits. Mails leave behind the scenes. */
  void mailed(int mails) {
    soon(
        () -> {
          JsonNode all = json("pm", Recorder.REST + "/outbox?project=REC&limit=100").get("mails");
          Set<String> states = new HashSet<>(all.findValuesAsText("state"));
          return all.size() >= mails && Set.of("sent", "skipped").containsAll(states);
        });
  }

  /** All that is written can be found: the index has caught up. */
  void indexed(int documents) {
    soon(
        () -> {
          JsonNode now = json("admin", Recorder.REST + "/index");
          return now.get("state").asText().equals("ready")
              && now.get("behind").asInt() == 0
              && now.get("documents").asInt() >= documents;
        });
  }

  /** The cookies of an administrator who gave the password once more. */
  String webSudo() {
    Visitor.Answer confirmed =
        to.call(
            "admin",
            "POST",
            "/secure/admin/WebSudoAuthenticate.jspa",
            "application/x-www-form-urlencoded",
            "webSudoPassword=admin");
    return String.join(
        "; ",
        confirmed.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.replaceAll(";.*", ""))
            .toList());
  }
}
