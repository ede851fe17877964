package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * The table of {@link RulesAtEveryDoorTest} at every true door, Jira's own among them: what a rule
 * says no to is refused with the code, or, where Jira has taken it already, named on the issue. It
 * is never taken in silence, and never as something else.
 */
@RunWith(Parameterized.class)
public class EveryRuleAtEveryDoorHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.oneNode();

  private static final Path PAGES = Path.of("src/devhost/java/minijira/pages/Pages.java");
  private static final String ISSUES = "/rest/api/2/issue";
  private static final String WORDS = "Far too bright at night";
  private static final String REFUSED = "refused";
  private static final String TAKEN = "";

  /** Jira's pages that write something, and why no piece of feedback comes in by them. */
  private static final Map<String, String> NOTHING_SAID =
      Map.ofEntries(
          Map.entry("/secure/AddComment", "a comment is no field"),
          Map.entry(
              "/secure/CommentAssignIssue", "the screen of a transition has no field of ours"),
          Map.entry("/secure/AssignIssue", "the assignee is no field of ours"),
          Map.entry("/secure/DeleteIssue", "nothing comes in"),
          Map.entry("/secure/CloneIssueDetails", "what stands already: CopiedFeedbackHostTest"),
          Map.entry("/secure/LinkJiraIssue", "links: LinksAtEveryDoorHostTest"),
          Map.entry("/secure/DeleteLink.jspa", "links: LinksAtEveryDoorHostTest"),
          Map.entry("/secure/WorkflowUIDispatcher.jspa", "no screen of a transition has a field"),
          Map.entry(
              "/secure/views/bulkedit/BulkWorkflowTransition.jspa",
              "as the transition of one issue"),
          Map.entry(
              "/secure/views/bulkedit/BulkMigrate.jspa", "who it is from: MovedFeedbackHostTest"),
          Map.entry("/secure/Columns.jspa", "what one person sees"));

  /** Where a select has no such option Jira offers nothing else, so there is nothing to take. */
  private static final Set<String> CLOSED = Set.of("channel", "consent", "moment");

  /** Fields that only what comes with a date of its own has. */
  private static final Set<String> NOT_IN_JIRA = Set.of("created");

  private static LiveProject live;
  private static Visitor support;
  private static Session browser;
  private static final Map<String, String> FIELDS = new HashMap<>();
  private static final Properties TEXTS = new Properties();
  private static String type;
  private static String project;

  /** Every way in; the pages of Jira that it stands for. */
  enum Door {
    REST,
    FILE,
    JIRAS_REST_NEW,
    JIRAS_REST_EDIT,
    CREATE_DIALOG("/secure/CreateIssue"),
    EDIT_DIALOG("/secure/EditIssue"),
    QUICK_EDIT("/secure/AjaxIssueAction.jspa"),
    BULK_EDIT("BulkChange.FIRST + \".jspa", "/secure/views/bulkedit/BulkEditDetails.jspa");

    private final Set<String> pages;

    Door(String... pages) {
      this.pages = Set.of(pages);
    }

    boolean jiras() {
      return this != REST && this != FILE;
    }
  }

  private final RulesAtEveryDoorTest.Case one;
  private final Door door;

  public EveryRuleAtEveryDoorHostTest(RulesAtEveryDoorTest.Case one, Door door) {
    this.one = one;
    this.door = door;
  }

  @Parameters(name = "{1}: {0}")
  public static List<Object[]> every_rule_at_every_door() {
    List<Object[]> all = new ArrayList<>();
    for (RulesAtEveryDoorTest.Case one : RulesAtEveryDoorTest.TABLE)
      for (Door door : Door.values()) if (can(one, door)) all.add(new Object[] {one, door});
    return all;
  }

  private static boolean can(RulesAtEveryDoorTest.Case one, Door door) {
    boolean half = !StandardCharsets.UTF_8.newEncoder().canEncode(one.value());
    if (half) return false;
    if (!door.jiras()) return true;
    return !NOT_IN_JIRA.contains(one.field())
        && !(CLOSED.contains(one.field()) && one.code().isEmpty());
  }

  @BeforeClass
  public static void a_project_that_takes_feedback() throws IOException {
    live = LiveProject.in(JIRA);
    support = JIRA.as("support");
    browser = Session.of(JIRA, "support");
    JsonNode found = JIRA.as("admin").get("/rest/api/2/project/" + live.key()).json();
    project = found.get("id").asText();
    for (JsonNode each : found.get("issueTypes"))
      if (each.get("name").asText().equals("Feedback")) type = each.get("id").asText();
    try (Reader in = Files.newBufferedReader(Path.of("i18n/roundtrip.properties"))) {
      TEXTS.load(in);
    }
    FIELDS.put("title", "summary");
    FIELDS.put("words", "description");
    for (String name :
        List.of(
            "customer",
            "email",
            "account",
            "nps",
            "csat",
            "ces",
            "channel",
            "moment",
            "consent",
            "source")) FIELDS.put(name, JIRA.field(called(name)));
  }

  private static String called(String name) {
    return switch (name) {
      case "customer" -> "Customer";
      case "email" -> "Customer e-mail";
      case "account" -> "Account";
      case "nps", "csat", "ces" -> name.toUpperCase(java.util.Locale.ROOT);
      case "channel" -> "Channel";
      case "moment" -> "Moment of truth";
      case "consent" -> "May we write back?";
      default -> "Source reference";
    };
  }

  /** Jira's pages that are doors, and those that are said not to be. */
  static Set<String> knownPages() {
    Set<String> known = new TreeSet<>(NOTHING_SAID.keySet());
    for (Door each : Door.values()) known.addAll(each.pages);
    return known;
  }

  /** Jira's pages about issues that write. */
  static Set<String> pagesThatWrite() throws IOException {
    Set<String> there = new TreeSet<>();
    String source = Files.readString(PAGES);
    String issues = source.substring(source.indexOf("private void issues()"));
    Matcher line =
        Pattern.compile("(?:post|form)\\(\\s*\"?([^,]+?)\"?,")
            .matcher(issues.substring(0, issues.indexOf("\n  }")));
    while (line.find()) there.add(line.group(1));
    return there;
  }

  @Test
  public void nothing_is_taken_in_silence() {
    String said =
        switch (door) {
          case REST -> rest();
          case FILE -> file();
          case JIRAS_REST_NEW -> made(support.post(ISSUES, Map.of("fields", json(true))));
          case JIRAS_REST_EDIT -> {
            String key = before();
            Visitor.Answer answer = support.put(ISSUES + "/" + key, Map.of("fields", json(false)));
            yield answer.status() >= 300 ? refused(answer) : aside(key);
          }
          case CREATE_DIALOG -> {
            Visitor.Answer answer = browser.form("/secure/CreateIssue.jspa", form(fields(true)));
            yield answer.status() == 302 ? aside(browsed(answer)) : refused(answer);
          }
          case EDIT_DIALOG -> edited("/secure/EditIssue.jspa", "id");
          case QUICK_EDIT -> edited("/secure/AjaxIssueAction.jspa", "issueId");
          case BULK_EDIT -> {
            String key = before();
            Map<String, String> sent = fields(false);
            String actions =
                sent.keySet().stream()
                    .map(name -> "&actions=" + name)
                    .collect(Collectors.joining());
            Visitor.Answer answer =
                browser.form(
                    "/secure/views/bulkedit/BulkEditDetails.jspa",
                    form(sent) + actions + "&issue=" + id(key));
            yield answer.status() == 302 ? aside(key) : refused(answer);
          }
        };

    if (one.code().isEmpty()) assertThat(said).isEqualTo(TAKEN);
    else if (door.jiras() && isTooLongForOurs()) assertThat(said).isEqualTo(REFUSED);
    else assertThat(said).isIn(door.jiras() ? List.of(REFUSED, one.code()) : List.of(one.code()));
  }

  /** A field of a type of ours never takes what is too long: nobody is left to find out later. */
  private boolean isTooLongForOurs() {
    return List.of("customer", "email", "account").contains(one.field())
        && List.of("too-long", "email-length").contains(one.code());
  }

  private String edited(String page, String id) {
    String key = before();
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put(id, id(key));
    if (page.contains("EditIssue")) sent.put("summary", "Tables");
    sent.putAll(fields(false));
    Visitor.Answer answer = browser.form(page, form(sent));
    boolean done = answer.status() == 302 || page.contains("Ajax") && answer.status() == 200;
    return done ? aside(key) : refused(answer);
  }

  private String rest() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("project", live.key());
    body.put("title", "Tables");
    body.put("words", WORDS);
    body.put(one.field(), one.value());
    Visitor.Answer answer = support.post(LiveProject.REST + "/feedback", body);
    if (answer.status() == 201) return TAKEN;
    JsonNode first = answer.expect(400).json().get("errors").get(0);
    assertThat(first.get("field").asText()).isEqualTo(one.field());
    return first.get("code").asText();
  }

  private String file() {
    String import_ =
        support
            .post(
                LiveProject.REST + "/imports",
                Map.of("name", "old", "project", live.key(), "format", "csv"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    Map<String, String> row = new LinkedHashMap<>(Map.of("title", "Tables", "words", WORDS));
    row.put(one.field(), one.value());
    String text =
        String.join(",", row.keySet())
            + "\n"
            + row.values().stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(","))
            + "\n";
    JsonNode answer =
        support
            .postRaw(
                LiveProject.REST + "/imports/" + import_ + "/rows?firstLine=1",
                "text/csv",
                text.getBytes(StandardCharsets.UTF_8))
            .expect(200)
            .json();
    List<String> codes = new ArrayList<>(answer.get("rejected").findValuesAsText("code"));
    codes.addAll(answer.get("leftOut").findValuesAsText("code"));
    return String.join(" ", codes);
  }

  /** What Jira's REST takes: the words, the title, and the one field. */
  private Map<String, Object> json(boolean fresh) {
    Map<String, Object> json = new LinkedHashMap<>();
    fields(fresh)
        .forEach(
            (id, value) -> {
              boolean select = CLOSED.contains(one.field()) && id.equals(FIELDS.get(one.field()));
              if (id.equals("pid")) json.put("project", Map.of("id", value));
              else if (id.equals("issuetype")) json.put(id, Map.of("id", value));
              else if (select) json.put(id, Map.of("value", value));
              else if (value.matches("-?\\d{1,3}(\\.\\d)?")) json.put(id, Double.valueOf(value));
              else json.put(id, value);
            });
    return json;
  }

  private Map<String, String> fields(boolean fresh) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (fresh) {
      fields.put("pid", project);
      fields.put("issuetype", type);
      fields.put("summary", "Tables");
      fields.put("description", WORDS);
    }
    fields.put(FIELDS.get(one.field()), one.value());
    return fields;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(each -> each.getKey() + "=" + Visitor.query(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String before() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("project", Map.of("key", live.key()));
    fields.put("issuetype", Map.of("name", "Feedback"));
    fields.put("summary", "Tables");
    fields.put("description", WORDS);
    return support.post(ISSUES, Map.of("fields", fields)).expect(201).json().get("key").asText();
  }

  private static String id(String key) {
    return support.get(ISSUES + "/" + key).expect(200).json().get("id").asText();
  }

  private String made(Visitor.Answer answer) {
    return answer.status() == 201 ? aside(answer.json().get("key").asText()) : refused(answer);
  }

  /** Not a fault of the server or a page that is missing, but a word at this very field. */
  private String refused(Visitor.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(200, 400);
    String field = FIELDS.get(one.field());
    assertThat(wrongAt(field, answer)).as("%s in %s", field, answer.body()).isNotBlank();
    return REFUSED;
  }

  private static String wrongAt(String field, Visitor.Answer answer) {
    if (answer.body().startsWith("{")) {
      JsonNode json = answer.json();
      String inMessages = json.path("errorMessages").path(0).asText();
      return inMessages.contains(" for " + called(field(field)))
          ? inMessages
          : json.findPath("errors").path(field).asText();
    }
    return Jsoup.parse(answer.body())
        .select("[id='" + field + "'], [name='" + field + "']")
        .stream()
        .map(input -> input.closest(".field-group"))
        .filter(java.util.Objects::nonNull)
        .map(group -> group.select(".error").text())
        .collect(Collectors.joining(" "));
  }

  private static String field(String id) {
    return FIELDS.entrySet().stream()
        .filter(each -> each.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String browsed(Visitor.Answer answer) {
    String to = answer.headers().firstValue("Location").orElseThrow();
    return to.substring(to.lastIndexOf('/') + 1);
  }

  /** The code whose words the issue shows; "" when it shows none. */
  private String aside(String key) {
    String panel =
        Jsoup.parse(JIRA.as("pm").get("/browse/" + key).expect(200).body())
            .select("#intake-aside-panel li")
            .text();
    if (panel.isEmpty()) return TAKEN;
    String message = TEXTS.getProperty("roundtrip.problem." + one.code(), "(none)");
    String shape =
        java.util.Arrays.stream(message.split("\\{\\d[^}]*}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(shape).matcher(panel).find() ? one.code() : panel;
  }
}
