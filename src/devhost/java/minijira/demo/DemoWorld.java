package minijira.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Routely, a route planner for local deliveries: what is planned, and what its customers said. */
final class DemoWorld {
  private static final String PROJECT = "RT";

  private final String base;
  private final Door admin;
  private final Door pm;
  private final Door support;
  private final Map<String, String> keys = new LinkedHashMap<>();

  DemoWorld(String base) {
    this.base = base;
    admin = Door.of(base, "admin");
    pm = Door.of(base, "pm");
    support = Door.of(base, "support");
  }

  /** Once; a second start finds everything there. */
  void load() {
    if (admin.has("/rest/api/2/project/" + PROJECT)) return;
    System.out.println("  Filling the demo world …");
    Setup setup = new Setup(admin);
    setup.project(PROJECT, "Routely");
    setup.customersReach(base);
    items();
    int pieces = feedback();
    setup.tellAtOnce(PROJECT);
    System.out.println(
        "  Demo world: "
            + keys.size()
            + " items, "
            + pieces
            + " pieces of feedback. Start with /browse/"
            + keys.get("dark"));
  }

  private void items() {
    Map<String, String> fields = fieldIds();
    for (Map<String, String> row : Table.of("items.tsv")) {
      Map<String, Object> issue = new LinkedHashMap<>();
      issue.put("project", Map.of("key", PROJECT));
      issue.put("issuetype", Map.of("name", row.get("type")));
      issue.put("summary", row.get("summary"));
      issue.put("description", row.get("description"));
      issue.put("labels", List.of(row.get("labels").split(",")));
      if (!row.get("points").isEmpty())
        issue.put(fields.get("Story Points"), Double.parseDouble(row.get("points")));
      if (!row.get("parent").isEmpty())
        issue.put(fields.get("Epic Link"), keys.get(row.get("parent")));
      String key = pm.post("/rest/api/2/issue", Map.of("fields", issue)).get("key").asText();
      keys.put(row.get("ref"), key);
      release(key, row, fields);
      move(key, row.get("status"));
    }
  }

  /** What customers may call it, and where they read of it; some items stay without. */
  private void release(String key, Map<String, String> row, Map<String, String> fields) {
    Map<String, Object> released = new LinkedHashMap<>();
    if (!row.get("public").isEmpty()) released.put(fields.get("Public title"), row.get("public"));
    if (!row.get("news").isEmpty())
      released.put(
          fields.get("Public link"), base + "/static/minijira/news.html#" + row.get("news"));
    if (!released.isEmpty()) pm.put("/rest/api/2/issue/" + key, Map.of("fields", released));
  }

  private Map<String, String> fieldIds() {
    Map<String, String> ids = new LinkedHashMap<>();
    for (JsonNode field : admin.get("/rest/api/2/field"))
      ids.put(field.get("name").asText(), field.get("id").asText());
    return ids;
  }

  private void move(String key, String status) {
    String path = "/rest/api/2/issue/" + key + "/transitions";
    for (JsonNode transition : pm.get(path).get("transitions")) {
      if (transition.path("to").path("name").asText().equals(status)) {
        pm.post(path, Map.of("transition", Map.of("id", transition.get("id").asText())));
        return;
      }
    }
  }

  private int feedback() {
    List<Map<String, String>> rows = Table.of("feedback.tsv");
    Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    int number = 0;
    for (Map<String, String> row : rows) {
      number++;
      String key =
          support.post(Setup.API + "/feedback", said(row, number, now)).get("issue").asText();
      String item = keys.get(row.get("item"));
      if (item != null)
        support.post(Setup.API + "/items/" + item + "/evidence", Map.of("feedback", key));
    }
    return number;
  }

  private static Map<String, Object> said(Map<String, String> row, int number, Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("project", PROJECT);
    body.put("title", row.get("title"));
    body.put("words", row.get("body"));
    body.put("customer", row.get("customer"));
    body.put(
        "channel",
        row.get("channel").equals("ticket")
            ? "support"
            : row.get("channel").equals("idea") ? "portal" : row.get("channel"));
    body.put("source", "demo:" + number);
    body.put(
        "created",
        now.minus(Long.parseLong(row.get("days")), ChronoUnit.DAYS)
            .minus(number % 9, ChronoUnit.HOURS)
            .toString());
    for (String field : new ArrayList<>(List.of("email", "account", "moment", "consent"))) {
      if (!row.get(field).isEmpty()) body.put(field, row.get(field));
    }
    for (String score : List.of("nps", "csat", "ces")) {
      if (!row.get(score).isEmpty()) body.put(score, Integer.parseInt(row.get(score)));
    }
    return body;
  }
}
