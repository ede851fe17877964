package io.roundtrip.setup.upkeep;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.LogWatch;
import io.roundtrip.Visitor;
import io.roundtrip.recorded.EveryGet;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minijira.boot.Mail;
import net.java.ao.schema.Table;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/**
 * A downgrade: in every column that holds text, of every table that the descriptor names, stands a
 * word that this version does not know. Everything else goes on, and health says so.
 */
public class PoisonHostTest {
  private static final Pattern ENTITY = Pattern.compile("<entity>([^<]+)</entity>");
  private static final String ANNE = "Anne";
  private static final List<String> NAMES =
      List.of("Ada", "Bea", "Cleo", "Dora", "Edda", "Fay", "Gwen", "Hedy", "Ines", ANNE);

  /** Keys and switches of the whole site, without which nothing can go on. */
  private static final Set<String> ONE_ROW = Set.of("SEAL", "SWITCH", "MARK", "PART", "SETASIDE");

  /** Made by workers, in any order: Anne's are those of the newest item. */
  private static final Set<String> OF_ITEMS = Set.of("CYCLE", "OUTBOX");

  private final LogWatch log = new LogWatch();
  private final HostRule jira = HostRule.alone("poison");

  @Rule public final RuleChain both = RuleChain.outerRule(log).around(jira);

  private Visitor admin;
  private LiveProject busy;
  private LiveProject beside;
  private final List<String> items = new ArrayList<>();

  @Before
  public void work_of_every_kind() {
    admin = jira.as("admin");
    LiveProject ignored = LiveProject.in(jira); // its mail waits: its statuses are spoilt
    busy = LiveProject.in(jira);
    beside = LiveProject.in(jira);
    admin.change(REST + "/projects/" + busy.key() + "/automatic", Map.of("on", true)).status();
    imported();
    busy.settings("acknowledge", true, "tellMerged", true, "dailyCap", 0);
    admin.change(REST + "/admin/kill-switch", Map.of("paused", true)).expect(204);
    for (String name : NAMES) {
      String item = busy.epic("Dark tables for " + name);
      items.add(item);
      String said = busy.said(name, "Far too bright at night, says " + name, "nps", 3, "ces", 6);
      busy.merge(said, item);
    }
    await().atMost(SOON).until(() -> rows("OUTBOX").size() > NAMES.size());
    busy.settings("undoSeconds", 10);
    for (String item : items) busy.move(item, "Done");
    await().atMost(SOON).until(() -> rows("CYCLE").size() == NAMES.size());
  }

  private void imported() {
    String id =
        admin
            .post(REST + "/imports", Map.of("name", "old", "project", busy.key(), "format", "csv"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    byte[] piece = "words,nps,csat\nSlow,3,1\nBright,eleven,2\n".getBytes(StandardCharsets.UTF_8);
    admin.postRaw(REST + "/imports/" + id + "/rows?firstLine=1", "text/csv", piece).expect(200);
  }

  /** Table and column, as the descriptor and the entities name them. */
  private static Map<String, List<String>> columns() throws Exception {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String entity :
        ENTITY
            .matcher(Files.readString(Path.of("atlassian-plugin.xml")))
            .results()
            .map(found -> found.group(1))
            .toList()) {
      Class<?> row = Class.forName(entity);
      String table = row.getAnnotation(Table.class).value();
      if (!ONE_ROW.contains(table))
        columns.put(
            table,
            Stream.of(row.getMethods())
                .filter(getter -> getter.getReturnType() == String.class)
                .map(Method::getName)
                .filter(name -> name.startsWith("get"))
                .map(name -> name.substring(3).replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                .sorted()
                .toList());
    }
    return columns;
  }

  private static List<Long> rows(String table) throws SQLException {
    return rows(table, "ID");
  }

  private static List<Long> rows(String table, String order) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection db = DriverManager.getConnection(HostRule.database("poison"));
        Statement statement = db.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT ID FROM %s ORDER BY %s".formatted(name(table), order))) {
      while (found.next()) ids.add(found.getLong(1));
    }
    return ids;
  }

  private static String name(String table) {
    return "\"AO_B64556_" + table + "\"";
  }

  /** Each column in a row of its own, of Ada's and her sisters', never Anne's. */
  private List<String> poisoned(Map<String, List<String>> columns) throws SQLException {
    List<String> poisoned = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : columns.entrySet()) {
      List<Long> ids = rows(table.getKey(), OF_ITEMS.contains(table.getKey()) ? "ITEM_ID" : "ID");
      for (int i = 0; i < table.getValue().size() && !ids.isEmpty(); i++) {
        long id = ids.get(i % Math.max(1, ids.size() - 1));
        String column = table.getValue().get(i);
        jira.host()
            .node(0)
            .command(
                "sql",
                Map.of(
                    "update",
                    "UPDATE %s SET \"%s\" = %s WHERE ID = %d"
                        .formatted(name(table.getKey()), column, word(column), id)));
        poisoned.add(table.getKey() + "." + column + ":" + id);
      }
    }
    return poisoned;
  }

  /** A mapping has a line for each status. */
  private static String word(String column) {
    return column.equals("BUCKETS") ? "BUCKETS || CHAR(10) || '1=telepathy'" : "'TELEPATHY'";
  }

  @Test
  public void in_every_column_of_every_table_keeps_nobody_waiting_and_is_shown() throws Exception {
    List<String> rows = poisoned(columns());
    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());

    for (String item : items.subList(0, items.size() - 1)) busy.move(item, "To Do");

    admin.change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(busy.mailsTo(ANNE))
                    .as("%s %s", rows, busy.outbox())
                    .extracting(Mail::subject)
                    .contains("Dark tables for Anne is here"));
    String story = beside.epic("Blue tables");
    beside.merge(beside.said("Bo", "Blue would be nice for tables", "nps", 6), story);
    beside.move(story, "Done");
    await().atMost(SOON).untilAsserted(() -> assertThat(beside.mailsTo("Bo")).isNotEmpty());
    for (LiveProject each : List.of(busy, beside))
      for (String path : EveryGet.of(each.key(), each.epic("Round tables")))
        assertThat(admin.get(path).status()).as("%s after %s", path, rows).isLessThan(500);
    assertThat(admin.get(REST + "/admin/health").expect(200).body())
        .contains("rows-aside")
        .doesNotContain("workers-failing", "workers-restarted");
    assertThat(aside())
        .contains("CONSENT", "CYCLE", "GROUPED", "IMPORT", "OUTBOX", "SIGNAL", "STATUS_MAP");
    assertThat(log.complaints()).allMatch(PoisonHostTest::isAboutTheRow);
  }

  /** An item whose open window cannot be read waits itself. */
  private static boolean isAboutTheRow(String line) {
    return Stream.of("is set aside", "could not be looked at", "its undo window keeps changing")
        .anyMatch(line::contains);
  }

  private Set<String> aside() {
    Set<String> tables = new TreeSet<>();
    for (JsonNode row : admin.get(REST + "/admin/upkeep").expect(200).json().get("setAside"))
      tables.add(row.get("table").asText());
    return tables;
  }
}
