package io.roundtrip.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * Issues that everybody saw, worked on and was shown at every door are restricted, or renamed,
 * afterwards. From then on no door tells who may not see them of their titles, keys, words and
 * customers. The doors are those of the matrix of roles, where a new one must have a row.
 */
@RunWith(Parameterized.class)
public class HiddenAfterwardsHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("hidden-afterwards");

  /** Stands in what is restricted by now. */
  private static final String VEILED = "zzveiled";

  /** Stood in what is called otherwise by now. */
  private static final String FORMER = "zzformer";

  /** What was said stays as it stood when it was merged, for who may see it. */
  private static final String QUOTES = "GET items/{issueKey}/group";

  /** Jira's administrators read what was done to which issue; titles and words are not in it. */
  private static final String AUDIT = "GET admin/audit";

  private static final List<String> ISSUES =
      List.of("epic", "one", "two", "three", "four", "five", "six");

  private static final String INSIDER = "support";
  private static final List<String> OUTSIDERS = List.of("viewer", "engineer", "pm", "admin");
  private static final Set<String> TOLD = new TreeSet<>();

  /** Looking comes before changing. */
  @Parameters(name = "{0}")
  public static List<Object[]> doors() throws IOException {
    return RolesMatrixHostTest.rows().stream()
        .sorted(Comparator.comparing(RolesMatrixHostTest.Row::writes))
        .map(row -> new Object[] {row.door(), row})
        .toList();
  }

  @Parameter public String door;

  @Parameter(1)
  public RolesMatrixHostTest.Row row;

  private static Afterwards there;

  @BeforeClass
  public static void a_project_whose_issues_are_hidden_and_renamed() {
    there = new Afterwards();
  }

  /** One project, looked at from an open, a hidden and a renamed item. */
  private static final class Afterwards {
    final Map<String, String> open;
    final Map<String, String> hidden;
    final Map<String, String> renamed;
    final Set<String> keys;

    Afterwards() {
      Somewhere world = Somewhere.in(JIRA);
      String project = Somewhere.OPEN;
      open = new LinkedHashMap<>(world.open);
      hidden = new LinkedHashMap<>(open);
      renamed = new LinkedHashMap<>(open);
      JIRA.as("admin")
          .put(
              "/rest/minijira/1/project/" + project + "/roles",
              Map.of("Developers", List.of("engineer", "pm", INSIDER), "Users", List.of("viewer")))
          .expect(204);
      hidden.put("epic", item("Epic too bright at night " + VEILED));
      renamed.put("epic", item("Epic too bright at night " + FORMER));
      for (String name : ISSUES.subList(1, ISSUES.size())) {
        said(hidden, name, VEILED + " is what I say " + name);
        said(renamed, name, FORMER + " is what I say " + name);
      }
      String guest = said(new LinkedHashMap<>(), "guest", "An open word in a hidden group");
      merge(hidden, hidden.get("epic"), guest);
      for (Map<String, String> some : List.of(hidden, renamed)) {
        merge(some, some.get("epic"), some.get("one"));
        merge(open, open.get("epic"), some.get("five"));
        insider()
            .post(
                Somewhere.REST + "/dismissals",
                Map.of("one", some.get("three"), "other", open.get("three")))
            .expect(204);
        insider().get(Somewhere.REST + "/items/" + some.get("epic") + "/score").expect(200);
        JIRA.move(JIRA.as("engineer"), some.get("epic"), "Done").expect(204);
        some.put("mail", mail(some.get("epic")));
      }
      keys = new TreeSet<>();
      for (String name : ISSUES) keys.add(hidden.get(name));
      hidden.put("four", guest);
      for (String key : keys) JIRA.hide(project, key, INSIDER);
      for (String name : ISSUES) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("summary", "Called otherwise " + name);
        if (!name.equals("epic")) fields.put("description", "Said otherwise " + name);
        insider()
            .put("/rest/api/2/issue/" + renamed.get(name), Map.of("fields", fields))
            .expect(204);
      }
      JIRA.release(renamed.get("epic"), "Called otherwise");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  !insider()
                      .get(Somewhere.REST + "/projects/" + project + "/unmerged?limit=50")
                      .body()
                      .contains(FORMER));
    }

    private static Visitor insider() {
      return JIRA.as(INSIDER);
    }

    private static String item(String title) {
      String epic = JIRA.issue(INSIDER, Somewhere.OPEN, "Epic", title);
      JIRA.release(epic, title);
      return epic;
    }

    private static String said(Map<String, String> names, String name, String words) {
      String who = (words.startsWith(VEILED) ? VEILED : "guest") + name;
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("project", Somewhere.OPEN);
      json.put("words", words);
      json.put("customer", who + " Person");
      json.put("email", who + "@afterwards.example");
      json.put("account", who + " Ltd");
      json.put("consent", true);
      json.put("nps", 3);
      var kept = insider().post(Somewhere.REST + "/feedback", json).expect(201).json();
      names.put(name, kept.get("issue").asText());
      names.put("signal", kept.get("id").asText());
      return names.get(name);
    }

    private static void merge(Map<String, String> names, String into, String feedback) {
      var merged =
          insider()
              .post(Somewhere.REST + "/merges", Map.of("feedback", List.of(feedback), "into", into))
              .expect(200)
              .json();
      names.put("merge", merged.get("operation").asText());
    }

    private static String mail(String item) {
      String[] found = {""};
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                for (var mail :
                    JIRA.as("pm")
                        .get(Somewhere.REST + "/outbox?project=" + Somewhere.OPEN)
                        .expect(200)
                        .json()
                        .get("mails"))
                  if (mail.get("itemKey").asText().equals(item)
                      && mail.get("kind").asText().equals("shipped")
                      && mail.get("state").asText().equals("sent"))
                    found[0] = mail.get("id").asText();
                return !found[0].isEmpty();
              });
      return found[0];
    }
  }

  @Test
  public void tells_nothing_of_what_is_hidden_or_was_called_otherwise() {
    List<String> leaks = new ArrayList<>();
    for (Map<String, String> names : List.of(there.open, there.hidden, there.renamed)) {
      if (!row.writes()) seenBy(INSIDER, names);
      for (String reader : OUTSIDERS) {
        Visitor.Answer answer = RolesMatrixHostTest.ask(JIRA, reader, row, names);
        String sent = Somewhere.fill(row.path() + " " + row.body(), names);
        String body = answer.body().toLowerCase(Locale.ROOT);
        for (String word : QUOTES.equals(door) ? List.of(VEILED) : List.of(VEILED, FORMER))
          if (body.contains(word)) leaks.add(reader + " reads " + around(body, word));
        for (String key : AUDIT.equals(door) ? Set.<String>of() : there.keys)
          if (!Pattern.compile("\\b" + key + "\\b").matcher(sent).find()
              && Pattern.compile("\\b" + key + "\\b").matcher(answer.body()).find())
            leaks.add(reader + " reads " + around(body, key.toLowerCase(Locale.ROOT)));
      }
    }
    assertThat(leaks).isEmpty();
  }

  private void seenBy(String reader, Map<String, String> names) {
    if (RolesMatrixHostTest.ask(JIRA, reader, row, names).body().contains(VEILED)) TOLD.add(door);
  }

  private static String around(String body, String word) {
    int at = body.indexOf(word);
    return body.substring(Math.max(0, at - 80), Math.min(body.length(), at + 80));
  }

  /** Who may see it is told, or nothing would be proved. */
  @AfterClass
  public static void the_insider_was_told_at_many_doors() {
    assertThat(TOLD)
        .contains(
            "GET items/{issueKey}/evidence",
            "GET items/{issueKey}/group",
            "GET projects/{key}/unmerged",
            "GET feedback/{id}");
  }
}
