package io.roundtrip.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A file sent into a new project through the product's import, whole, and what became of it. */
final class Sent {
  private static final String IMPORTS = "/rest/roundtrip/1.0/imports";

  private final HostRule jira;
  private final String project;
  private final String rows;
  private final Visitor.Answer answer;

  private Sent(HostRule jira, String project, String format, String type, byte[] file) {
    this.jira = jira;
    this.project = project;
    JsonNode begun =
        jira.as("support")
            .post(IMPORTS, Map.of("name", "Case", "project", project, "format", format))
            .expect(201)
            .json();
    rows = IMPORTS + "/" + begun.get("id").asText();
    answer = jira.as("support").postRaw(rows + "/rows?firstByte=0&last=true", type, file);
  }

  static Sent csv(HostRule jira, String text) {
    return csv(jira, text, StandardCharsets.UTF_8, "text/csv");
  }

  static Sent csv(HostRule jira, String text, Charset charset, String type) {
    return bytes(jira, "csv", type, text.getBytes(charset));
  }

  static Sent tsv(HostRule jira, String text) {
    return bytes(jira, "tsv", "text/tab-separated-values", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Sent bytes(HostRule jira, String format, String type, byte[] file) {
    String project = jira.project();
    jira.as("admin")
        .act("/rest/roundtrip/1.0/projects/" + project + "/setup", Map.of("confirm", true))
        .expect(200);
    return new Sent(jira, project, format, type, file);
  }

  /** Another file into the same project. */
  Sent then(String type, byte[] file) {
    return new Sent(jira, project, "csv", type, file);
  }

  /** "2 in, 1 rejected", or why all of it was refused. */
  String counts() {
    if (answer.status() != 200)
      return "refused: " + answer.json().get("errors").get(0).get("code").asText();
    JsonNode json = answer.json();
    return json.get("accepted").asInt() + " in, " + json.get("rejectedRows").asInt() + " rejected";
  }

  String codes() {
    return String.join(" ", new TreeSet<>(answer.json().get("rejected").findValuesAsText("code")));
  }

  String messages() {
    return String.join(" ", answer.json().get("rejected").findValuesAsText("message"));
  }

  String text(String name) {
    return answer.json().get(name).asText();
  }

  /** Lines of rows that were kept without a field. */
  List<String> leftOut() {
    return answer.json().get("leftOut").findValuesAsText("line");
  }

  /** What this field holds on every issue, in order of the alphabet. */
  String all(String field) {
    List<String> values = new ArrayList<>();
    for (JsonNode issue : issues()) values.add(shown(issue.get("fields").path(field)));
    Collections.sort(values);
    return String.join(" | ", values);
  }

  JsonNode issues() {
    String jql = Visitor.query("project = " + project);
    return jira.as("support").get("/rest/api/2/search?jql=" + jql).expect(200).json().get("issues");
  }

  /** When the only row was said. */
  String said() {
    String issue = issues().get(0).get("key").asText();
    String epic = jira.issue("pm", project, "Epic", "What it is about");
    String evidence = "/rest/roundtrip/1.0/items/" + epic + "/evidence";
    jira.as("support").post(evidence, Map.of("feedback", issue)).expect(204);
    return String.join(
        " ", jira.as("support").get(evidence).expect(200).json().findValuesAsText("at"));
  }

  private static String shown(JsonNode value) {
    if (value.isNumber()) return String.valueOf(value.asInt());
    if (!value.isArray()) return value.isNull() ? "-" : value.asText();
    List<String> entries = new ArrayList<>();
    value.forEach(entry -> entries.add(entry.path("name").asText(entry.asText())));
    Collections.sort(entries);
    return String.join("+", entries);
  }

  /** The file with the rows that were refused. */
  Visitor.Answer rejects() {
    return jira.as("support").get(rows + "/rejects").expect(200);
  }
}
