package io.roundtrip.setup.check;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.jsoup.nodes.Document;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** On this host all is there; whatever is taken away is the one line that says so. */
public class SelfCheckHostTest {
  private static final String NAME = "selfcheck";
  private static final String CHECK = REST + "/admin/self-check";
  private static final String PAGE = "/secure/admin/RoundtripSelfCheck!default.jspa";
  private static final String SEARCHER =
      "com.atlassian.jira.plugin.system.customfieldtypes:exactnumber";

  @Rule public final HostRule jira = HostRule.alone(NAME);

  private Visitor admin;

  @Before
  public void an_administrator() {
    admin = jira.as("admin");
  }

  @After
  public void all_as_it_was() {
    command("searcher", Map.of("key", SEARCHER, "gone", "false"));
    command("disable", Map.of());
    command("enable", Map.of());
  }

  private void command(String name, Map<String, String> args) {
    jira.host().node(0).command(name, args);
  }

  /** "check state" of all lines. */
  private List<String> states() {
    List<String> states = new ArrayList<>();
    for (JsonNode line : admin.get(CHECK).expect(200).json().get("lines"))
      states.add(line.get("check").asText() + " " + line.get("state").asText());
    return states;
  }

  /** "check: what is missing, …" of the lines that are not all right. */
  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    JsonNode report = admin.get(CHECK).expect(200).json();
    for (JsonNode line : report.get("lines")) {
      if (line.get("state").asText().equals("green")) continue;
      assertThat(line.get("todo").asText()).isNotBlank();
      List<String> names = new ArrayList<>();
      line.get("missing").forEach(name -> names.add(name.asText()));
      missing.add(line.get("check").asText() + ": " + String.join(", ", names));
    }
    assertThat(report.get("green").asBoolean()).isEqualTo(missing.isEmpty());
    return missing;
  }

  @Test
  public void all_is_there() {
    LiveProject.in(jira);

    assertThat(states())
        .containsExactly(
            "members green",
            "mail green",
            "threads green",
            "services green",
            "mail-forms green",
            "mail-names green",
            "mail-answers green",
            "mail-loops green",
            "mail-switch green",
            "archived green",
            "sql green",
            "server-id green",
            "mail-phases green",
            "thread-log green",
            "jql green",
            "searchers green",
            "tables green",
            "indexes green",
            "templates green",
            "listeners green",
            "jobs green");
    assertThat(admin.get(CHECK).json().get("green").asBoolean()).isTrue();
  }

  @Test
  public void looking_writes_nothing_and_takes_no_query_a_row() {
    LiveProject.in(jira);
    states();
    long before = statements();

    states();

    assertThat(statements() - before).isLessThan(150);
  }

  private long statements() {
    return (long) jira.host().node(0).query("statements", Map.of()).get("statements");
  }

  @Test
  public void a_searcher_is_gone() {
    command("searcher", Map.of("key", SEARCHER, "gone", "true"));

    assertThat(missing()).containsExactly("searchers: " + SEARCHER);
  }

  @Test
  public void a_listener_is_not_called_any_more() {
    String listener = "io.roundtrip.priority.jira.EditListener";
    command("forget-listener", Map.of("class", listener));

    assertThat(missing()).containsExactly("listeners: " + listener);
  }

  @Test
  public void a_job_is_not_scheduled_any_more() {
    command("forget-job", Map.of("id", "io.roundtrip.jira.tick"));

    assertThat(missing()).containsExactly("jobs: io.roundtrip.jira.tick");
  }

  @Test
  public void an_index_is_gone() throws SQLException {
    String index = indexOn("SEEN_TEXT", "SEEN_AT");
    sql("DROP INDEX \"" + index + "\"");

    assertThat(missing()).containsExactly("indexes: SEEN_TEXT (SEEN_AT)");
  }

  @Test
  public void a_table_is_gone() throws SQLException {
    String index = indexOn("SEEN_TEXT", "SEEN_AT");
    String table =
        index.replaceFirst("(?i)^index_(ao_\\w{6}_)\\w+$", "$1").toUpperCase(Locale.ROOT);
    sql("DROP TABLE \"" + table + "SEEN_TEXT\"");

    assertThat(missing()).containsExactly("tables: SEEN_TEXT");
  }

  @Test
  public void an_entry_of_the_allow_list_is_gone() throws IOException {
    String entry = "io.roundtrip.priority.panel.web.PanelView$Trend#bars()";

    withDescriptor(
        xml -> xml.replace("<method>" + entry + "</method>", ""),
        () ->
            assertThat(missing())
                .singleElement()
                .asString()
                .startsWith("templates: templates/priority/panel.vm: ")
                .contains(entry)
                .doesNotContain(", templates"));
  }

  @Test
  public void a_jql_function_is_gone() throws IOException {
    withDescriptor(
        xml -> xml.replace("<fname>unmerged</fname>", "<fname>renamed</fname>"),
        () -> assertThat(missing()).containsExactly("jql: unmerged"));
  }

  /** The plugin with another descriptor, as if Jira had taken only a part of it. */
  private void withDescriptor(UnaryOperator<String> spoilt, Runnable look) throws IOException {
    Path plugin = Path.of(System.getProperty("plugin.jar"));
    command("install", Map.of("path", with(spoilt, plugin).toString()));
    try {
      look.run();
    } finally {
      command("install", Map.of("path", plugin.toString()));
    }
  }

  private static Path with(UnaryOperator<String> spoilt, Path plugin) throws IOException {
    Path made = Files.createTempFile("spoilt", ".jar");
    try (JarFile jar = new JarFile(plugin.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(made))) {
      for (JarEntry entry : jar.stream().toList()) {
        out.putNextEntry(new JarEntry(entry.getName()));
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean descriptor = entry.getName().equals("atlassian-plugin.xml");
        out.write(descriptor ? spoilt.apply(text).getBytes(StandardCharsets.UTF_8) : bytes);
      }
    }
    return made;
  }

  private String indexOn(String table, String column) throws SQLException {
    try (Connection db = DriverManager.getConnection(HostRule.database(NAME));
        ResultSet found =
            db.createStatement()
                .executeQuery(
                    "SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_NAME LIKE"
                        + " '%\\_"
                        + table
                        + "' AND COLUMN_NAME = '"
                        + column
                        + "'")) {
      assertThat(found.next()).isTrue();
      return found.getString(1);
    }
  }

  private static void sql(String statement) throws SQLException {
    try (Connection db = DriverManager.getConnection(HostRule.database(NAME));
        Statement run = db.createStatement()) {
      run.execute(statement);
    }
  }

  @Test
  public void the_page_shows_the_same_and_leads_to_the_file_and_back() {
    Screen screen = new Screen(jira.host().baseUrl(), "admin");
    Document health = screen.openAsAdministrator("/secure/admin/RoundtripAdmin!default.jspa");
    String link = health.expectFirst("#roundtrip-self-check").attr("href");
    assertThat(link).endsWith(PAGE);

    Document page = screen.open(PAGE);

    assertThat(page.expectFirst("#roundtrip-check-result").text())
        .isEqualTo("All that is needed is there.");
    assertThat(page.select("#roundtrip-check tbody tr")).hasSameSizeAs(states());
    assertThat(page.select("#roundtrip-check .aui-lozenge-success")).hasSameSizeAs(states());

    command("forget-job", Map.of("id", "io.roundtrip.jira.tick"));
    page = screen.open(PAGE);

    assertThat(page.expectFirst("#roundtrip-check-result").text())
        .isEqualTo("Lines with something missing: 1. What is missing and what to do stands there.");
    assertThat(page.select("tr:has(.aui-lozenge-error)").text())
        .isEqualTo(
            "Missing Scheduled jobs 4 io.roundtrip.jira.tick Disable and enable the app: it"
                + " schedules its jobs at the start.");
  }

  @Test
  public void the_file_says_where_it_was_looked_and_names_nobody() {
    LiveProject project = LiveProject.in(jira);
    project.said("Ada Lindqvist", "Far too bright at night");
    command("forget-job", Map.of("id", "io.roundtrip.jira.tick"));

    Visitor.Answer file = admin.get(CHECK + "/file").expect(200);

    assertThat(file.body())
        .contains("Roundtrip self-check, io.roundtrip.jira 0.1.0\nJira: 11.3.10\nJava: ")
        .contains("Database: H2 ", "Nodes: 1")
        .contains("[There] Jira’s classes and members (")
        .contains("[Missing] Scheduled jobs (4)\n  - io.roundtrip.jira.tick\n  = Disable")
        .doesNotContain("Ada", "admin", project.key(), jira.host().baseUrl());
  }

  @Test
  public void nobody_else_may_look() {
    for (String user : List.of("pm", "engineer")) {
      assertThat(jira.as(user).get(CHECK).status()).isEqualTo(403);
      assertThat(jira.as(user).get(CHECK + "/file").status()).isEqualTo(403);
      Screen other = new Screen(jira.host().baseUrl(), user);
      other.open(PAGE);
      assertThat(other.status()).isEqualTo(403);
    }
    assertThat(jira.nobody().get(CHECK).status()).isEqualTo(401);
    Screen screen = new Screen(jira.host().baseUrl(), "admin");
    assertThat(screen.open(PAGE).select("input[name=webSudoPassword]")).hasSize(1);
  }
}
