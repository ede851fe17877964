package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minijira.boot.Mail;
import minijira.jira.JiraServices;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** From the transition in Jira to the customer's inbox, on two nodes, whatever the events do. */
public class MoveToMailHostTest {
  private static final String REST = "/rest/roundtrip/1.0";

  private static final Deque<String> READY = new ArrayDeque<>();
  private static final int TESTS = 13;

  /** Five seconds on a quiet machine; a test must not fail because others work beside it. */
  private static final Duration SOON = Duration.ofSeconds(40);

  @Rule public final HostRule jira = HostRule.twoNodes();

  private Visitor admin;
  private String project;
  private String epic;
  private String ada;

  @Before
  public void a_project_with_an_epic_that_ada_asked_for() {
    admin = jira.as("admin");
    if (READY.isEmpty()) makeReady();
    jira.customersReach(jira.baseUrl());
    project = READY.remove();
    epic = jira.issue("pm", project, "Epic", "Dark mode & more");
    jira.release(epic, "Dark mode & more");
    ada = ("ada+" + project + "@nordiccrumb.example").toLowerCase(Locale.ROOT);
    asks("Ada Lindqvist", ada);
  }

  /** The listener learns within five seconds that a project was switched on; waited for once. */
  private void makeReady() {
    for (int i = 0; i < TESTS; i++) {
      project = jira.project();
      admin.act(REST + "/projects/" + project + "/setup", Map.of("confirm", true)).expect(200);
      settings(
          Map.of("mode", "live", "undoSeconds", 0, "dailyCap", 0, "replyTo", "loop@example.com"));
      mapStatuses();
      READY.add(project);
    }
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
  }

  @After
  public void all_as_it_was() {
    admin.change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);
  }

  private void settings(Map<String, Object> change) {
    admin.change(REST + "/projects/" + project + "/settings", change).expect(200);
  }

  private void asks(String name, String address) {
    String feedback =
        jira.as("support")
            .post(
                REST + "/feedback",
                Map.of(
                    "project",
                    project,
                    "words",
                    "Please add a dark mode",
                    "customer",
                    name,
                    "email",
                    address,
                    "account",
                    "Nordic Crumb",
                    "nps",
                    9,
                    "consent",
                    true))
            .expect(201)
            .json()
            .get("issue")
            .asText();
    jira.as("support")
        .post(REST + "/items/" + epic + "/evidence", Map.of("feedback", feedback))
        .expect(204);
  }

  private void mapStatuses() {
    JsonNode now = admin.get(REST + "/projects/" + project + "/statuses").expect(200).json();
    Map<String, String> statuses = new LinkedHashMap<>();
    for (JsonNode status : now.get("statuses")) {
      String word =
          switch (status.get("category").asText()) {
            case "done" -> "shipped";
            case "in-progress" -> "in-progress";
            default -> "under-review";
          };
      statuses.put(status.get("id").asText(), word);
    }
    admin
        .put(
            REST + "/projects/" + project + "/statuses",
            Map.of("version", now.get("version").asInt(), "statuses", statuses))
        .expect(200);
  }

  private void ships() {
    jira.move(jira.as("engineer"), epic, "Done").expect(204);
  }

  private void faults(String events) {
    jira.host().nodes().forEach(node -> node.command("faults", Map.of("events", events)));
  }

  private List<Mail> adas() {
    return jira.host().inbox().to(ada);
  }

  private Mail told(Duration within) {
    try {
      await().atMost(within).until(() -> !adas().isEmpty());
    } catch (ConditionTimeoutException late) {
      throw new AssertionError("no mail; the outbox: " + outbox(), late);
    }
    return adas().get(0);
  }

  private JsonNode outbox() {
    return admin.get(REST + "/outbox?project=" + project).expect(200).json();
  }

  private void staysAt(int mails, Duration time) {
    await().during(time).atMost(time.plus(SOON)).until(() -> adas().size() == mails);
  }

  @Test
  public void the_customer_is_told_by_name_once() {
    ships();

    Mail mail = told(SOON);

    assertThat(mail.subject()).isEqualTo("Dark mode & more is here");
    assertThat(mail.text())
        .contains("Hi Ada Lindqvist,")
        .contains("We’ve released Dark mode & more.")
        .doesNotContain("Try it here", "/browse/")
        .contains("You told us: “Please add a dark mode”");
    assertThat(mail.html())
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .contains("Dark mode &amp; more");
    Map<String, String> headers = lower(mail.headers());
    assertThat(headers).containsEntry("auto-submitted", "auto-generated");
    assertThat(headers)
        .as("Jira's own guard against loops")
        .containsEntry("x-jira-fingerprint", JiraServices.FINGER_PRINT);
    assertThat(headers).containsEntry("list-unsubscribe-post", "List-Unsubscribe=One-Click");
    assertThat(headers.get("message-id")).matches("<rt\\.[a-z2-7]{52}@.+>");
    assertThat(headers.get("list-unsubscribe"))
        .contains("/plugins/servlet/roundtrip/unsubscribe?t=v2.");
    assertThat(headers.get("reply-to")).contains("loop@example.com");
    staysAt(1, Duration.ofSeconds(5));
  }

  private static Map<String, String> lower(Map<String, String> headers) {
    Map<String, String> lower = new LinkedHashMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  @Test
  public void doubled_events_and_moving_it_again_send_nothing_more() {
    faults("duplicate");
    ships();
    told(SOON);

    jira.move(jira.as("engineer"), epic, "In Progress").expect(204);
    ships();

    staysAt(1, Duration.ofSeconds(6));
  }

  @Test
  public void a_dropped_event_is_found_by_the_sweep() {
    faults("drop");

    ships();

    told(Duration.ofSeconds(200));
    staysAt(1, Duration.ofSeconds(3));
  }

  @Test
  public void a_transition_that_is_rolled_back_tells_nobody() {
    faults("rollback");
    int status = jira.move(jira.as("engineer"), epic, "Done").status();
    faults("normal");

    assertThat(status).isGreaterThanOrEqualTo(400);
    staysAt(0, Duration.ofSeconds(6));
    assertThat(outbox().get("total").asInt()).isZero();
  }

  @Test
  public void a_dry_run_shows_the_mail_and_sends_nothing() {
    settings(Map.of("mode", "dry-run"));

    ships();

    await().atMost(SOON).until(() -> outbox().get("total").asInt() == 1);
    await()
        .atMost(SOON)
        .until(() -> outbox().get("mails").get(0).get("state").asText().equals("skipped"));
    JsonNode mail = outbox().get("mails").get(0);
    assertThat(mail.get("reason").asText()).isEqualTo("dry-run");
    assertThat(mail.get("reasonText").asText()).isNotEmpty().doesNotContain("roundtrip.");
    assertThat(mail.get("text").asText()).contains("Hi Ada Lindqvist,");
    assertThat(mail.get("itemKey").asText()).isEqualTo(epic);
    assertThat(adas()).isEmpty();
  }

  @Test
  public void the_kill_switch_holds_the_mail_and_loses_nothing() {
    admin.change(REST + "/admin/kill-switch", Map.of("paused", true, "why", "test")).expect(204);
    ships();
    staysAt(0, Duration.ofSeconds(5));
    assertThat(outbox().get("halted").asText()).isEqualTo("paused");

    admin.change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);

    told(SOON);
  }

  @Test
  public void the_link_in_the_mail_stops_all_later_mail_by_post_only() {
    jira.move(jira.as("engineer"), epic, "In Progress").expect(204);
    Mail mail = told(SOON);
    String link = lower(mail.headers()).get("list-unsubscribe").replaceAll("(?s)^<|>.*$", "");
    Visitor nobody = jira.nobody();

    Visitor.Answer page = nobody.get(link).expect(200);
    assertThat(page.body()).contains("<form method=\"post\"").doesNotContain("roundtrip.portal");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    Visitor.Answer done =
        nobody.send(
            nobody
                .request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click", StandardCharsets.UTF_8))
                .build());
    done.expect(200);

    ships();

    await().atMost(SOON).until(() -> outbox().get("total").asInt() == 2);
    staysAt(1, Duration.ofSeconds(4));
    assertThat(outbox().get("mails").get(0).get("reason").asText()).isEqualTo("unsubscribed");
    nobody.get(link.replaceAll(".{4}$", "AAAA")).expect(404);
  }

  @Test
  public void only_the_projects_administrators_see_who_was_told() {
    ships();
    told(SOON);
    long id = outbox().get("mails").get(0).get("id").asLong();

    assertThat(jira.as("engineer").get(REST + "/outbox?project=" + project).status())
        .isEqualTo(403);
    assertThat(jira.nobody().get(REST + "/outbox?project=" + project).status()).isIn(401, 403, 404);
    assertThat(jira.as("engineer").post(REST + "/outbox/" + id + "/retry", Map.of()).status())
        .isEqualTo(404);
    admin.post(REST + "/outbox/" + id + "/retry", Map.of()).expect(409);
    admin.post(REST + "/outbox/999999/discard", Map.of()).expect(404);
    admin.get(REST + "/outbox?project=" + project + "&state=nonsense").expect(400);
  }

  @Test
  public void a_projects_own_text_is_used_and_a_wrong_one_refused_with_the_place() {
    String texts = REST + "/projects/" + project + "/mails";
    Visitor.Answer no =
        admin
            .put(
                texts + "/shipped/en",
                Map.of("subject", "x", "body", "Hi {{nobody}}", "version", 0))
            .expect(400);
    assertThat(no.json().get("errors").get(0).get("field").asText()).isEqualTo("body");
    assertThat(no.json().get("errors").get(0).get("message").asText())
        .contains("nobody")
        .contains("1:4");
    admin
        .put(
            texts + "/shipped/en",
            Map.of(
                "subject", "Look, {{item}}", "body", "**Ours**, {{customer_name}}", "version", 0))
        .expect(200);
    assertThat(
            admin
                .post(
                    texts + "/shipped/en/preview",
                    Map.of("subject", "{{item}}", "body", "Hi {{customer_name}}"))
                .expect(200)
                .json()
                .get("html")
                .asText())
        .contains("<h1");

    ships();

    Mail mail = told(SOON);
    assertThat(mail.subject()).isEqualTo("Look, Dark mode & more");
    assertThat(mail.html()).contains("<strong>Ours</strong>, Ada Lindqvist");
  }

  @Test
  public void who_asked_for_a_restricted_item_hears_back_with_nothing_restricted_in_it() {
    jira.hide(project, epic, "pm", "admin", "engineer");

    ships();
    Mail mail = told(SOON);

    assertThat(mail.subject()).isEqualTo("“Please add a dark mode”: done");
    assertThat(mail.text()).contains("Hi Ada Lindqvist,");
    assertThat(mail.raw() + mail.text() + mail.html())
        .doesNotContain(epic + ".", epic + "<", "Dark mode & more", "/browse/", "Test " + project);
  }

  @Test
  public void whose_feedback_is_merged_hears_where_it_is_tracked() {
    settings(Map.of("tellMerged", true));
    String grace = "grace+" + project.toLowerCase(Locale.ROOT) + "@meridian.example";
    Map<String, Object> words =
        Map.of(
            "project",
            project,
            "words",
            "The screen is too bright",
            "customer",
            "Grace Okafor",
            "email",
            grace,
            "consent",
            true);
    String feedback =
        jira.as("support").post(REST + "/feedback", words).expect(201).json().get("issue").asText();

    jira.as("support")
        .post(REST + "/merges", Map.of("feedback", List.of(feedback), "into", epic))
        .expect(200);

    await().atMost(SOON).until(() -> !jira.host().inbox().to(grace).isEmpty());
    Mail mail = jira.host().inbox().to(grace).get(0);
    assertThat(mail.subject()).isEqualTo("We track this together: Dark mode & more");
    assertThat(mail.text()).contains("Hi Grace Okafor,").contains("The screen is too bright");
  }

  @Test
  public void new_feedback_is_answered_where_the_project_wants_it() {
    settings(Map.of("acknowledge", true));
    String grace = "grace+" + project.toLowerCase(Locale.ROOT) + "@meridian.example";

    asks("Grace Okafor", grace);

    await().atMost(SOON).until(() -> !jira.host().inbox().to(grace).isEmpty());
    Mail mail = jira.host().inbox().to(grace).get(0);
    assertThat(mail.text()).contains("Hi Grace Okafor,").contains("Please add a dark mode");
    assertThat(adas()).as("what was said before is not answered").isEmpty();
  }

  @Test
  public void what_waits_is_taken_back_when_the_project_is_switched_off() {
    admin.change(REST + "/admin/kill-switch", Map.of("paused", true, "why", "test")).expect(204);
    ships();
    await().atMost(SOON).until(() -> outbox().get("total").asInt() == 1);

    settings(Map.of("on", false, "dropMails", 9));

    JsonNode row = outbox().get("mails").get(0);
    assertThat(row.get("state").asText()).isEqualTo("skipped");
    assertThat(row.get("reason").asText()).isEqualTo("project-off");
  }
}
