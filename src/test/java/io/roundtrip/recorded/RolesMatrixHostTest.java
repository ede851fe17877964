package io.roundtrip.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * Every door times every role, as {@code src/test/resources/matrix/roles.txt} says. {@link Doors}
 * finds the doors, so a new one without a row fails. {@code -Drecord=true} writes the table anew;
 * the change is read like any other.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class RolesMatrixHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("matrix");

  private static final Path TABLE = Path.of("src/test/resources/matrix/roles.txt");
  private static final String JSON = "application/json";

  /** Who they are stands in the table. */
  private static final List<String> ROLES =
      List.of("nobody", "loner", "viewer", "engineer", "pm", "admin");

  private static Somewhere world;

  @BeforeClass
  public static void a_project_with_one_of_everything() {
    world = Somewhere.in(JIRA);
  }

  /** One line of the table: a door, what is sent, and what each role is answered. */
  record Row(String door, String path, String body, List<String> answers) {
    String verb() {
      return door.substring(0, door.indexOf(' '));
    }

    boolean writes() {
      return !verb().equals("GET");
    }
  }

  @Test
  public void a_every_cell_is_as_the_table_says() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    List<String> answered = new ArrayList<>();
    for (String line : lines) {
      if (!isRow(line)) {
        answered.add(line);
        continue;
      }
      Row row = row(line);
      List<String> cells = new ArrayList<>();
      for (String role : ROLES) cells.add(cell(ask(role, row, world.open)));
      answered.add(written(line, cells));
    }
    if (Boolean.getBoolean("record")) Files.write(TABLE, answered);
    else assertThat(answered).isEqualTo(lines);
  }

  @Test
  public void b_no_door_is_without_a_row() throws IOException {
    Set<String> wanted = new TreeSet<>();
    Doors.rest().forEach(door -> wanted.add(door.toString()));
    wanted.addAll(Doors.pages());

    Set<String> there = new TreeSet<>();
    rows().forEach(row -> there.add(row.door()));

    assertThat(there).isEqualTo(wanted);
  }

  @Test
  public void c_what_is_hidden_and_what_is_missing_are_answered_alike() throws IOException {
    Map<String, String> missing = new LinkedHashMap<>();
    world.hidden.forEach((name, value) -> missing.put(name, absent(name)));
    List<String> different = new ArrayList<>();
    for (Row row : rows()) {
      if (!(row.path() + row.body()).matches(".*\\{\\w+}.*")) continue;
      for (String role : List.of("loner", "viewer", "engineer", "pm")) {
        Visitor.Answer seen = ask(role, row, world.hidden);
        String hidden = alike(seen, row, world.hidden);
        String absent = alike(ask(role, row, missing), row, missing);
        if (!hidden.equals(absent))
          different.add(
              role + " " + row.door() + "\n  hidden  " + hidden + "\n  missing " + absent);
        if (seen.body().contains(Somewhere.CANARY)) different.add(role + " sees " + row.door());
      }
    }
    assertThat(String.join("\n", different)).isEmpty();
  }

  private static String absent(String name) {
    return switch (name) {
      case "key" -> "NIX";
      case "epic" -> "NIX-1";
      case "one", "two", "three", "four" ->
          "NIX-2" + List.of("one", "two", "three", "four").indexOf(name);
      case "merge" -> "0".repeat(32);
      case "file" -> "99999991";
      case "mail" -> "99999992";
      default -> "99999993";
    };
  }

  /** Without what was asked for, which an answer may repeat; of a page the status alone. */
  private static String alike(Visitor.Answer answer, Row row, Map<String, String> names) {
    if (!row.path().startsWith("/rest/")) return String.valueOf(answer.status());
    String body = answer.body();
    List<Map.Entry<String, String>> longest = new ArrayList<>(names.entrySet());
    longest.sort(java.util.Comparator.comparing(one -> -one.getValue().length()));
    for (Map.Entry<String, String> one : longest)
      body = body.replaceAll("\\b" + one.getValue() + "\\b", "{" + one.getKey() + "}");
    return answer.status() + " " + (body.length() > 400 ? body.substring(0, 400) : body);
  }

  @Test
  public void d_what_a_foreign_page_can_send_changes_nothing() throws IOException {
    List<String> open = new ArrayList<>();
    for (Row row : rows()) {
      if (!row.writes() || !row.path().startsWith("/rest/")) continue;
      for (String type :
          List.of(
              "application/x-www-form-urlencoded",
              "multipart/form-data; boundary=x",
              "text/plain")) {
        HttpRequest request =
            JIRA.as("admin")
                .request(Somewhere.fill(row.path(), world.open))
                .header("Content-Type", type)
                .method(row.verb(), BodyPublishers.ofString("{}"))
                .build();
        int status = JIRA.as("admin").send(request).status();
        if (status != 403 && status != 415) open.add(row.door() + " " + type + " " + status);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  public void e_who_only_looks_writes_nothing() throws IOException {
    for (Row row : rows()) if (row.door().equals("POST feedback")) ask("admin", row, world.open);
    for (Row row : rows())
      if (!row.writes()) {
        HttpRequest head =
            JIRA.as("admin")
                .request(Somewhere.fill(row.path(), world.open))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        JIRA.as("admin").send(head);
        ask("admin", row, world.open);
      }
    List<String> wrote = new ArrayList<>();
    int looked = 0;
    int written = 0;
    for (JsonNode one : JIRA.as("admin").get("/rest/minijira/1/requests").expect(200).json()) {
      String path = one.get("path").asText();
      if (!path.toLowerCase(java.util.Locale.ROOT).contains("roundtrip")) continue;
      if (!Set.of("GET", "HEAD").contains(one.get("method").asText())) {
        written += one.get("writes").asInt();
        continue;
      }
      looked++;
      if (one.get("writes").asLong() > 0) wrote.add(one.toString());
    }
    assertThat(wrote).isEmpty();
    assertThat(looked).isGreaterThan(40);
    assertThat(written).as("the counter counts").isPositive();
  }

  private static Visitor.Answer ask(String role, Row row, Map<String, String> names) {
    return ask(JIRA, role, row, names);
  }

  static Visitor.Answer ask(HostRule jira, String role, Row row, Map<String, String> names) {
    Visitor who = role.equals("nobody") ? jira.nobody() : jira.as(role);
    String body = Somewhere.fill(row.body(), names).replace('\'', '"');
    HttpRequest.Builder request = who.request(Somewhere.fill(row.path(), names));
    if (row.writes()) request.header("X-Atlassian-Token", "no-check");
    if (!body.isEmpty() || row.writes()) request.header("Content-Type", type(row));
    return who.send(
        request
            .method(
                row.verb(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  static String type(Row row) {
    if (row.path().endsWith("/rows") || row.path().endsWith("/look")) return "text/csv";
    return row.path().startsWith("/rest/") ? JSON : "application/x-www-form-urlencoded";
  }

  /** The status; with a star when a customer's name, address or account is in the answer. */
  private static String cell(Visitor.Answer answer) {
    return answer.status() + (answer.body().contains(Somewhere.CANARY) ? "*" : "");
  }

  private static boolean isRow(String line) {
    return line.matches("(GET|POST|PUT|DELETE) .*");
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(RolesMatrixHostTest::isRow)
        .map(RolesMatrixHostTest::row)
        .toList();
  }

  private static Row row(String line) {
    String[] part = line.split("\\|", -1);
    String door = part[0].strip();
    String[] sent = part[2].strip().split(" ", 2);
    boolean page = door.contains("/secure/") || door.contains("/plugins/");
    String at =
        page
            ? door.substring(door.indexOf(' ') + 1)
            : Somewhere.REST + "/" + door.substring(door.indexOf(' ') + 1);
    String path = named(at) + (sent[0].startsWith("?") ? sent[0] : "");
    String body = sent[0].startsWith("?") ? (sent.length > 1 ? sent[1] : "") : part[2].strip();
    return new Row(door, path, body, List.of(part[1].strip().split("\\s+")));
  }

  /** The parameters of a path by the names of what is there. */
  private static String named(String path) {
    String id =
        path.contains("/imports") ? "{file}" : path.contains("/outbox") ? "{mail}" : "{signal}";
    return path.replace("{issueKey}", "{epic}")
        .replace("{feedbackKey}", "{two}")
        .replace("{operation}", "{merge}")
        .replace("{kind}", "shipped")
        .replace("{batch}", "none")
        .replace("{language}", "en")
        .replace("{id}", id);
  }

  private static String written(String line, List<String> cells) {
    String[] part = line.split("\\|", -1);
    String answers =
        cells.stream().map(cell -> String.format("%-7s", cell)).collect(Collectors.joining());
    return String.format("%-52s| %s| %s", part[0].strip(), answers, part[2].strip())
        .stripTrailing();
  }
}
