package io.roundtrip.canonical.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Merging, splitting and undoing in the packaged plugin, on two nodes. */
public class MergeHostTest {
  private static final String REST = "/rest/roundtrip/1.0";

  @Rule public final HostRule jira = HostRule.twoNodes();

  private Visitor pm;
  private String project;
  private String epic;
  private String ada;
  private String grace;
  private String adaAgain;

  @Before
  public void feedback_that_says_the_same() {
    project = jira.project();
    jira.setUp(project);
    pm = jira.as("pm");
    epic = jira.issue("pm", project, "Epic", "Dark mode for the whole app");
    ada = said("Ada Lindqvist", "Nordic Crumb Bakery", "Kinder early shifts, please.");
    grace = said("Grace Okafor", "Meridian Grocers", "The white screen is painful at night.");
    adaAgain = said("Ada Lindqvist", "Nordic Crumb Bakery", "Still far too bright at five.");
  }

  @Test
  public void a_merge_stands_in_both_histories_in_the_users_name_and_in_the_audit_log() {
    JsonNode merged = merge(ada, epic).expect(200).json();

    assertThat(merged.get("into").asText()).isEqualTo(epic);
    assertThat(texts(merged.get("feedback"))).containsExactly(ada);
    assertThat(merged.get("left")).isEmpty();
    assertThat(linkedBy(ada, epic)).containsExactly("pm");
    assertThat(linkedBy(epic, ada)).containsExactly("pm");
    assertThat(demand(epic)).isEqualTo("1 requests, 1 accounts, 1 pieces");
    JsonNode entry = jira.as("admin").get(REST + "/admin/audit?limit=1").expect(200).json().get(0);
    assertThat(entry.get("what").asText()).isEqualTo("merge");
    assertThat(entry.get("by").asText()).isEqualTo("pm");
    assertThat(entry.get("about").asText()).isEqualTo(ada + "; canonical " + epic);
  }

  @Test
  public void a_split_restores_the_counts_and_can_be_undone() {
    merge(grace, ada).expect(200);
    String before = demand(ada);
    merge(adaAgain, ada).expect(200);
    String together = demand(ada);

    JsonNode split = post("/splits", Map.of("feedback", List.of(adaAgain))).expect(200).json();
    String after = demand(ada);
    undo(split).expect(200);

    assertThat(before).isEqualTo("2 requests, 2 accounts, 2 pieces");
    assertThat(together).isEqualTo("2 requests, 2 accounts, 3 pieces");
    assertThat(after).isEqualTo(before);
    assertThat(demand(ada)).isEqualTo(together);
  }

  @Test
  public void a_group_moves_along_and_comes_back_with_undo() {
    merge(grace, ada).expect(200);

    JsonNode merged = merge(ada, epic).expect(200).json();
    List<String> moved = members(epic);
    JsonNode undone = undo(merged).expect(200).json();

    assertThat(moved).containsExactlyInAnyOrder(ada, grace);
    assertThat(undone.get("left")).isEmpty();
    assertThat(members(epic)).isEmpty();
    assertThat(members(ada)).containsExactly(grace);
    assertThat(demand(epic)).isEqualTo("0 requests, 0 accounts, 0 pieces");
    assertThat(problem(undo(merged), 409)).isEqualTo("changed-meanwhile");
  }

  @Test
  public void in_bulk_each_goes_for_itself() {
    merge(grace, ada).expect(200);
    List<String> some = List.of(adaAgain, grace, epic, project + "-9999");

    JsonNode merged = post("/merges", ask(some, epic, null)).expect(200).json();

    assertThat(texts(merged.get("feedback"))).containsExactly(adaAgain);
    Map<String, String> left = new HashMap<>();
    for (JsonNode one : merged.get("left")) {
      left.put(one.get("feedback").asText(), one.get("code").asText());
      assertThat(one.get("message").asText()).doesNotContain("roundtrip.").doesNotContain("{");
      assertThat(one.get("fix").asText()).isNotBlank().doesNotContain("roundtrip.");
    }
    assertThat(left)
        .isEqualTo(
            Map.of(
                grace, "already-merged", epic, "merge-itself", project + "-9999", "unknown-issue"));
  }

  @Test
  public void a_hundred_are_merged_and_given_back_in_one_go() {
    List<String> hundred = new ArrayList<>();
    for (int i = 0; i < 100; i++)
      hundred.add(said("Ada Lindqvist", "Nordic Crumb Bakery", "No " + i));

    JsonNode merged = post("/merges", ask(hundred, epic, null)).expect(200).json();
    String together = demand(epic);
    JsonNode undone = undo(merged).expect(200).json();

    assertThat(merged.get("left")).isEmpty();
    assertThat(together).isEqualTo("1 requests, 1 accounts, 100 pieces");
    assertThat(undone.get("feedback")).hasSize(100);
    assertThat(demand(epic)).isEqualTo("0 requests, 0 accounts, 0 pieces");
    hundred.add(ada);
    assertThat(problem(post("/merges", ask(hundred, epic, null)), 400)).isEqualTo("too-many");
  }

  @Test
  public void merges_and_splits_count_even_if_every_event_is_lost() {
    jira.host().nodes().forEach(n -> n.command("faults", Map.of("events", "drop")));

    merge(grace, ada).expect(200);
    String together = demand(ada);
    post("/splits", Map.of("feedback", List.of(grace))).expect(200);

    assertThat(together).isEqualTo("2 requests, 2 accounts, 2 pieces");
    assertThat(demand(ada)).isEqualTo("0 requests, 0 accounts, 0 pieces");
    assertThat(group(grace).get("canonical").isNull()).isTrue();
  }

  @Test
  public void of_two_nodes_that_merge_one_source_at_once_exactly_one_wins() throws Exception {
    String other = jira.issue("pm", project, "Story", "Dim the screen");
    List<String> targets = List.of(epic, other);

    List<Visitor.Answer> answers =
        together(
            () -> jira.as("pm", 0).post(REST + "/merges", ask(List.of(ada), epic, null)),
            () -> jira.as("pm", 1).post(REST + "/merges", ask(List.of(ada), other, null)));

    int winner = answers.get(0).status() == 200 ? 0 : 1;
    Visitor.Answer lost = answers.get(1 - winner);
    assertThat(answers.get(winner).status()).isEqualTo(200);
    assertThat(problem(lost, 409)).isEqualTo("already-merged");
    assertThat(lost.body()).contains(targets.get(winner));
    assertThat(members(targets.get(winner))).containsExactly(ada);
    assertThat(members(targets.get(1 - winner))).isEmpty();
    assertThat(links(ada)).hasSize(1);
  }

  @Test
  public void two_nodes_make_no_chain() throws Exception {
    List<Visitor.Answer> answers =
        together(
            () -> jira.as("pm", 0).post(REST + "/merges", ask(List.of(grace), ada, null)),
            () -> jira.as("pm", 1).post(REST + "/merges", ask(List.of(ada), epic, null)));

    assertThat(answers).extracting(Visitor.Answer::status).contains(200);
    String canonical = group(ada).get("canonical").get("key").asText();
    if (canonical.equals(ada)) assertThat(members(epic)).isEmpty();
    else assertThat(members(epic)).contains(ada);
    for (String member : members(canonical)) assertThat(links(member)).hasSize(1);
  }

  @Test
  public void something_shipped_asks_before_it_takes_more() {
    jira.move(pm, epic, "Done").expect(204);

    Visitor.Answer asked = merge(ada, epic);
    JsonNode preview = preview(epic, ada);
    post("/merges", ask(List.of(ada), epic, "no")).expect(200);
    JsonNode again = post("/merges", ask(List.of(grace), epic, "yes")).expect(200).json();
    List<String> labelled = labels(grace);
    undo(again).expect(200);

    assertThat(problem(asked, 409)).isEqualTo("shipped-regression");
    assertThat(preview.get("regression").asBoolean()).isTrue();
    assertThat(preview.get("into").get("roadmapStatus").asText()).isEqualTo("shipped");
    assertThat(labels(ada)).doesNotContain("regression");
    assertThat(labelled).contains("regression");
    assertThat(labels(grace)).doesNotContain("regression");
    assertThat(problem(post("/merges", ask(List.of(grace), epic, "maybe")), 400))
        .isEqualTo("not-yes-or-no");
  }

  @Test
  public void a_link_removed_in_jira_splits_and_one_made_in_jira_merges() {
    merge(ada, epic).expect(200);
    String link = links(ada).get(0).get("id").asText();

    pm.delete("/rest/api/2/issueLink/" + link).expect(204);
    List<String> split = members(epic);
    pm.post(
            "/rest/api/2/issueLink",
            Map.of(
                "type",
                Map.of("name", "Feedback"),
                "inwardIssue",
                Map.of("key", grace),
                "outwardIssue",
                Map.of("key", epic)))
        .expect(201);

    assertThat(split).isEmpty();
    assertThat(members(epic)).containsExactly(grace);
    JsonNode member = group(epic).get("members").get(0);
    assertThat(member.get("how").asText()).isEqualTo("link");
    assertThat(member.get("operation").isNull()).isTrue();
  }

  @Test
  public void nothing_is_linked_or_merged_with_itself_through_any_door() {
    merge(grace, ada).expect(200);

    assertThat(problem(merge(ada, ada), 400)).isEqualTo("merge-itself");
    assertThat(problem(merge(grace, grace), 409)).isEqualTo("merge-chain");
    assertThat(preview(ada, ada).get("feedback").get(0).get("problem").get("code").asText())
        .isEqualTo("merge-itself");
    assertThat(problem(post("/items/" + ada + "/evidence", Map.of("feedback", ada)), 400))
        .isEqualTo("links-to-itself");
    assertThat(problem(post("/dismissals", Map.of("one", ada, "other", ada)), 400))
        .isEqualTo("same-issue");
    Map<String, Object> end = Map.of("key", ada);
    pm.post(
            "/rest/api/2/issueLink",
            Map.of("type", Map.of("name", "Feedback"), "inwardIssue", end, "outwardIssue", end))
        .expect(400);
    assertThat(members(ada)).containsExactly(grace);
    assertThat(demand(ada)).isEqualTo("2 requests, 2 accounts, 2 pieces");
  }

  @Test
  public void a_group_shows_what_was_said_by_whom_and_who_merged_it() {
    merge(grace, ada).expect(200);

    JsonNode group = group(grace);

    assertThat(group.get("canonical").get("key").asText()).isEqualTo(ada);
    assertThat(group.get("canonical").get("type").asText()).isEqualTo("Feedback");
    assertThat(group.get("total").asInt()).isEqualTo(1);
    assertThat(group.get("requests").asInt()).isEqualTo(2);
    JsonNode member = group.get("members").get(0);
    assertThat(member.get("words").asText()).isEqualTo("The white screen is painful at night.");
    assertThat(member.get("author").asText()).isEqualTo("Grace Okafor");
    assertThat(member.get("account").asText()).isEqualTo("Meridian Grocers");
    assertThat(member.get("channel").asText()).isEqualTo("email");
    assertThat(member.get("consent").asText()).isEqualTo("granted");
    assertThat(member.get("mergedBy").asText()).isNotBlank();
    assertThat(member.get("how").asText()).isEqualTo("person");
    assertThat(group(adaAgain).get("canonical").isNull()).isTrue();
  }

  @Test
  public void a_preview_shows_the_counts_that_the_merge_then_brings() {
    merge(adaAgain, grace).expect(200);

    JsonNode preview = preview(ada, grace);
    merge(grace, ada).expect(200);

    assertThat(preview.get("before").get("requests").asInt()).isEqualTo(1);
    assertThat(preview.get("after").get("accountsImpacted").asInt()).isEqualTo(2);
    assertThat(preview.get("after").get("quotes").asInt()).isEqualTo(3);
    assertThat(demand(ada)).isEqualTo("2 requests, 2 accounts, 3 pieces");
    assertThat(preview.get("turn").get("suggested").asBoolean()).isTrue();
    assertThat(preview.get("turn").get("why").asText()).contains(grace).doesNotContain("{");
    assertThat(preview.get("feedback").get(0).get("group").asInt()).isEqualTo(1);
  }

  @Test
  public void jql_finds_duplicates_canonicals_and_what_is_unmerged() {
    merge(grace, ada).expect(200);
    String here = "project = " + project + " AND issue in ";

    assertThat(keys(pm, here + "duplicateFeedbackOf(" + ada + ")")).containsExactly(grace);
    assertThat(keys(pm, here + "duplicateFeedbackOf(" + grace + ")")).containsExactly(grace);
    assertThat(keys(pm, here + "hasDuplicates()")).containsExactly(ada);
    assertThat(keys(pm, here + "unmerged()")).containsExactly(adaAgain);
    assertThat(keys(pm, "issue in unmerged(" + project + ")")).containsExactly(adaAgain);
  }

  @Test
  public void a_hidden_canonical_looks_like_a_missing_one() {
    merge(grace, ada).expect(200);
    jira.hide(project, ada, "pm", "admin");
    Visitor engineer = jira.as("engineer");
    String missing = project + "-9999";

    String one = engineer.post(REST + "/merges", ask(List.of(adaAgain), ada, null)).body();
    String other = engineer.post(REST + "/merges", ask(List.of(adaAgain), missing, null)).body();
    JsonNode group = engineer.get(REST + "/items/" + grace + "/group").expect(200).json();

    assertThat(one.replace(ada, "X")).isEqualTo(other.replace(missing, "X"));
    assertThat(group.get("canonical").isNull()).isTrue();
    assertThat(group.get("total").asInt()).isZero();
    assertThat(engineer.get(REST + "/items/" + ada + "/group").status()).isEqualTo(404);
    assertThat(
            engineer
                .get(
                    "/rest/api/2/search?jql="
                        + Visitor.query("issue in duplicateFeedbackOf(" + ada + ")"))
                .status())
        .isEqualTo(400);
    Visitor.Answer taken = engineer.post(REST + "/merges", ask(List.of(grace), adaAgain, null));
    assertThat(problem(taken, 409)).isEqualTo("already-merged-hidden");
    assertThat(taken.body()).doesNotContain(ada + " ").doesNotContain("Kinder");
  }

  @Test
  public void an_undo_counts_what_the_person_may_not_see_and_neither_names_nor_touches_it() {
    String operation =
        post("/merges", ask(List.of(grace, adaAgain), ada, null))
            .expect(200)
            .json()
            .get("operation")
            .asText();
    jira.hide(project, adaAgain, "pm", "admin");

    Visitor.Answer undone =
        jira.as("engineer").post(REST + "/merges/" + operation + "/undo", Map.of()).expect(200);

    assertThat(texts(undone.json().get("feedback"))).containsExactly(grace);
    assertThat(undone.json().get("left")).isEmpty();
    assertThat(undone.json().get("hidden").asInt()).isEqualTo(1);
    assertThat(undone.body()).doesNotContain(adaAgain, number(adaAgain));
    assertThat(members(ada)).containsExactly(adaAgain);
  }

  @Test
  public void nothing_is_split_from_what_the_person_may_not_see() {
    String operation = merge(grace, ada).expect(200).json().get("operation").asText();
    jira.hide(project, ada, "pm", "admin");
    Visitor engineer = jira.as("engineer");

    Visitor.Answer split = engineer.post(REST + "/splits", Map.of("feedback", List.of(grace)));
    Visitor.Answer undo = engineer.post(REST + "/merges/" + operation + "/undo", Map.of());

    assertThat(problem(split, 403)).isEqualTo("hidden-canonical");
    assertThat(problem(undo, 403)).isEqualTo("hidden-canonical");
    assertThat(split.body() + undo.body()).doesNotContain(number(ada)).doesNotContain("Kinder");
    assertThat(members(ada)).containsExactly(grace);
  }

  private String number(String issue) {
    return jira.as("admin").get("/rest/api/2/issue/" + issue).expect(200).json().get("id").asText();
  }

  @Test
  public void nobody_is_let_in_without_a_name() {
    assertThat(jira.nobody().get(REST + "/items/" + ada + "/group").status()).isEqualTo(401);
    assertThat(jira.nobody().post(REST + "/merges", ask(List.of(ada), epic, null)).status())
        .isEqualTo(401);
    assertThat(problem(post("/merges/nothing/undo", Map.of()), 404)).isEqualTo("unknown-operation");
  }

  private String said(String name, String account, String words) {
    String mail = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + project + ".example";
    Map<String, Object> piece = new HashMap<>();
    piece.put("project", project);
    piece.put("customer", name);
    piece.put("email", mail);
    piece.put("account", account);
    piece.put("words", words);
    piece.put("channel", "email");
    piece.put("consent", "yes");
    return jira.as("support")
        .post(REST + "/feedback", piece)
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  private static Map<String, Object> ask(List<String> feedback, String into, String regression) {
    Map<String, Object> ask = new HashMap<>();
    ask.put("feedback", feedback);
    ask.put("into", into);
    ask.put("regression", regression);
    ask.put("suggested", false);
    return ask;
  }

  private Visitor.Answer merge(String feedback, String into) {
    return post("/merges", ask(List.of(feedback), into, null));
  }

  private Visitor.Answer undo(JsonNode done) {
    return post("/merges/" + done.get("operation").asText() + "/undo", Map.of());
  }

  private Visitor.Answer post(String path, Object json) {
    return pm.post(REST + path, json);
  }

  private JsonNode preview(String into, String feedback) {
    String path = REST + "/merges/preview?into=" + into + "&feedback=" + feedback;
    return pm.get(path).expect(200).json();
  }

  private JsonNode group(String issue) {
    return pm.get(REST + "/items/" + issue + "/group").expect(200).json();
  }

  private List<String> members(String issue) {
    List<String> keys = new ArrayList<>();
    group(issue).get("members").forEach(member -> keys.add(member.get("key").asText()));
    return keys;
  }

  private String demand(String issue) {
    JsonNode demand = pm.get(REST + "/items/" + issue + "/demand").expect(200).json();
    return demand.get("requests").asInt()
        + " requests, "
        + demand.get("accountsImpacted").asInt()
        + " accounts, "
        + demand.get("pieces").asInt()
        + " pieces";
  }

  private JsonNode issue(String key) {
    return pm.get("/rest/api/2/issue/" + key + "?expand=changelog").expect(200).json();
  }

  private JsonNode links(String key) {
    return issue(key).get("fields").get("issuelinks");
  }

  private List<String> labels(String key) {
    return texts(issue(key).get("fields").get("labels"));
  }

  /** Who changed the links of this issue to the other one. */
  private List<String> linkedBy(String key, String other) {
    List<String> authors = new ArrayList<>();
    for (JsonNode change : issue(key).get("changelog").get("histories"))
      for (JsonNode item : change.get("items"))
        if (item.get("field").asText().equals("Link") && item.get("to").asText().equals(other))
          authors.add(change.get("author").get("name").asText());
    return authors;
  }

  private static String problem(Visitor.Answer answer, int status) {
    JsonNode error = answer.expect(status).json().get("errors").get(0);
    assertThat(error.get("message").asText()).isNotBlank().doesNotContain("roundtrip.");
    return error.get("code").asText();
  }

  private static List<String> keys(Visitor who, String jql) {
    List<String> keys = new ArrayList<>();
    String path = "/rest/api/2/search?jql=" + Visitor.query(jql);
    who.get(path).expect(200).json().get("issues").forEach(i -> keys.add(i.get("key").asText()));
    return keys;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  @SafeVarargs
  private static <T> List<T> together(Callable<T>... work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(work.length);
    CyclicBarrier start = new CyclicBarrier(work.length);
    try {
      List<Future<T>> all = new ArrayList<>();
      for (Callable<T> one : work)
        all.add(
            pool.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      List<T> answers = new ArrayList<>();
      for (Future<T> one : all) answers.add(one.get());
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
