package io.roundtrip.setup.check;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Hosts;
import io.roundtrip.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.boot.Host;
import minijira.boot.Options;
import minijira.boot.Without;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** On a line of Jira that lacks a member, the plugin starts and the self-check names it. */
public class OtherLineHostTest {
  private static final String SCHEMES =
      "com.atlassian.jira.issue.fields.config.manager.FieldConfigSchemeManager";
  private static final String MAIL_NAMES =
      "com.atlassian.mail.server.SMTPMailServer#sendWithMessageId";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Host host;

  @After
  public void stop() {
    host.close();
  }

  private Visitor jiraWithout(String... names) {
    start(names);
    assertThat(host.node(0).loadError()).isNull();
    return Visitor.named(host.baseUrl(), "admin");
  }

  private void start(String... names) {
    Path jar = Path.of(System.getProperty("plugin.jar"));
    Path data = folder.getRoot().toPath();
    host = Hosts.start(Options.inMemory(jar, data, 1), new Without(Set.of(names)));
  }

  /** "check state: what is missing" of the lines that are not green. */
  private static List<String> odd(JsonNode report) {
    List<String> odd = new ArrayList<>();
    for (JsonNode line : report.get("lines")) {
      if (line.get("state").asText().equals("green")) continue;
      assertThat(line.get("missing")).hasSize(1);
      String name = line.get("missing").get(0).asText();
      odd.add(line.get("check").asText() + " " + line.get("state").asText() + ": " + name);
    }
    return odd;
  }

  @Test
  public void a_method_is_gone() {
    Visitor admin =
        jiraWithout("com.atlassian.jira.issue.link.IssueLinkTypeManager#createIssueLinkType");

    JsonNode report = admin.get(REST + "/admin/self-check").expect(200).json();

    assertThat(odd(report))
        .containsExactly(
            "members red: com.atlassian.jira.issue.link.IssueLinkTypeManager#createIssueLinkType"
                + "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)V");
    assertThat(report.get("green").asBoolean()).isFalse();
  }

  @Test
  public void a_class_is_gone_and_its_members_are_not_named_one_by_one() {
    Visitor admin = jiraWithout(SCHEMES);

    JsonNode report = admin.get(REST + "/admin/self-check").expect(200).json();

    assertThat(odd(report)).containsExactly("members red: " + SCHEMES);
  }

  @Test
  public void the_log_names_the_class_without_which_the_plugin_cannot_start() {
    String event = "com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent";

    String log = logOf(() -> start(event));

    assertThat(host.node(0).loadError()).isNotNull();
    assertThat(log)
        .contains(
            "This Jira lacks what Roundtrip needs of it. Install the version of Roundtrip that is"
                + " made for it, and send these lines to its makers:\n  "
                + event
                + "\n");
  }

  private static String logOf(Runnable start) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      start.run();
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  public void what_has_a_plan_b_is_no_fault() {
    Visitor admin = jiraWithout(MAIL_NAMES);

    JsonNode report = admin.get(REST + "/admin/self-check").expect(200).json();

    assertThat(odd(report))
        .containsExactly(
            "mail-names plan-b: " + MAIL_NAMES + "(Lcom/atlassian/mail/Email;Ljava/lang/String;)V");
    assertThat(report.get("green").asBoolean()).isTrue();
  }

  @Test
  public void without_sql_of_the_host_steps_go_another_way_and_indexes_are_not_seen() {
    Path jar = Path.of(System.getProperty("plugin.jar"));
    Options options = Options.inMemory(jar, folder.getRoot().toPath(), 1);
    host = Hosts.start(options.without("com.atlassian.sal.api.rdbms"));
    Visitor admin = Visitor.named(host.baseUrl(), "admin");

    JsonNode report = admin.get(REST + "/admin/self-check").expect(200).json();

    assertThat(report.get("green").asBoolean()).isTrue();
    assertThat(line(report, "sql").get("state").asText()).isEqualTo("plan-b");
    assertThat(line(report, "sql").get("missing").toString())
        .contains("com.atlassian.sal.api.rdbms.TransactionalExecutorFactory");
    assertThat(line(report, "indexes").get("state").asText()).isEqualTo("unseen");
    assertThat(line(report, "tables").get("state").asText()).isEqualTo("green");
    assertThat(admin.get(REST + "/admin/self-check/file").expect(200).body())
        .contains("Database: \n", "[Another way] Short SQL statements", "[Not seen] Indexes");
  }

  @Test
  public void without_the_kinds_of_log_in_jiras_own_object_sends() {
    Path jar = Path.of(System.getProperty("plugin.jar"));
    Options options = Options.inMemory(jar, folder.getRoot().toPath(), 1);
    host = Hosts.start(options.without("com.atlassian.mail.server.auth"));
    assertThat(host.node(0).loadError()).isNull();

    JsonNode report =
        Visitor.named(host.baseUrl(), "admin").get(REST + "/admin/self-check").expect(200).json();

    assertThat(report.get("green").asBoolean()).isTrue();
    assertThat(line(report, "mail").get("state").asText()).isEqualTo("green");
    assertThat(line(report, "mail-phases").get("state").asText()).isEqualTo("plan-b");
    assertThat(line(report, "mail-phases").get("missing").toString())
        .contains("com.atlassian.mail.server.auth.AuthenticationContextAware");
  }

  @Test
  public void
      where_plugins_have_no_mail_library_nothing_that_comes_back_is_read_and_all_else_works() {
    Path jar = Path.of(System.getProperty("plugin.jar"));
    Options options = Options.inMemory(jar, folder.getRoot().toPath(), 1);
    host = Hosts.start(options.without("jakarta.mail", "jakarta.mail.internet"));
    assertThat(host.node(0).loadError()).isNull();
    host.node(0)
        .command(
            "mailbox",
            Map.of("handler", "io.roundtrip.jira:notify-answers", "address", "a@example.com"));
    host.inbox().arrive("a@example.com", "Subject: x\r\n\r\nx\r\n");

    String log = logOf(() -> host.node(0).command("fetch-mail", Map.of()));

    assertThat(log).contains("reads no mail");
    JsonNode report =
        Visitor.named(host.baseUrl(), "admin").get(REST + "/admin/self-check").expect(200).json();
    assertThat(report.get("green").asBoolean()).isTrue();
    assertThat(line(report, "mail-forms").get("state").asText()).isEqualTo("plan-b");
    assertThat(host.inbox().to("a@example.com")).hasSize(1);
  }

  @Test
  public void where_jira_has_no_handlers_of_mail_all_else_works() {
    Path jar = Path.of(System.getProperty("plugin.jar"));
    Options options = Options.inMemory(jar, folder.getRoot().toPath(), 1);
    String handlers = "com.atlassian.jira.service.util.handler";
    String log = logOf(() -> host = Hosts.start(options.without(handlers)));
    assertThat(host.node(0).loadError()).isNull();
    assertThat(log).contains("io.roundtrip.jira:notify-answers stays off");
    Visitor admin = Visitor.named(host.baseUrl(), "admin");

    JsonNode report = admin.get(REST + "/admin/self-check").expect(200).json();

    assertThat(report.get("green").asBoolean()).isTrue();
    assertThat(line(report, "mail-answers").get("state").asText()).isEqualTo("plan-b");
    assertThat(line(report, "mail-answers").get("missing").toString())
        .contains(handlers + ".MessageHandler");
    assertThat(admin.get("/secure/admin/IncomingMailServers.jspa").expect(200).body())
        .contains("No mail handlers");
  }

  private static JsonNode line(JsonNode report, String check) {
    for (JsonNode line : report.get("lines"))
      if (line.get("check").asText().equals(check)) return line;
    throw new AssertionError("no line " + check);
  }

  @Test
  public void set_up_does_not_need_to_know_archived_projects() {
    String archived = "com.atlassian.jira.project.ProjectManager#getArchivedProjects";
    Visitor admin = jiraWithout(archived);

    for (String key : List.of("ONE", "TWO"))
      admin
          .post(
              "/rest/api/2/project",
              Map.of("key", key, "name", key, "lead", "pm", "projectTypeKey", "software"))
          .expect(201);
    JsonNode refused = admin.act(REST + "/projects/ONE/setup", Map.of()).expect(409).json();

    assertThat(refused.toString()).contains("shared-screen", "TWO");

    assertThat(odd(admin.get(REST + "/admin/self-check").expect(200).json()))
        .containsExactly("archived plan-b: " + archived + "()Ljava/util/List;");
  }

  @Test
  public void health_does_not_need_to_know_whether_jira_may_send() {
    Visitor admin = jiraWithout("com.atlassian.mail.MailFactory#getSettings");

    assertThat(admin.get(REST + "/admin/health").expect(200).json().get(0).get("code").asText())
        .isEqualTo("mail-ready");
    assertThat(odd(admin.get(REST + "/admin/self-check").expect(200).json()))
        .containsExactly(
            "mail-switch plan-b: com.atlassian.mail.MailFactory#getSettings"
                + "()Lcom/atlassian/mail/Settings;");
  }
}
