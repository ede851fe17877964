package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * The rules for links of evidence at every door through which one comes: no circle, no link to
 * itself, and nothing of an issue in another project that the person may not see – not even that it
 * is there.
 */
@RunWith(Parameterized.class)
public class LinksAtEveryDoorHostTest {
  private static final String NOWHERE = "NIX-1";

  @Rule public final HostRule jira = HostRule.oneNode();

  enum Door {
    MERGE,
    EVIDENCE,
    JIRAS_REST,
    LINK_DIALOG
  }

  private final Door door;
  private LiveProject live;

  public LinksAtEveryDoorHostTest(Door door) {
    this.door = door;
  }

  @Parameters(name = "{0}")
  public static List<Object[]> doors() {
    List<Object[]> all = new ArrayList<>();
    for (Door door : Door.values()) all.add(new Object[] {door});
    return all;
  }

  @Before
  public void a_project() {
    live = LiveProject.in(jira);
  }

  @Test
  public void a_link_that_is_no_harm_is_made() {
    String feedback = live.said("Ada", "Too bright at night");
    String item = live.epic("Dark mode");

    assertThat(link(feedback, item).status()).isLessThan(400);

    assertThat(linked(feedback)).containsExactly(item);
  }

  @Test
  public void a_circle_is_never_left() {
    String ada = live.said("Ada", "Too bright at night");
    String grace = live.said("Grace", "Much too bright at night");
    String lin = live.said("Lin", "Blinding at night");
    live.merge(ada, grace);
    live.merge(grace, lin);

    link(lin, ada);

    assertThat(linked(lin)).containsExactlyInAnyOrder(ada, grace);
  }

  @Test
  public void nothing_is_linked_to_itself() {
    String ada = live.said("Ada", "Too bright at night");

    link(ada, ada);

    assertThat(linked(ada)).isEmpty();
  }

  @Test
  public void what_one_may_not_see_in_another_project_is_answered_like_what_is_not_there() {
    LiveProject other = LiveProject.in(jira);
    String feedback = live.said("Ada", "Too bright at night");
    String theirs = other.said("Grace", "Words of another customer");
    jira.as("admin")
        .put(
            "/rest/minijira/1/project/" + other.key() + "/roles",
            Map.of("Developers", List.of("admin"), "Users", List.of()))
        .expect(204);

    for (boolean into : new boolean[] {true, false}) {
      Visitor.Answer hidden = into ? link(feedback, theirs) : link(theirs, feedback);
      Visitor.Answer missing = into ? link(feedback, NOWHERE) : link(NOWHERE, feedback);

      assertThat(hidden.status()).as("into %s", into).isEqualTo(missing.status());
      assertThat(alike(hidden.body(), theirs)).isEqualTo(alike(missing.body(), NOWHERE));
      assertThat(hidden.body()).doesNotContain("Words of another", "Grace");
    }
    assertThat(linked(feedback)).isEmpty();
    assertThat(linkedBy("admin", theirs)).isEmpty();
  }

  /** Of a page what people read: each session has a token of its own. */
  private String alike(String body, String key) {
    String read = body.startsWith("<") ? org.jsoup.Jsoup.parse(body).text() : body;
    return read.replace(key, "KEY").replace(id(key), "KEY");
  }

  private Visitor.Answer link(String feedback, String item) {
    Visitor support = jira.as("support");
    return switch (door) {
      case MERGE ->
          support.post(
              LiveProject.REST + "/merges", Map.of("feedback", List.of(feedback), "into", item));
      case EVIDENCE ->
          support.post(
              LiveProject.REST + "/items/" + item + "/evidence", Map.of("feedback", feedback));
      case JIRAS_REST ->
          support.post(
              "/rest/api/2/issueLink",
              Map.of(
                  "type",
                  Map.of("name", "Feedback"),
                  "inwardIssue",
                  Map.of("key", feedback),
                  "outwardIssue",
                  Map.of("key", item)));
      case LINK_DIALOG ->
          Session.of(jira, "support")
              .form(
                  "/secure/LinkJiraIssue.jspa",
                  "id=" + id(feedback) + "&linkDesc=" + type() + "-out&issueKeys=" + item);
    };
  }

  /** Of an issue that is not there, or not for this person: a number that nobody has. */
  private String id(String key) {
    if (key.equals(NOWHERE)) return "99999999";
    return jira.as("admin").get("/rest/api/2/issue/" + key).expect(200).json().get("id").asText();
  }

  private String type() {
    for (JsonNode type :
        jira.as("support").get("/rest/api/2/issueLinkType").json().findValue("issueLinkTypes"))
      if (type.get("name").asText().equals("Feedback")) return type.get("id").asText();
    throw new AssertionError("no link type");
  }

  private List<String> linked(String key) {
    return linkedBy("support", key);
  }

  private List<String> linkedBy(String user, String key) {
    List<String> keys = new ArrayList<>();
    for (JsonNode link :
        jira.as(user)
            .get("/rest/api/2/issue/" + key + "?fields=issuelinks")
            .expect(200)
            .json()
            .get("fields")
            .get("issuelinks"))
      keys.add(
          (link.has("inwardIssue") ? link.get("inwardIssue") : link.get("outwardIssue"))
              .get("key")
              .asText());
    return keys;
  }
}
