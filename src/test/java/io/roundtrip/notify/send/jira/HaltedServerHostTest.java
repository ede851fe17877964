package io.roundtrip.notify.send.jira;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Hosts;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minijira.boot.Host;
import minijira.boot.Options;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The whole way to a mail server that refuses us: nobody is marked, no mail is given up, and all
 * leaves once it answers again.
 */
public class HaltedServerHostTest {
  private static final Path JAR =
      Path.of(System.getProperty("plugin.jar", "target/roundtrip-jira-0.1.0.jar"));

  @Rule public final TemporaryFolder folders = new TemporaryFolder();

  private ScriptedSmtp smtp;
  private Host host;
  private Visitor admin;
  private int people;

  @Before
  public void a_project_that_answers_feedback() throws Exception {
    smtp = new ScriptedSmtp(Phase.DNS, "");
    host =
        Hosts.start(
            new Options(
                JAR,
                0,
                1,
                "h2mem",
                "empty",
                folders.newFolder().toPath(),
                null,
                "127.0.0.1:" + smtp.port(),
                false,
                Set.of(),
                Options.wishedAui()));
    admin = Visitor.named(host.baseUrl(), "admin");
    admin
        .post(
            "/rest/api/2/project",
            Map.of(
                "key", "HALT",
                "name", "Halt",
                "lead", "pm",
                "projectTypeKey", "software",
                "projectTemplateKey",
                    "com.pyxis.greenhopper.jira:basic-software-development-template"))
        .expect(201);
    String at = REST + "/projects/HALT";
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);
    Map<String, String> mapping = new LinkedHashMap<>();
    for (JsonNode status : admin.get(at + "/statuses").expect(200).json().get("statuses"))
      mapping.put(status.get("id").asText(), status.get("suggested").asText());
    admin.change(at + "/statuses", Map.of("statuses", mapping)).expect(200);
    admin
        .change(at + "/settings", Map.of("mode", "live", "undoSeconds", 0, "acknowledge", true))
        .expect(200);
  }

  @After
  public void closed() throws Exception {
    host.close();
    smtp.close();
  }

  private void someoneWrites() {
    someoneWritesFrom("halt.example");
  }

  private void someoneWritesFrom(String domain) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("project", "HALT");
    said.put("customer", "Person");
    said.put("email", "person" + people++ + "@" + domain);
    said.put("words", "Far too bright at night");
    said.put("consent", true);
    Visitor.named(host.baseUrl(), "support").post(REST + "/feedback", said).expect(201);
  }

  private List<JsonNode> mails() {
    JsonNode page = admin.get(REST + "/outbox?project=HALT&limit=50").expect(200).json();
    return List.copyOf(page.get("mails").findParents("id"));
  }

  private long in(String field, String value) {
    return mails().stream().filter(mail -> mail.get(field).asText().equals(value)).count();
  }

  private String health() {
    return admin.get(REST + "/admin/health").expect(200).body();
  }

  private void refuses(Phase step, String reply, String reason) {
    smtp.answers(step, reply);
    someoneWrites();
    someoneWrites();
    await().atMost(SOON).untilAsserted(() -> assertThat(in("reason", reason)).isEqualTo(2));

    assertThat(in("state", "dead")).as("%s %s: %s", step, reply, mails()).isZero();
    assertThat(smtp.taken()).isEqualTo(people - 2);
  }

  private void answersAgain() {
    smtp.answers(Phase.DNS, "");
    await().atMost(SOON).untilAsserted(() -> assertThat(in("state", "sent")).isEqualTo(people));
    assertThat(smtp.taken()).as("each once").isEqualTo(people);
    assertThat(health()).contains("server-takes");
  }

  @Test
  public void before_anybody_is_named_every_mail_waits_and_leaves_afterwards() {
    refuses(Phase.BANNER, "554 5.3.2 not accepting connections", "server-down");
    answersAgain();
    refuses(Phase.EHLO, "421 4.3.2 closing", "server-down");
    answersAgain();
    refuses(Phase.MAIL_FROM, "550 5.7.1 not permitted to send as this sender", "sender-refused");
    assertThat(health()).contains("sender-refused");
    answersAgain();
  }

  @Test
  public void a_sender_refused_at_the_address_marks_no_address() {
    refuses(Phase.RCPT, "550 5.1.8 Sender address rejected: Domain not found", "sender-refused");
    assertThat(health()).contains("sender-refused");
    host.node(0)
        .command(
            "sql",
            Map.of(
                "update",
                "UPDATE \"AO_B64556_OUTBOX\" SET \"DUE_AT\" = 0 WHERE \"STATE\" IN ('DUE',"
                    + " 'RETRY')"));

    smtp.answers(Phase.DNS, "");
    someoneWrites();

    answersAgain();
  }

  @Test
  public void a_domain_that_takes_nothing_from_us_holds_up_nobody_else() {
    smtp.refuses("blocked.example", "550 5.7.1 Access denied, blocked domain");
    for (int i = 0; i < 8; i++) someoneWritesFrom("blocked.example");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(in("reason", "receiver-refuses")).isPositive());
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(in("reason", "receiver-refuses") + in("reason", "refused"))
                    .isEqualTo(8));

    someoneWrites();
    someoneWrites();

    await().atMost(SOON).untilAsserted(() -> assertThat(in("state", "sent")).isEqualTo(2));
    long stuck = in("state", "dead");
    assertThat(stuck).as("one a sender was told so").isBetween(1L, 2L);
    assertThat(health()).contains("server-takes");
    for (JsonNode line : admin.get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals("stuck")) {
        assertThat(line.get("tone").asText()).isEqualTo("warn");
        assertThat(line.get("args").get(0).asLong()).isEqualTo(stuck);
      }
  }

  @Test
  public void what_a_server_says_of_one_mail_stands_on_that_mail_and_nowhere_else() {
    String secret = "customer Zq Secret";
    smtp.answers(Phase.RCPT, "550 5.7.1 sender refused for you (" + secret + ")");
    someoneWritesFrom("one.example");
    await().atMost(SOON).untilAsserted(() -> assertThat(in("state", "dead")).isEqualTo(1));
    long own = mails().get(0).get("id").asLong();
    for (int i = 0; i < 3; i++) someoneWritesFrom("one.example");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(in("detail", "RCPT 550 5.7.1")).isEqualTo(3));
    for (String domain : List.of("two", "three")) someoneWritesFrom(domain + ".example");
    await().atMost(SOON).untilAsserted(() -> assertThat(health()).contains("sender-refused"));

    assertThat(mails())
        .filteredOn(mail -> mail.get("id").asLong() == own)
        .allSatisfy(mail -> assertThat(mail.get("detail").asText()).contains(secret));
    assertThat(in("detail", "RCPT: 550 5.7.1 sender refused for you (" + secret + ")"))
        .as("each of those that were asked about")
        .isEqualTo(3);
    assertThat(health()).contains("RCPT 550 5.7.1").doesNotContain("Secret", "refused for");
    Screen screen = new Screen(host.baseUrl(), "admin");
    for (String page :
        List.of("RoundtripAdmin!default", "RoundtripUpkeep!default", "RoundtripSettings!default"))
      assertThat(
              screen.openAsAdministrator("/secure/admin/" + page + ".jspa?projectKey=HALT").text())
          .as(page)
          .doesNotContain("Secret");
  }

  @Test
  public void a_server_that_knew_nobody_is_made_good_for_all_at_once() {
    smtp.answers(Phase.RCPT, "550 5.1.1 user unknown");
    someoneWrites();
    someoneWrites();
    await().atMost(SOON).untilAsserted(() -> assertThat(in("state", "dead")).isEqualTo(2));

    smtp.answers(Phase.DNS, "");
    Screen screen = new Screen(host.baseUrl(), "admin");
    screen.press(
        screen
            .openAsAdministrator("/secure/admin/RoundtripUpkeep!default.jspa")
            .selectFirst("tr:contains(2 people were marked unreachable) input[type=submit]"));

    answersAgain();
  }

  @Test
  public void a_server_that_refuses_every_letter_in_words_nobody_knows_costs_no_letter() {
    smtp.answers(Phase.DOT, "554 the moon is full");
    for (String domain : List.of("one", "two", "three", "four"))
      someoneWritesFrom(domain + ".example");

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(in("reason", "sender-refused")).isEqualTo(4));
    assertThat(in("state", "dead")).as("%s", mails()).isZero();
    assertThat(in("detail", ""))
        .as("the fourth waits for the others, unless the other sender has it already")
        .isLessThanOrEqualTo(1);
    assertThat(health()).contains("sender-refused", "DOT 554").doesNotContain("the moon is full");
  }

  @Test
  public void where_jira_logs_in_with_oauth_its_own_object_sends() {
    smtp.wantsLogIn("XOAUTH2");
    host.node(0)
        .command(
            "mail", Map.of("login", "oauth", "account", "jira@example.com", "secret", "t0k3n"));

    someoneWrites();

    await().atMost(SOON).untilAsserted(() -> assertThat(in("state", "sent")).isEqualTo(1));
    assertThat(smtp.taken()).isEqualTo(1);
    assertThat(health()).contains("server-takes").doesNotContain("sender-refused");
  }

  @Test
  public void where_jira_logs_in_with_a_password_so_do_we() {
    smtp.wantsLogIn("PLAIN");
    host.node(0)
        .command("mail", Map.of("login", "password", "account", "jira", "secret", "secret"));

    someoneWrites();

    await().atMost(SOON).untilAsserted(() -> assertThat(in("state", "sent")).isEqualTo(1));
    assertThat(smtp.taken()).isEqualTo(1);
  }

  /** Other hosts of this JVM have mail threads, too. */
  private static Set<Thread> inSmtp() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey().getName().startsWith("roundtrip-mail"))
        .filter(each -> List.of(each.getValue()).toString().contains("SMTPTransport"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** That the server takes one connection at a time does not matter. */
  @Test
  public void senders_that_hang_hold_up_no_other() {
    smtp.answers(Phase.DOT, ScriptedSmtp.ENDLESS);
    someoneWritesFrom("one.example");
    await().atMost(SOON).until(() -> smtp.talks);

    someoneWritesFrom("two.example");
    someoneWritesFrom("three.example");
    someoneWritesFrom("four.example");

    await()
        .atMost(SOON)
        .until(() -> inSmtp().stream().map(Thread::getName).distinct().count() == 4);
  }

  @Test
  public void a_mail_server_that_keeps_talking_does_not_keep_the_thread_of_an_app_that_is_off() {
    smtp.answers(Phase.DOT, ScriptedSmtp.ENDLESS);
    someoneWrites();
    await().atMost(SOON).until(() -> smtp.talks);
    Set<Thread> talking = inSmtp();
    await().during(Duration.ofSeconds(1)).until(() -> smtp.talks);
    talking.retainAll(inSmtp());
    assertThat(talking).isNotEmpty();

    host.node(0).command("disable", Map.of());

    assertThat(talking).noneMatch(Thread::isAlive);
    await().atMost(SOON).until(() -> smtp.cutOff);
  }

  private void switchedOffAndOnWhileItThinksFor(long millis) {
    smtp.thinks = millis;
    smtp.answers(Phase.DOT, ScriptedSmtp.SLOW);
    someoneWrites();
    await().atMost(SOON).until(() -> smtp.accepted);

    host.node(0).command("disable", Map.of());
    host.node(0).command("enable", Map.of());
    smtp.answers(Phase.DNS, "");
  }

  private void laterIsNow(int sent) {
    host.node(0)
        .command(
            "sql",
            Map.of(
                "update",
                "UPDATE \"AO_B64556_OUTBOX\" SET \"DUE_AT\" = 0 WHERE \"STATE\" IN ('DUE',"
                    + " 'RETRY')"));
    someoneWrites();
    await().atMost(SOON).untilAsserted(() -> assertThat(in("state", "sent")).isEqualTo(sent));
  }

  @Test
  public void an_app_that_is_switched_off_while_a_server_thinks_about_a_letter_hears_the_answer() {
    switchedOffAndOnWhileItThinksFor(6_000);

    assertThat(in("state", "sent")).isEqualTo(1);
    laterIsNow(2);
    assertThat(smtp.taken()).as("each once").isEqualTo(2);
  }

  @Test
  public void what_it_cannot_wait_for_is_for_a_person_to_decide_and_never_sent_twice() {
    switchedOffAndOnWhileItThinksFor(18_000);

    assertThat(in("state", "parked")).isEqualTo(1);
    laterIsNow(1);
    assertThat(smtp.taken()).as("each once").isEqualTo(2);
    assertThat(in("state", "parked")).isEqualTo(1);
  }
}
