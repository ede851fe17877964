package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.LogWatch;
import io.roundtrip.Screen;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import minijira.boot.Mail;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/**
 * The key that tells customers apart is gone, or cannot be read, while mail waits: nothing leaves,
 * nothing is lost, nobody becomes a stranger; once it is put back everything goes on.
 */
public class LostKeyHostTest {
  private static final String SEAL = "\"AO_B64556_SEAL\"";

  private final LogWatch log = new LogWatch();
  private final HostRule jira = HostRule.alone("lostkey");

  @Rule public final RuleChain both = RuleChain.outerRule(log).around(jira);

  private Visitor admin;
  private LiveProject project;
  private String item;
  private String feedback;

  @Before
  public void mail_waits() {
    admin = jira.as("admin");
    project = LiveProject.in(jira);
    item = project.epic("Dark tables");
    feedback = project.said("Ada", "Far too bright at night", "nps", 3, "account", "Acme");
    project.merge(feedback, item);
    paused(true);
    project.move(item, "In Progress");
    await().atMost(SOON).until(() -> !project.outbox().isEmpty());
  }

  private void paused(boolean paused) {
    admin.change(REST + "/admin/kill-switch", Map.of("paused", paused)).expect(204);
  }

  private void sql(String update) {
    jira.host().node(0).command("sql", Map.of("update", update));
  }

  private static String told(String query) throws SQLException {
    try (Connection db = DriverManager.getConnection(HostRule.database("lostkey"));
        Statement statement = db.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getString(1) : "";
    }
  }

  private static String strangers() throws SQLException {
    return told("SELECT COUNT(*) FROM \"AO_B64556_CONTACT\"");
  }

  private void restarted() {
    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());
  }

  private List<String> health() {
    return admin.get(REST + "/admin/health").expect(200).json().findValuesAsText("code");
  }

  private static void pause(int seconds) {
    await()
        .pollDelay(Duration.ofSeconds(seconds))
        .atMost(Duration.ofSeconds(seconds + 20))
        .until(() -> true);
  }

  private JsonNode outbox() {
    return admin.get(REST + "/outbox?project=" + project.key()).expect(200).json();
  }

  /** What everybody meets meanwhile. */
  private void everythingRests(String contacts) throws SQLException {
    assertThat(health()).contains("key-lost");
    paused(false);
    assertThat(admin.get(REST + "/feedback/1").status()).isIn(200, 404, 503);
    Visitor.Answer refused =
        jira.as("support")
            .post(
                REST + "/feedback",
                Map.of("project", project.key(), "words", "Too loud", "customer", "Grace"));
    assertThat(refused.status()).as(refused.body()).isEqualTo(503);
    assertThat(refused.body()).contains("key-lost", "Try again later");
    for (String issue : List.of(item, feedback))
      assertThat(jira.as("pm").get("/browse/" + issue).expect(200).body()).doesNotContain("<li>: ");
    anIssueCanBeEdited();
    pause(12);
    assertThat(project.mailsTo("Ada")).isEmpty();
    assertThat(strangers()).isEqualTo(contacts);
    assertThat(told("SELECT \"STATE\" FROM \"AO_B64556_OUTBOX\"")).isEqualTo("DUE");
  }

  /** As a form sends it along: the keys that it was shown, beside the one word that changed. */
  private void anIssueCanBeEdited() {
    JsonNode fields = jira.as("pm").get("/rest/api/2/issue/" + feedback).json().get("fields");
    Map<String, Object> same = new HashMap<>();
    for (String name : List.of("Customer", "Customer e-mail", "Account"))
      same.put(jira.field(name), fields.get(jira.field(name)).asText(null));
    same.put("summary", "Far too bright");

    jira.as("pm").put("/rest/api/2/issue/" + feedback, Map.of("fields", same)).expect(204);
    StringBuilder form = new StringBuilder("id=" + id());
    same.put("summary", "Bright");
    same.forEach((name, value) -> form.append("&" + name + "=" + Objects.toString(value, "")));
    assertThat(Session.of(jira, "pm").form("/secure/EditIssue.jspa", form.toString()).status())
        .isEqualTo(302);

    JsonNode after = jira.as("pm").get("/rest/api/2/issue/" + feedback).json().get("fields");
    for (String name : List.of("Customer", "Customer e-mail", "Account"))
      assertThat(after.get(jira.field(name))).isEqualTo(fields.get(jira.field(name)));
    assertThat(after.get("summary").asText()).isEqualTo("Bright");
  }

  private String id() {
    return jira.as("pm").get("/rest/api/2/issue/" + feedback).json().get("id").asText();
  }

  private void everythingGoesOn(String contacts) throws SQLException {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(project.mailsTo("Ada")).extracting(Mail::subject).hasSize(1));
    assertThat(health()).doesNotContain("key-lost");
    assertThat(strangers()).isEqualTo(contacts);
    assertThat(outbox().get("mails").get(0).get("state").asText()).isEqualTo("sent");
  }

  @Test
  public void a_row_that_is_gone() throws SQLException {
    String contacts = strangers();
    String secret = told("SELECT \"SECRET\" FROM " + SEAL);
    sql("DELETE FROM " + SEAL);
    restarted();

    everythingRests(contacts);
    assertThat(told("SELECT COUNT(*) FROM " + SEAL)).isEqualTo("0");

    sql(
        "INSERT INTO "
            + SEAL
            + " (\"KEY_ID\", \"SECRET\", \"MADE_AT\") VALUES ('1', '"
            + secret
            + "', 1)");
    everythingGoesOn(contacts);
    assertThat(log.complaints())
        .allMatch(line -> line.contains("feedback: an event was not followed"));
  }

  @Test
  public void a_secret_that_cannot_be_read() throws SQLException {
    String contacts = strangers();
    String secret = told("SELECT \"SECRET\" FROM " + SEAL);
    sql("UPDATE " + SEAL + " SET \"SECRET\" = 'not hex of today'");
    restarted();

    everythingRests(contacts);

    sql("UPDATE " + SEAL + " SET \"SECRET\" = '" + secret + "'");
    everythingGoesOn(contacts);
    assertThat(log.complaints())
        .allMatch(line -> line.contains("feedback: an event was not followed"));
  }

  /** An issue that was imported from another Jira. */
  @Test
  public void a_key_of_another_jira_is_nobody_and_the_issue_says_so() throws SQLException {
    String contacts = strangers();
    String issue = jira.issue("pm", project.key(), "Feedback", "Slow tables");
    for (String field : List.of("Customer", "Customer e-mail"))
      jira.fill(issue, field, "c0123456789abcdefp10000k0123456789abcdef").expect(204);
    jira.fill(issue, "Account", "a0123456789abcdefp10000k0123456789abcdef").expect(204);

    pause(3);
    assertThat(strangers()).isEqualTo(contacts);
    assertThat(told("SELECT COUNT(*) FROM \"AO_B64556_ACCOUNT\" WHERE \"NAME\" LIKE 'a01%'"))
        .isEqualTo("0");
    assertThat(jira.as("pm").get("/browse/" + issue).expect(200).body())
        .contains("stands for a customer in another Jira");
    paused(false);
  }

  @Test
  public void without_a_backup_an_administrator_begins_anew() throws SQLException {
    String contacts = strangers();
    sql("DELETE FROM " + SEAL);
    restarted();
    assertThat(admin.post(REST + "/admin/upkeep/keys", Map.of()).status()).isEqualTo(503);
    Screen screen = jira.screen("admin");
    Document page = screen.openAsAdministrator("/secure/admin/RoundtripUpkeep!default.jspa");
    assertThat(page.text()).contains("Only if there is no backup, begin anew");
    assertThat(page.select("#roundtrip-upkeep-keys").text()).isEqualTo("No key is left.");
    assertThat(page.select(".rt-notice").text()).contains("What to do stands below");
    assertThat(screen.openAsAdministrator("/secure/admin/RoundtripAdmin!default.jspa").text())
        .as("said once")
        .containsOnlyOnce("SEAL")
        .doesNotContain("Nobody knows whom");

    page = screen.press(page.expectFirst("form[action*=anew] input[type=submit]"));
    assertThat(page.select("#roundtrip-sure-anew-error").text()).contains("Nothing was changed");
    assertThat(page.select("#roundtrip-sure-anew").hasAttr("autofocus")).isTrue();
    assertThat(health()).contains("key-lost");
    page.expectFirst("#roundtrip-sure-anew").attr("checked", "checked");
    page = screen.press(page.expectFirst("form[action*=anew] input[type=submit]"));
    assertThat(page.expectFirst("[role=status][autofocus]").text())
        .contains("Begun anew", "within minutes");
    assertThat(page.select(".rt-notice").text()).doesNotContain("tells customers apart");

    paused(false);
    everythingGoesOn(contacts);
    assertThat(admin.get(REST + "/admin/audit").body()).contains("in place of one that was lost");
    project.edit(feedback, "summary", "Bright");
    pause(3);
    assertThat(strangers()).as("a key is no name").isEqualTo(contacts);
    assertThat(admin.get(REST + "/items/" + item + "/evidence").body()).contains("Ada");
  }

  @Test
  public void begun_anew_while_the_plugin_runs_the_issues_own_fields_name_the_customer_again() {
    assertThat(customers()).containsExactly("Ada", project.address("Ada"), "Acme");

    sql("DELETE FROM " + SEAL);
    admin.post(REST + "/admin/upkeep/keys?anew=true", Map.of()).expect(200);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(customers()).containsExactly("Ada", project.address("Ada"), "Acme"));
    paused(false);
  }

  /** As who may see customers reads them on the issue. */
  private List<String> customers() {
    Document page = Jsoup.parse(jira.as("pm").get("/browse/" + feedback).expect(200).body());
    return Stream.of("Customer", "Customer e-mail", "Account")
        .map(name -> page.select("#" + jira.field(name) + "-val").text())
        .toList();
  }
}
