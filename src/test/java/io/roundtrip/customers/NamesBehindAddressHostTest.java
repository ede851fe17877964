package io.roundtrip.customers;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * Somebody types addresses into a project of their own. No screen, field, search or answer tells
 * whose they are, nor whether anybody knew them.
 */
@RunWith(Parameterized.class)
public class NamesBehindAddressHostTest {
  private static final String NAME = "Canary Quillfeather";
  private static final String FIRST = "Canary";
  private static final String ACCOUNT = "Canarian Vaults";
  private static final String MADE_UP = "Mole Grabowski";
  private static final List<String> WHO = List.of("Canary", "Quillfeather", "Canarian", "Vaults");
  private static final Pattern KEYS = Pattern.compile("\\b[a-z][0-9a-f]{16}p\\d+k[0-9a-f]{16}\\b");
  private static final Pattern OPERATION = Pattern.compile("\"operation\":\"[0-9a-f]+\"");
  private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** How the address gets in. */
  private enum Way {
    ADDRESS_ALONE,
    WITH_ANOTHER_NAME,
    IN_JIRAS_DIALOG,
    IN_JIRAS_DIALOG_WITH_ANOTHER_NAME,
    IN_JIRAS_DIALOG_EDITED,
    ITS_KEY_AS_CUSTOMER
  }

  @Parameters(name = "{0}")
  public static Way[] ways() {
    return Way.values();
  }

  @Parameter public Way way;
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject victims;
  private LiveProject mine;
  private Visitor me;
  private String address;
  private String item;

  /** Support may not see the one piece that names the customer. */
  @Before
  public void a_customer_whom_support_may_not_see() {
    victims = LiveProject.in(jira);
    mine = LiveProject.in(jira);
    me = jira.as("support");
    address = victims.address("quill");
    Map<String, Object> piece =
        Map.of(
            "project",
            victims.key(),
            "words",
            "Too dark",
            "customer",
            NAME,
            "email",
            address,
            "account",
            ACCOUNT,
            "consent",
            true);
    JsonNode hidden = jira.as("admin").post(REST + "/feedback", piece).expect(201).json();
    jira.hide(victims.key(), hidden.get("issue").asText(), "admin");
    item = mine.epic("Mole epic");
  }

  private String typed(String email) {
    return switch (way) {
      case ADDRESS_ALONE -> posted(email, "");
      case WITH_ANOTHER_NAME -> posted(email, MADE_UP);
      case IN_JIRAS_DIALOG -> made(Map.of("Customer e-mail", email));
      case IN_JIRAS_DIALOG_WITH_ANOTHER_NAME ->
          made(Map.of("Customer e-mail", email, "Customer", MADE_UP));
      case IN_JIRAS_DIALOG_EDITED -> {
        String issue = made(Map.of("Customer e-mail", email));
        settled(issue);
        mine.edit(issue, "description", "Said again");
        await().until(() -> words(issue).equals("Said again"));
        yield issue;
      }
      case ITS_KEY_AS_CUSTOMER -> {
        String first = made(Map.of("Customer e-mail", email));
        settled(first);
        String issue = made(Map.of("Customer", stored(first, "Customer e-mail")));
        settled(issue);
        yield issue;
      }
    };
  }

  private String posted(String email, String name) {
    Map<String, Object> json = new HashMap<>();
    json.put("project", mine.key());
    json.put("words", "Mole words");
    json.put("email", email);
    if (!name.isEmpty()) json.put("customer", name);
    return me.post(REST + "/feedback", json).expect(201).json().get("issue").asText();
  }

  private String made(Map<String, String> values) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("project", Map.of("key", mine.key()));
    fields.put("issuetype", Map.of("name", "Feedback"));
    fields.put("summary", "Mole words");
    values.forEach((name, value) -> fields.put(jira.field(name), value));
    return me.post("/rest/api/2/issue", Map.of("fields", fields))
        .expect(201)
        .json()
        .get("key")
        .asText();
  }

  private void settled(String issue) {
    await().atMost(LiveProject.SOON).until(() -> signal(issue) != null);
  }

  private String words(String issue) {
    JsonNode quote = signal(issue);
    return quote == null ? "" : quote.get("words").asText();
  }

  private JsonNode signal(String issue) {
    for (JsonNode row :
        me.get(REST + "/projects/" + mine.key() + "/unmerged?limit=50")
            .expect(200)
            .json()
            .findParents("key")) if (row.get("key").asText().equals(issue)) return row;
    return null;
  }

  private String stored(String issue, String field) {
    return me.get("/rest/api/2/issue/" + issue)
        .expect(200)
        .json()
        .get("fields")
        .get(jira.field(field))
        .asText();
  }

  private List<String> places(String feedback) {
    List<String> places = new ArrayList<>();
    for (String issue : List.of(item, feedback)) {
      places.add("/browse/" + issue);
      places.add("/browse/" + issue + "?page=history");
      places.add("/si/jira.issueviews:issue-xml/" + issue + "/" + issue + ".xml");
      places.add("/rest/api/2/issue/" + issue + "?expand=changelog");
      places.add(REST + "/items/" + issue + "/evidence");
      places.add(REST + "/items/" + issue + "/group");
      places.add(REST + "/items/" + issue + "/score");
      places.add(REST + "/issues/" + issue + "/suggestions");
      places.add(REST + "/items/" + issue + "/belonging");
      places.add("/secure/EditIssue!default.jspa?id=" + id(issue));
    }
    places.add(REST + "/projects/" + mine.key() + "/unmerged");
    places.add(REST + "/projects/" + mine.key() + "/automatic");
    places.add(REST + "/outbox?project=" + mine.key());
    places.add("/projects/" + mine.key() + "?selectedItem=io.roundtrip.jira:canonical-triage-link");
    String columns = "";
    for (String field : List.of("Customer", "Customer e-mail", "Account"))
      columns += "," + jira.field(field);
    places.add("/issues/?jql=" + url("project = " + mine.key()) + "&columns=summary" + columns);
    for (String guess : List.of(NAME, FIRST, ACCOUNT))
      places.add(
          "/rest/api/2/search?jql="
              + url("project = " + mine.key() + " AND issue in feedbackFrom(\"" + guess + "\")"));
    return places;
  }

  private String id(String issue) {
    return me.get("/rest/api/2/issue/" + issue).expect(200).json().get("id").asText();
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> leaks(String feedback) {
    List<String> leaks = new ArrayList<>();
    for (String place : places(feedback)) {
      Visitor.Answer answer = me.get(place);
      assertThat(answer.status()).as(place).isLessThan(500);
      for (String canary : WHO)
        if (answer.body().contains(canary)) leaks.add(place + ": " + canary);
      if (place.contains("feedbackFrom") && answer.expect(200).json().get("total").asInt() > 0)
        leaks.add(place + ": found");
    }
    return leaks;
  }

  @Test
  public void nothing_tells_whose_address_it_is() {
    String feedback = typed(address);
    assertThat(leaks(feedback)).as("alone").isEmpty();

    mine.link(item, feedback);
    assertThat(leaks(feedback)).as("as evidence").isEmpty();

    String again = typed(address);
    mine.merge(again, item);
    mine.move(item, "Done");
    assertThat(leaks(again)).as("merged").isEmpty();
  }

  @Test
  public void nothing_tells_that_an_address_was_known() {
    List<String> known = seen(typed(address), address);
    String fresh = mine.address("nobody");

    assertThat(known).isEqualTo(seen(typed(fresh), fresh));
  }

  /** Everything that is told of one piece, without what differs between any two. */
  private List<String> seen(String feedback, String email) {
    List<String> seen = new ArrayList<>();
    settled(feedback);
    seen.add(signal(feedback).toString());
    JsonNode search =
        me.get("/rest/api/2/search?jql=" + url("issue in feedbackFrom(\"" + email + "\")"))
            .expect(200)
            .json();
    seen.add("found " + search.get("total"));
    seen.add(
        "found "
            + me.get("/rest/api/2/search?jql=" + url("issue in feedbackFrom(\"Mole\")"))
                .json()
                .toString()
                .contains("\"" + feedback + "\""));
    mine.merge(feedback, item);
    for (JsonNode member :
        me.get(REST + "/items/" + item + "/group").expect(200).json().get("members"))
      if (member.get("key").asText().equals(feedback)) seen.add(member.toString());
    JsonNode quotes = me.get(REST + "/items/" + item + "/evidence").expect(200).json();
    for (JsonNode quote : quotes.findParents("key"))
      if (quote.get("key").asText().equals(feedback)) seen.add(quote.toString());
    for (String field : List.of("Customer", "Customer e-mail")) seen.add(shown(feedback, field));
    String all = String.join("\n", seen).replace(email, "ADDRESS");
    all = KEYS.matcher(all).replaceAll("KEY");
    all = OPERATION.matcher(all).replaceAll("\"operation\":");
    return NUMBERS.matcher(all).replaceAll("#").lines().toList();
  }

  /** The cell of Jira's navigator. */
  private String shown(String issue, String field) {
    String page =
        me.get("/issues/?jql=" + url("key = " + issue) + "&columns=" + jira.field(field))
            .expect(200)
            .body();
    int start = page.indexOf("<tbody");
    return page.substring(start, page.indexOf("</tbody>", start)).replaceAll("\\s+", " ");
  }

  @Test
  public void an_answer_of_rest_looks_alike_whether_the_address_was_known_or_not() {
    String name = way == Way.WITH_ANOTHER_NAME ? MADE_UP : "";
    for (Object consent : new Object[] {null, true}) {
      String known = answers(address, name, consent);
      String fresh = mine.address(consent == null ? "one" : "two");

      assertThat(known).isEqualTo(answers(fresh, name, consent));
    }
  }

  @Test
  public void later_pieces_look_alike_whether_the_address_was_known_or_not() {
    assumeTrue(way == Way.ADDRESS_ALONE || way == Way.WITH_ANOTHER_NAME);
    String name = way == Way.WITH_ANOTHER_NAME ? MADE_UP : "";

    assertThat(later(address, name)).isEqualTo(later(mine.address("later"), name));
  }

  /** Answers to piece after piece from one person, each read again at the end. */
  private List<String> later(String email, String name) {
    List<Map<String, Object>> said =
        List.of(
            Map.of("customer", name, "account", "Mole Works", "consent", true),
            Map.of("customer", name),
            Map.of("customer", "", "account", "Mole Works"),
            Map.of("customer", ""),
            Map.of("customer", name, "consent", false),
            Map.of("customer", name, "account", "Mole Works Ltd"),
            Map.of("customer", name));
    List<String> told = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> issues = new ArrayList<>();
    for (Map<String, Object> piece : said) {
      Map<String, Object> json = new HashMap<>(piece);
      json.values().removeIf(""::equals);
      json.put("project", mine.key());
      json.put("words", "Mole words");
      json.put("email", email);
      JsonNode kept = me.post(REST + "/feedback", json).expect(201).json();
      ids.add(kept.get("id").asText());
      issues.add(kept.get("issue").asText());
      told.add(kept.toString());
    }
    for (String id : ids) told.add(me.get(REST + "/feedback/" + id).expect(200).body());
    for (int i : List.of(0, 3, 6)) told.addAll(seen(issues.get(i), email));
    return told.stream().map(one -> NUMBERS.matcher(one).replaceAll("#")).toList();
  }

  @Test
  public void a_row_of_the_outbox_looks_alike_whether_the_address_was_known_or_not() {
    assumeTrue(way == Way.ADDRESS_ALONE || way == Way.WITH_ANOTHER_NAME);
    String name = way == Way.WITH_ANOTHER_NAME ? MADE_UP : "";
    String known = mailed(address, name);

    assertThat(known).contains("\"hidden\":false").doesNotContain(FIRST);
    assertThat(known).isEqualTo(mailed(mine.address("mailed"), name));
  }

  private String mailed(String email, String name) {
    Map<String, Object> json = new HashMap<>();
    json.put("project", mine.key());
    json.put("words", "Mole words");
    json.put("email", email);
    json.put("consent", true);
    if (!name.isEmpty()) json.put("customer", name);
    String epic = mine.epic("Mole epic");
    mine.link(epic, me.post(REST + "/feedback", json).expect(201).json().get("issue").asText());
    mine.move(epic, "Done");
    await()
        .atMost(LiveProject.SOON)
        .until(() -> outboxRow(epic) != null && outboxRow(epic).contains("\"sent\""));
    return KEYS.matcher(NUMBERS.matcher(outboxRow(epic)).replaceAll("#")).replaceAll("KEY");
  }

  /** Of a project administrator who may not see the one piece that names the customer. */
  private String outboxRow(String epic) {
    JsonNode page = jira.as("pm").get(REST + "/outbox?project=" + mine.key()).expect(200).json();
    for (JsonNode mail : page.get("mails"))
      if (epic.equals(mail.get("itemKey").asText()))
        return mail.toString().replaceAll("https?://[^ \\\\\"]*", "LINK");
    return null;
  }

  /** The number that was told, sent back. */
  private String byId(long contact) {
    Visitor.Answer answer =
        me.post(
            REST + "/feedback",
            Map.of("project", mine.key(), "words", "Mole words", "contactId", contact));
    return answer.status() == 201 ? answer.json().at("/contact/name").asText() : answer.body();
  }

  private String answers(String email, String name, Object consent) {
    Map<String, Object> json = new HashMap<>();
    json.put("project", mine.key());
    json.put("words", "Mole words");
    json.put("email", email);
    if (!name.isEmpty()) json.put("customer", name);
    if (consent != null) json.put("consent", consent);
    JsonNode kept = me.post(REST + "/feedback", json).expect(201).json();
    JsonNode got = me.get(REST + "/feedback/" + kept.get("id").asText()).expect(200).json();
    assertThat(got).isEqualTo(kept);
    String again = got.has("contact") ? byId(got.at("/contact/id").asLong()) : "";
    return NUMBERS.matcher(got + again).replaceAll("#");
  }
}
