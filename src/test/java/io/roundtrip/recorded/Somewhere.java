package io.roundtrip.recorded;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project with one of everything, and another one that its people do not see. Paths name what is
 * in it: {@code {epic}}.
 */
final class Somewhere {
  static final String REST = Recorder.REST;
  static final String OPEN = "MAT";
  static final String HIDDEN = "HID";

  /** Stands in every name, address and account of a customer. */
  static final String CANARY = "zzcanary";

  final HostRule jira;
  final Map<String, String> open;
  final Map<String, String> hidden;

  private Somewhere(HostRule jira) {
    this.jira = jira;
    for (String name : List.of("viewer", "loner"))
      jira.as("admin").post("/rest/api/2/user", Map.of("name", name, "password", name)).expect(201);
    open = filled(OPEN, "pm");
    hidden = filled(HIDDEN, "admin");
    people(OPEN, List.of("engineer", "pm"), List.of("viewer"));
    people(HIDDEN, List.of("support"), List.of());
  }

  static Somewhere in(HostRule jira) {
    return new Somewhere(jira);
  }

  private void people(String key, List<String> developers, List<String> users) {
    jira.as("admin")
        .put(
            "/rest/minijira/1/project/" + key + "/roles",
            Map.of("Developers", developers, "Users", users))
        .expect(204);
  }

  private Map<String, String> filled(String key, String lead) {
    Map<String, Object> project = new LinkedHashMap<>();
    project.put("key", key);
    project.put("name", "Project " + key);
    project.put("lead", lead);
    project.put("projectTypeKey", "software");
    jira.as("admin").post("/rest/api/2/project", project).expect(201);
    jira.setUp(key);
    jira.as("admin")
        .change(REST + "/projects/" + key + "/settings", Map.of("acknowledge", true))
        .expect(200);
    Map<String, String> names = new LinkedHashMap<>();
    names.put("key", key);
    names.put("epic", jira.issue("support", key, "Epic", "Dark mode " + key));
    for (String name : List.of("one", "two", "three", "four")) said(name, key, names);
    JsonNode file =
        jira.as(key.equals(OPEN) ? "engineer" : "support")
            .post(REST + "/imports", Map.of("name", "old.csv", "format", "csv", "project", key))
            .expect(201)
            .json();
    names.put("file", file.get("id").asText());
    JsonNode merged =
        jira.as("support")
            .post(
                REST + "/merges",
                Map.of("feedback", List.of(names.get("one")), "into", names.get("epic")))
            .expect(200)
            .json();
    names.put("merge", merged.get("operation").asText());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> mails(key).size() > 0 && mails(key).findValuesAsText("state").contains("sent"));
    for (JsonNode mail : mails(key))
      if (mail.get("state").asText().equals("sent")) names.put("mail", mail.get("id").asText());
    return names;
  }

  private JsonNode mails(String key) {
    return jira.as("admin").get(REST + "/outbox?project=" + key).expect(200).json().get("mails");
  }

  private void said(String name, String key, Map<String, String> names) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("project", key);
    said.put("words", "The screen is too bright at night, " + name);
    said.put("customer", CANARY + " " + name);
    said.put("email", CANARY + name + "@" + key + ".example");
    said.put("account", CANARY + " Ltd");
    said.put("consent", true);
    JsonNode kept = jira.as("support").post(REST + "/feedback", said).expect(201).json();
    names.put(name, kept.get("issue").asText());
    names.put("signal", kept.get("id").asText());
  }

  /** With the names of the open project, or of another. */
  static String fill(String text, Map<String, String> names) {
    String filled = text;
    for (Map.Entry<String, String> one : names.entrySet())
      filled = filled.replace("{" + one.getKey() + "}", one.getValue());
    return filled;
  }
}
