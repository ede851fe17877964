package io.roundtrip.canonical.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * Suggestions through the packaged jar on two nodes. Every test writes about something of its own:
 * all projects of this host are searched.
 */
public class SuggestHostTest {
  private static final String REST = "/rest/roundtrip/1.0";
  private static final Duration SOON = Duration.ofSeconds(20);

  @Rule public final HostRule jira = HostRule.twoNodes();

  private String project;
  private Visitor support;
  private Visitor there;

  @Before
  public void a_project_that_is_on() {
    project = jira.project();
    jira.setUp(project);
    support = jira.as("support", 0);
    there = jira.as("support", 1);
  }

  private String issue(String type, String title) {
    return jira.issue("support", project, type, title);
  }

  private String feedback(String words) {
    return feedback(words, "Ada Lindqvist", "ada@nordiccrumb.example");
  }

  private String feedback(String words, String customer, String email) {
    return support
        .post(
            REST + "/feedback",
            Map.of("project", project, "words", words, "customer", customer, "email", email))
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  private JsonNode ask(Visitor who, String title) {
    return ask(who, title, Map.of());
  }

  private JsonNode ask(Visitor who, String title, Map<String, Object> more) {
    Map<String, Object> question = new HashMap<>(more);
    question.putAll(Map.of("project", project, "title", title, "limit", 10));
    return who.post(REST + "/suggestions", question).expect(200).json();
  }

  private static List<String> keys(JsonNode found) {
    List<String> keys = new ArrayList<>();
    for (JsonNode s : found.get("best")) keys.add(s.get("key").asText());
    return keys;
  }

  private void eventually(Runnable holds) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(200)).untilAsserted(holds::run);
  }

  private void found(Visitor who, String title, String... keys) {
    eventually(() -> assertThat(keys(ask(who, title))).contains(keys));
  }

  private JsonNode of(Visitor who, String issue) {
    return who.get(REST + "/issues/" + issue + "/suggestions").expect(200).json();
  }

  @Test
  public void what_is_written_on_one_node_is_found_on_the_other_with_reasons() {
    String walrus = issue("Story", "Walrus pictures come out upside down");

    found(there, "Walrus pictures are upside down", walrus);

    JsonNode first = ask(there, "Walrus pictures are upside down").get("best").get(0);
    assertThat(first.get("title").asText()).isEqualTo("Walrus pictures come out upside down");
    assertThat(first.get("type").asText()).isEqualTo("Story");
    assertThat(first.get("statusCategory").asText()).isEqualTo("new");
    assertThat(first.get("strength").asText()).isIn("strong", "likely");
    assertThat(first.get("marks").get(0).toString()).isEqualTo("[0,6]");
    assertThat(first.get("why").findValuesAsText("kind")).contains("words", "week");
    assertThat(first.get("why").findValuesAsText("text"))
        .noneMatch(text -> text.contains("roundtrip.") || text.contains("{"))
        .anyMatch(text -> text.contains("Walrus"));
  }

  @Test
  public void changed_and_deleted_issues_follow() {
    String pelican = issue("Story", "Pelican counter stops");
    found(there, "Pelican counter", pelican);

    support
        .put(
            "/rest/api/2/issue/" + pelican,
            Map.of("fields", Map.of("summary", "Heron counter stops")))
        .expect(204);
    eventually(
        () -> {
          assertThat(keys(ask(there, "Heron counter"))).contains(pelican);
          assertThat(keys(ask(there, "Pelican"))).isEmpty();
        });
    jira.as("admin").delete("/rest/api/2/issue/" + pelican).expect(204);

    eventually(() -> assertThat(keys(ask(there, "Heron counter"))).isEmpty());
  }

  @Test
  public void a_restricted_issue_is_never_named() {
    String secret = issue("Story", "Ocelot acquisition secret price");
    String open = issue("Story", "Ocelot acquisition price list");
    found(support, "Ocelot acquisition price", secret, open);
    jira.hide(project, secret, "pm", "admin");

    assertThat(keys(ask(jira.as("pm"), "Ocelot acquisition price"))).contains(secret, open);
    Visitor.Answer answer =
        support.post(
            REST + "/suggestions", Map.of("project", project, "title", "Ocelot acquisition price"));
    assertThat(keys(answer.expect(200).json())).containsExactly(open);
    assertThat(answer.body()).doesNotContain("secret", secret);
    assertThat(support.get(REST + "/issues/" + secret + "/suggestions").expect(404).body())
        .doesNotContain("price");
    String missing = project + "-999";
    assertThat(dismissing(open, secret).replace(secret, "?"))
        .contains("unknown-issue")
        .isEqualTo(dismissing(open, missing).replace(missing, "?"));
    jira.as("pm").post(REST + "/dismissals", Map.of("one", open, "other", secret)).expect(204);
  }

  private String dismissing(String one, String other) {
    return support
        .post(REST + "/dismissals", Map.of("one", one, "other", other))
        .expect(404)
        .body();
  }

  @Test
  public void merged_feedback_comes_up_as_its_canonical_and_only_once() {
    String one = feedback("Badger burrow alarm rings twice");
    String two = feedback("The badger burrow alarm rings two times", "Grace Okafor", "g@m.example");
    String item = issue("Story", "Alarm of the burrow");
    found(support, "Badger burrow alarm rings twice", one, two);

    support.post(REST + "/merges", Map.of("feedback", List.of(one, two), "into", item)).expect(200);

    JsonNode found = ask(support, "Badger burrow alarm rings twice");
    assertThat(keys(found)).contains(item).doesNotContain(one, two);
    JsonNode shown = found.get("best").get(keys(found).indexOf(item));
    assertThat(shown.get("canonical").asBoolean()).isTrue();
    assertThat(shown.get("pieces").asInt()).isEqualTo(2);
    assertThat(shown.get("accountsImpacted").asInt()).isEqualTo(2);
    assertThat(keys(of(support, one))).doesNotContain(one, two, item);
  }

  @Test
  public void what_might_belong_to_an_item_is_unmerged_feedback() {
    String item = issue("Story", "Gibbon swing export");
    String merged = feedback("Gibbon swing export is empty");
    String free = feedback("Export of the gibbon swing has no rows");
    found(support, "Gibbon swing export", item, merged, free);
    support.post(REST + "/merges", Map.of("feedback", List.of(merged), "into", item)).expect(200);

    JsonNode belonging =
        support.get(REST + "/items/" + item + "/belonging?limit=5").expect(200).json();

    assertThat(keys(belonging)).containsExactly(free);
    JsonNode unmerged = support.get(REST + "/projects/" + project + "/unmerged").expect(200).json();
    assertThat(unmerged.get("total").asInt()).isEqualTo(1);
    JsonNode row = unmerged.get("rows").get(0);
    assertThat(row.get("key").asText()).isEqualTo(free);
    assertThat(row.get("author").asText()).isEqualTo("Ada Lindqvist");
    assertThat(row.get("words").asText()).startsWith("Export of the gibbon");
  }

  @Test
  public void an_address_that_is_typed_tells_nothing_of_whose_it_is() {
    String address = "canary@" + project.toLowerCase(java.util.Locale.ROOT) + ".example";
    String hidden = feedback("Numbat canary", "Canary Quillfeather", address);
    jira.hide(project, hidden, "admin");
    String shown =
        support
            .post(
                REST + "/feedback",
                Map.of("project", project, "words", "Numbat prices flicker", "email", address))
            .expect(201)
            .json()
            .get("issue")
            .asText();
    found(there, "Numbat prices flicker", shown);

    JsonNode guess = ask(support, "Numbat prices flicker", Map.of("email", address));
    JsonNode nobody =
        ask(support, "Numbat prices flicker", Map.of("email", "nobody@nowhere.example"));

    assertThat(guess).isEqualTo(nobody);
    assertThat(
            ask(jira.as("admin", 0), "Numbat prices flicker", Map.of("email", address))
                .findValuesAsText("kind"))
        .as("who sees her named elsewhere")
        .contains("customer");
  }

  @Test
  public void dismissed_pairs_stay_away_on_both_nodes_until_they_are_taken_back() {
    String one = feedback("Lemur feeding calendar shows the wrong month");
    String other = feedback("Wrong month in the lemur feeding calendar");
    eventually(() -> assertThat(keys(of(there, one))).contains(other));

    support.post(REST + "/dismissals", Map.of("one", other, "other", one)).expect(204);
    support.post(REST + "/dismissals", Map.of("one", one, "other", other)).expect(204);

    assertThat(keys(of(there, one))).doesNotContain(other);
    assertThat(keys(of(there, other))).doesNotContain(one);
    assertThat(keys(ask(there, "Lemur feeding calendar, wrong month"))).contains(one, other);
    support.delete(REST + "/dismissals?one=" + one + "&other=" + other).expect(204);
    assertThat(keys(of(there, one))).contains(other);
    assertThat(
            support.post(REST + "/dismissals", Map.of("one", one, "other", one)).expect(400).body())
        .contains("same-issue");
  }

  @Test
  public void what_was_confirmed_and_dismissed_is_shown_and_can_be_forgotten() {
    String one = feedback("Tapir invoices arrive late");
    String other = feedback("Invoices for the tapir arrive too late");
    String third = feedback("Tapir invoices are late again");
    eventually(() -> assertThat(keys(of(support, one))).contains(other, third));
    support.post(REST + "/dismissals", Map.of("one", one, "other", other)).expect(204);
    support
        .post(REST + "/merges", Map.of("feedback", List.of(third), "into", one, "suggested", true))
        .expect(200);

    String learning = REST + "/projects/" + project + "/learning";
    JsonNode now = support.get(learning).expect(200).json();
    assertThat(now.get("dismissed").asInt()).isEqualTo(1);
    assertThat(now.get("confirmed").asInt()).isEqualTo(1);
    assertThat(now.get("judged").asInt()).isEqualTo(2);
    assertThat(now.get("weights").findValuesAsText("name"))
        .containsExactly("words", "meaning", "component", "age");
    support.post(REST + "/splits", Map.of("feedback", List.of(third))).expect(200);
    assertThat(support.get(learning).expect(200).json().get("confirmed").asInt())
        .as("a split takes the confirmation back")
        .isZero();
    assertThat(support.get(learning).expect(200).json().get("dismissed").asInt()).isEqualTo(1);
    assertThat(support.delete(learning).status()).isEqualTo(403);
    long seen = jira.as("admin").get(learning).expect(200).json().get("version").asLong();
    jira.as("admin").delete(learning + "?version=" + seen).expect(204);

    assertThat(support.get(learning).expect(200).json().get("judged").asInt()).isZero();
    assertThat(keys(of(support, one))).doesNotContain(other);
  }

  @Test
  public void a_project_that_is_switched_off_is_not_searched_and_comes_back_whole() {
    String ibex = issue("Story", "Ibex ladder is broken");
    found(there, "Ibex ladder broken", ibex);
    Visitor admin = jira.as("admin");
    String settings = REST + "/projects/" + project + "/settings";
    String other = jira.project();
    jira.setUp(other);

    admin.change(settings, Map.of("on", false)).expect(200);
    String stoat = issue("Story", "Ibex ladder wanted while nobody listens");
    project = other;
    eventually(() -> assertThat(keys(ask(there, "Ibex ladder broken"))).isEmpty());
    admin.change(settings, Map.of("on", true)).expect(200);

    found(there, "Ibex ladder broken", ibex);
    found(there, "Ibex ladder wanted while nobody listens", stoat);
  }

  @Test
  public void a_damaged_index_is_built_again_by_itself() throws IOException {
    String okapi = issue("Story", "Okapi stripes fade in the sun");
    found(there, "Okapi stripes fade", okapi);
    Path index = indexOf("node2");
    jira.host().node(1).command("disable", Map.of());
    damage(index);

    jira.host().node(1).command("enable", Map.of());

    found(there, "Okapi stripes fade", okapi);
    eventually(
        () ->
            assertThat(there.get(REST + "/index").expect(200).json().get("state").asText())
                .isEqualTo("ready"));
  }

  @Test
  public void what_no_event_told_of_is_found_when_a_node_comes_back() {
    String eland = issue("Story", "Eland fence report is empty");
    found(there, "Eland fence report", eland);
    jira.host().node(0).command("faults", Map.of("events", "drop"));
    String kudu = issue("Story", "Kudu fence report is empty");
    jira.as("admin").delete("/rest/api/2/issue/" + eland).expect(204);
    jira.host().node(0).command("faults", Map.of("events", "normal"));

    jira.host().node(1).command("disable", Map.of());
    jira.host().node(1).command("enable", Map.of());

    found(there, "Kudu fence report", kudu);
    eventually(() -> assertThat(keys(ask(there, "Eland fence"))).doesNotContain(eland));
  }

  private static Path indexOf(String node) throws IOException {
    try (Stream<Path> hosts = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return hosts
          .filter(host -> host.getFileName().toString().startsWith("host"))
          .map(host -> host.resolve(node).resolve("caches").resolve("roundtrip-similarity"))
          .filter(Files::isDirectory)
          .max(Comparator.comparing(folder -> folder.toFile().lastModified()))
          .orElseThrow();
    }
  }

  private static void damage(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getFileName().toString().equals("filled")) continue;
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) continue;
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  @Test
  public void everything_is_built_anew_on_all_nodes_when_a_system_administrator_asks() {
    String tayra = issue("Story", "Tayra map is empty");
    found(there, "Tayra map empty", tayra);
    assertThat(support.post(REST + "/index/rebuild", Map.of()).status()).isEqualTo(403);

    jira.as("admin").post(REST + "/index/rebuild", Map.of()).expect(202);

    for (int node = 0; node < 2; node++) {
      Visitor admin = jira.as("admin", node);
      eventually(
          () -> {
            JsonNode index = admin.get(REST + "/index").expect(200).json();
            assertThat(index.get("state").asText()).isEqualTo("ready");
            assertThat(index.get("behind").asInt()).isZero();
          });
      found(node == 0 ? support : there, "Tayra map empty", tayra);
    }
  }

  @Test
  public void how_much_there_is_in_all_projects_is_for_administrators() {
    String tapir = issue("Story", "Tapir trail map is empty");
    found(support, "Tapir trail map", tapir);

    JsonNode all = support.get(REST + "/index").expect(200).json();
    JsonNode admins = jira.as("admin").get(REST + "/index").expect(200).json();

    assertThat(all.get("state").asText()).isIn("ready", "building");
    assertThat(all.get("progress").asDouble()).isBetween(0.0, 1.0);
    for (String number : List.of("done", "total", "documents", "bytes", "behind")) {
      assertThat(all.get(number).isNull()).as(number).isTrue();
      assertThat(admins.get(number).isNumber()).as(number).isTrue();
    }
    assertThat(admins.get("documents").asInt()).isPositive();
  }

  @Test
  public void questions_that_make_no_sense_are_refused_and_strangers_stay_outside() {
    assertThat(
            support
                .post(REST + "/suggestions", Map.of("project", "NOSUCH", "title", "x"))
                .expect(404)
                .body())
        .contains("unknown-project");
    assertThat(support.post(REST + "/suggestions", Map.of("title", "x")).expect(400).body())
        .contains("required");
    assertThat(jira.nobody().post(REST + "/suggestions", Map.of("title", "x")).status())
        .isEqualTo(401);
    assertThat(keys(ask(support, ""))).isEmpty();
    Map<String, Object> half = Map.of("email", "ada@", "components", List.of("UI"));
    assertThat(ask(support, "Zebu", half).get("older")).isEmpty();
    assertThat(Set.of(401, 404))
        .contains(jira.nobody().get(REST + "/projects/" + project + "/unmerged").status());
  }
}
