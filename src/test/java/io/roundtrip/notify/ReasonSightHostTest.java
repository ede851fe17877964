package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** Why somebody gets no mail is said to those only who may see where that comes from. */
public class ReasonSightHostTest {
  private static final String REFUSED = "Mail is not wanted";
  private static final String STOPPED = "Stopped these messages";
  private static final String UNSEEN =
      "Whether 1 person got a mail is shown to those who may see customers";
  private static final String NEUTRAL = "May not be written to";

  @Rule public final HostRule jira = HostRule.oneNode();

  private final List<String> opened = new ArrayList<>();

  private LiveProject of(String scheme, String key) {
    opened.add(scheme);
    return LiveProject.in(jira, key);
  }

  private String scheme(String project) {
    return jira.as("admin")
        .post("/rest/minijira/1/project/" + project + "/permissionscheme", Map.of())
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  /** Anybody may browse it; only pm may see customers. */
  private LiveProject open() {
    String key = jira.project();
    String scheme = scheme(key);
    LiveProject project = of(scheme, key);
    grant(scheme, "BROWSE_PROJECTS", "anyone", "");
    only(scheme, "ROUNDTRIP_SEE_CUSTOMERS", "pm");
    return project;
  }

  /** Nobody but these browses it. */
  private LiveProject closed(String... insiders) {
    String key = jira.project();
    String scheme = scheme(key);
    LiveProject project = of(scheme, key);
    only(scheme, "BROWSE_PROJECTS", insiders);
    return project;
  }

  private void only(String scheme, String permission, String... users) {
    jira.as("admin")
        .post(
            "/rest/minijira/1/permissionscheme/" + scheme + "/revoke",
            Map.of("permission", permission))
        .expect(204);
    for (String user : users) grant(scheme, permission, "user", user);
  }

  private void grant(String scheme, String permission, String type, String parameter) {
    Map<String, Object> holder = new LinkedHashMap<>(Map.of("type", type));
    if (!parameter.isEmpty()) holder.put("parameter", parameter);
    jira.as("admin")
        .post(
            "/rest/api/2/permissionscheme/" + scheme + "/permission",
            Map.of("holder", holder, "permission", permission))
        .expect(201);
  }

  /** Other tests' hosts are not warned of it. */
  @After
  public void nothingIsLeftOpen() {
    for (String scheme : opened) only(scheme, "BROWSE_PROJECTS", "admin");
  }

  private static Document page(Visitor reader, String issue) {
    return Jsoup.parse(reader.get("/browse/" + issue).expect(200).body());
  }

  private static String told(Visitor reader, String item) {
    Document page = page(reader, item);
    return page.select("#roundtrip-priority-told").text()
        + " | "
        + page.select(".rt-panel-held").text();
  }

  private static String news(Visitor reader, String item) {
    return page(reader, item).select("#roundtrip-news").text().replaceAll("^.* → ", "");
  }

  private static String trace(Visitor reader, String feedback) {
    return page(reader, feedback).select("#roundtrip-trace").text();
  }

  private String asked(LiveProject project, String who, boolean consent) {
    String epic = project.epic("A wish of one");
    project.link(epic, project.said(who, "Far too bright", "consent", consent));
    return epic;
  }

  @Test
  public void what_one_author_answered_is_on_no_panel_of_those_who_may_not_see_customers() {
    LiveProject project = open();
    String yes = asked(project, "Ada Lindqvist", true);
    String no = asked(project, "Nils Berg", false);

    for (Visitor reader : List.of(jira.nobody(), jira.as("engineer"), jira.as("admin")))
      assertThat(told(reader, no)).isEqualTo(told(reader, yes)).doesNotContain(REFUSED);

    assertThat(told(jira.as("pm"), no)).isEqualTo("Nobody | 1 person: " + REFUSED);
    assertThat(told(jira.as("pm"), yes)).isEqualTo("1 person: Ada | ");
  }

  @Test
  public void who_was_told_is_on_no_panel_of_those_who_may_not_see_customers() {
    LiveProject project = open();
    String yes = asked(project, "Ada Lindqvist", true);
    String no = asked(project, "Nils Berg", false);
    project.move(yes, "Done");
    project.move(no, "Done");
    project.mailTo("ada");
    await().atMost(SOON).until(() -> project.outbox().size() == 2 && isOver(project));

    for (Visitor reader : List.of(jira.nobody(), jira.as("engineer"), jira.as("admin"))) {
      assertThat(told(reader, no)).isEqualTo(told(reader, yes)).doesNotContain(REFUSED);
      assertThat(told(reader, yes)).doesNotContain("told before", "told this before");
      assertThat(news(reader, no)).isEqualTo(news(reader, yes)).doesNotContain(REFUSED);
      assertThat(news(reader, yes)).isIn("", "Shipped " + UNSEEN);
    }

    assertThat(news(jira.as("pm"), yes)).contains("1 person got a mail");
    assertThat(news(jira.as("pm"), no)).contains("Nobody got a mail", "1 person: " + REFUSED);
    assertThat(told(jira.as("pm"), yes)).contains("told before");
    assertThat(project.outbox())
        .extracting(mail -> mail.get("state").asText() + " " + mail.get("reason").asText())
        .containsExactlyInAnyOrder("sent null", "skipped withheld");
  }

  private static boolean isOver(LiveProject project) {
    return project.outbox().stream()
        .allMatch(mail -> List.of("sent", "skipped").contains(mail.get("state").asText()));
  }

  @Test
  public void what_the_project_decided_is_said_to_whoever_sees_the_panel() {
    LiveProject project = open();
    String epic = asked(project, "Ada Lindqvist", true);
    project.settings("told", List.of());

    for (Visitor reader : List.of(jira.nobody(), jira.as("engineer")))
      assertThat(told(reader, epic))
          .isEqualTo("Nobody | This project tells customers nothing of this status");

    project.settings("on", false);
    assertThat(told(jira.nobody(), epic))
        .isEqualTo("Nobody | Roundtrip switched off in this project");
  }

  private void stop(LiveProject project, String first) {
    String link =
        project.mailTo(first).headers().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("list-unsubscribe"))
            .findFirst()
            .orElseThrow()
            .getValue()
            .replaceAll("[<>\\s]", "")
            .split(",", -1)[0];
    Visitor nobody = jira.nobody();
    nobody
        .send(
            nobody
                .request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build())
        .expect(200);
  }

  /** Somebody types an address of another project under a name of their own. */
  private JsonNode typed(String user, LiveProject into, String email) {
    return jira.as(user)
        .post(
            REST + "/feedback",
            Map.of(
                "project",
                into.key(),
                "customer",
                "Somebody Else",
                "email",
                email,
                "words",
                "Far too bright",
                "consent",
                true))
        .expect(201)
        .json();
  }

  @Test
  public void a_stop_and_a_no_of_a_hidden_project_do_not_show_through_a_typed_address() {
    jira.customersReach(jira.baseUrl());
    LiveProject hidden = closed("pm", "support", "admin");
    String secret = asked(hidden, "Mia Holm", true);
    jira.move(jira.as("pm"), secret, "In Progress").expect(204);
    stop(hidden, "mia");
    asked(hidden, "Nora Falk", false);
    LiveProject mine = LiveProject.in(jira);
    jira.as("admin")
        .post(
            "/rest/minijira/1/project/" + mine.key() + "/roles",
            Map.of("Administrators", List.of("engineer")))
        .expect(204);
    Visitor engineer = jira.as("engineer");

    for (String first : List.of("mia", "nora")) {
      String truth = first.equals("mia") ? STOPPED : REFUSED;
      String feedback = typed("engineer", mine, hidden.address(first)).get("issue").asText();
      String epic = mine.epic("Dark mode");
      mine.link(epic, feedback);

      assertThat(told(engineer, epic)).isEqualTo("Nobody | 1 person: " + NEUTRAL);
      assertThat(told(jira.as("pm"), epic)).isEqualTo("Nobody | 1 person: " + truth);
      assertThat(trace(engineer, feedback)).endsWith("got no mail about it: " + NEUTRAL);
      mine.move(epic, "Done");
      await().atMost(SOON).until(() -> listed(engineer, mine, epic).equals("may-not-write"));
      assertThat(news(engineer, epic)).contains("1 person: " + NEUTRAL).doesNotContain(truth);
      assertThat(news(jira.as("pm"), epic)).contains("1 person: " + truth);
      assertThat(listed(jira.as("admin"), mine, epic)).isNotEqualTo("may-not-write");
      assertThat(trace(engineer, feedback)).contains(NEUTRAL).doesNotContain(truth, "stopped");
      assertThat(trace(jira.as("pm"), feedback))
          .contains(truth.equals(STOPPED) ? "has stopped" : truth);
    }
  }

  private static String listed(Visitor reader, LiveProject project, String item) {
    for (JsonNode mail :
        reader.get(REST + "/outbox?project=" + project.key()).expect(200).json().get("mails"))
      if (mail.get("itemKey").asText().equals(item)) return mail.get("reason").asText();
    return "";
  }

  @Test
  public void a_stop_is_said_where_it_was_made_whatever_else_is_hidden() {
    jira.customersReach(jira.baseUrl());
    LiveProject mine = LiveProject.in(jira);
    String epic = asked(mine, "Mia Holm", true);
    LiveProject hidden = closed("pm", "support", "admin");
    typed("pm", hidden, mine.address("mia"));
    mine.move(epic, "In Progress");
    stop(mine, "mia");

    assertThat(told(jira.as("engineer"), epic)).contains(STOPPED);
  }
}
