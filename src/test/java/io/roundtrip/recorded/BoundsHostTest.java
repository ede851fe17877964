package io.roundtrip.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * However much there is, every answer ends: all doors that show something, in a project with
 * thousands of rows and long words in it, asked for as much as one may ask. {@link
 * RolesMatrixHostTest} has no door without a row, so a new door is asked here, too.
 */
public class BoundsHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("bounds");

  private static final int MEGABYTE = 1024 * 1024;

  /** A hundred entries with all that they may hold. */
  private static final int ENOUGH = MEGABYTE / 2;

  /** Files that are saved, not read in one go, with their own bounds. */
  private static final Map<String, Integer> FILES =
      Map.of("GET imports/{id}/rejects", 2 * MEGABYTE, "GET admin/self-check/file", MEGABYTE);

  private static final int ROWS = 220;
  private static final int REFUSED = 20;
  private static final int MANY = 5000;
  private static final String LONG = "Donaudampfschiff&<Fahrt> ".repeat(120);

  private static Somewhere world;

  @BeforeClass
  public static void a_project_with_thousands_of_everything() throws SQLException {
    world = Somewhere.in(JIRA);
    pieces(good());
    pieces(refused());
    together();
    try (Connection database = DriverManager.getConnection(HostRule.database("bounds"))) {
      aside(database);
      for (String table :
          List.of("REJECT", "OUTBOX", "AUDIT", "JUDGED", "IMPORT", "SCORE", "SETASIDE"))
        new ManyRows(database).of(table, MANY, LONG);
    }
  }

  /** One row that could not be read, long ago. */
  private static void aside(Connection database) throws SQLException {
    try (Statement added = database.createStatement()) {
      added.executeUpdate(
          "INSERT INTO \"AO_B64556_SETASIDE\" (\"ROW_KEY\", \"TABLE_NAME\", \"ROW_ID\", \"FAULT\")"
              + " VALUES ('CLAIM 999', 'CLAIM', 999, 'IllegalArgumentException')");
    }
  }

  private static List<String> good() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++)
      rows.add(
          "g%d,%s %d,c%d@bounds.example,%s %d,%s %d is far too slow,9\n"
              .formatted(i, LONG.substring(0, 100), i, i, LONG.substring(0, 100), i, LONG, i));
    return rows;
  }

  private static List<String> refused() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < REFUSED; i++) rows.add("r%d,,,,%s,99\n".formatted(i, LONG));
    return rows;
  }

  /** Into the import that the world has begun, from where that is. */
  private static void pieces(List<String> rows) {
    String path = Somewhere.REST + "/imports/" + world.open.get("file");
    Visitor engineer = JIRA.as("engineer");
    long line = engineer.get(path).expect(200).json().get("nextLine").asLong();
    StringBuilder piece =
        new StringBuilder(line == 1 ? "id,customer,email,account,words,nps\n" : "");
    for (int i = 0; i < rows.size(); i++) {
      piece.append(rows.get(i));
      if (piece.length() < 900_000 && i < rows.size() - 1) continue;
      byte[] body = piece.toString().getBytes(StandardCharsets.UTF_8);
      JsonNode taken =
          engineer.postRaw(path + "/rows?firstLine=" + line, "text/csv", body).expect(200).json();
      line = taken.get("nextLine").asLong();
      piece.setLength(0);
    }
  }

  /** Hundreds merged into the epic, and some that are evidence for it. */
  private static void together() {
    Map<String, String> pair =
        Map.of("one", world.open.get("three"), "other", world.open.get("four"));
    JIRA.as("pm").post(Somewhere.REST + "/dismissals", pair).expect(204);
    List<String> keys = new ArrayList<>();
    String jql = Visitor.query("project = MAT and issuetype = Feedback order by key desc");
    for (int start = 0; start < 200; start += 100)
      JIRA.as("admin")
          .get("/rest/api/2/search?maxResults=100&startAt=" + start + "&jql=" + jql)
          .expect(200)
          .json()
          .get("issues")
          .forEach(issue -> keys.add(issue.get("key").asText()));
    assertThat(keys).hasSizeGreaterThan(160);
    JIRA.as("admin")
        .post(
            Somewhere.REST + "/merges",
            Map.of("feedback", keys.subList(0, 100), "into", world.open.get("epic")))
        .expect(200);
    for (String key : keys.subList(100, 160))
      JIRA.as("admin")
          .post(
              Somewhere.REST + "/items/" + world.open.get("epic") + "/evidence",
              Map.of("feedback", key))
          .expect(204);
  }

  @Test
  public void every_answer_of_rest_ends() throws Exception {
    List<String> beyond = new ArrayList<>();
    List<String> sizes = new ArrayList<>();
    for (RolesMatrixHostTest.Row row : RolesMatrixHostTest.rows()) {
      if (row.writes() || !row.path().startsWith("/rest/")) continue;
      Visitor who = JIRA.as(row.door().startsWith("GET imports/") ? "engineer" : "admin");
      String path = Somewhere.fill(row.path(), world.open);
      Visitor.Answer answer = who.get(path + (path.contains("?") ? "&" : "?") + "limit=1000000");
      if (answer.status() == 400) answer = who.get(path);
      assertThat(answer.status()).as(row.door()).isIn(200, 404);
      int size = answer.body().getBytes(StandardCharsets.UTF_8).length;
      sizes.add("%8d %d  %s".formatted(size, answer.status(), row.door()));
      if (size > FILES.getOrDefault(row.door(), ENOUGH)) beyond.add(row.door() + " " + size);
    }
    sizes.sort(java.util.Comparator.reverseOrder());
    System.out.println(String.join("\n", sizes));
    assertThat(beyond).isEmpty();
    assertThat(sizes).hasSizeGreaterThan(25);
    assertThat(sizes.get(0)).as("something is large").matches(" *\\d{6,} .*");
  }

  @Test
  public void every_page_ends() throws Exception {
    Screen admin = JIRA.screen("admin");
    List<String> pages = new ArrayList<>();
    for (RolesMatrixHostTest.Row row : RolesMatrixHostTest.rows())
      if (!row.writes() && !row.path().startsWith("/rest/"))
        pages.add(Somewhere.fill(row.path(), world.open));
    pages.add("/browse/" + world.open.get("epic"));
    pages.add("/browse/" + world.open.get("two"));
    List<String> beyond = new ArrayList<>();
    for (String page : pages) {
      Document whole = admin.openAsAdministrator(page);
      String ours = page.startsWith("/browse/") ? whole.select(".app-panel").html() : whole.html();
      int size = ours.length();
      if (size > ENOUGH) beyond.add(page + " " + size);
    }
    assertThat(beyond).isEmpty();
    assertThat(pages).hasSizeGreaterThan(8);
  }
}
