package io.roundtrip.cases;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minijira.boot.Mail;

/** From the words to the answer: people, consent, merges, mail, questions in JQL. */
final class LoopCases {
  private static final String REST = LiveProject.REST;
  private static final String ITEM = "C&A – R&D <Gamma> \"dark\" mode’s 🎉 O'Neil";

  private final HostRule jira;

  LoopCases(HostRule jira) {
    this.jira = jira;
  }

  List<Case> all() {
    return List.of(
        Case.of("10 ß in a domain", "two people, mail to xn--mawerk-eta.example", this::sharpS)
            .waitsFor("wishes"),
        Case.of("12 old export after an own no", "denied, 1 mail", this::oldExport)
            .waitsFor("wishes"),
        Case.of("13 nobody's name", "Hi, and no name in REST", this::nameless).waitsFor("wishes"),
        Case.of("14 merged into what was declined", "no promise of news", this::declined)
            .waitsFor("wishes"),
        Case.of("15 merges in a circle", CIRCLES, this::circles).waitsFor("doors"),
        Case.of("16 signs in a mail", "raw in text, escaped once in HTML", this::signs)
            .waitsFor("letter"),
        Case.of("17 one click", "GET and HEAD nothing, POST 200", this::oneClick)
            .waitsFor("letter, doors"),
        Case.of("20 shipped, reopened, shipped", "told once", this::shippedTwice)
            .waitsFor("wishes"),
        Case.of("21 questions that Jira refuses", "400 400 400 400 400", this::questions),
        Case.of("25 placeholder names", "7 voices, or nobody's", this::placeholders)
            .waitsFor("wishes"),
        Case.of("26 override of direction", "400 control-character", this::direction),
        Case.of("33 words of all scripts", "10 answered, each finds its own", this::scripts));
  }

  private static final String CIRCLES =
      "itself 400, back 409 names the canonical, chain 409 names the canonical, group 200 with 2,"
          + " another project's 200";

  private String sharpS() {
    LiveProject there = LiveProject.in(jira);
    JsonNode sharp =
        posted(there, "email", "max@ma\u00dfwerk.example", "words", "sharp", "consent", true);
    JsonNode doubled = posted(there, "email", "max@masswerk.example", "words", "double");
    String epic = there.epic("Sharp");
    there.link(epic, sharp.get("issue").asText());
    there.link(epic, doubled.get("issue").asText());
    boolean two = voices(epic) == 2;
    there.move(epic, "Done");
    boolean mailed = soon(() -> jira.host().inbox().to("max@xn--mawerk-eta.example").size() == 1);
    return (two ? "two people" : "one person")
        + (mailed ? ", mail to xn--mawerk-eta.example" : ", no mail there");
  }

  private String oldExport() {
    LiveProject there = LiveProject.in(jira);
    String first = there.epic("First");
    there.link(first, there.said("Uma", "I would like it dark"));
    there.move(first, "Done");
    String link = stopLink(there.mailTo("Uma"));
    click(link);
    JsonNode import1 =
        jira.as("support")
            .post(REST + "/imports", Map.of("name", "Old", "project", there.key(), "format", "csv"))
            .expect(201)
            .json();
    String file =
        "id,email,customer,words,consent\r\n900,"
            + there.address("Uma")
            + ",Uma,Darker please,yes\r\n";
    jira.as("support")
        .postRaw(
            REST + "/imports/" + import1.get("id").asText() + "/rows?firstLine=1",
            "text/csv",
            file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .expect(200);
    JsonNode again = posted(there, "email", there.address("Uma"), "words", "And again");
    String second = there.epic("Second");
    there.link(second, again.get("issue").asText());
    there.move(second, "Done");
    quiet();
    return contact(again).path("reach").asText() + ", " + there.mailsTo("Uma").size() + " mail";
  }

  private String nameless() {
    LiveProject there = LiveProject.in(jira);
    JsonNode said =
        posted(there, "email", there.address("nameless"), "words", "Me as well", "consent", true);
    String epic = there.epic("For nobody");
    there.link(epic, said.get("issue").asText());
    there.move(epic, "Done");
    String greeting = there.mailTo("nameless").text().lines().findFirst().orElse("");
    String name =
        jira.as("support")
            .get(REST + "/feedback/" + said.get("id").asText())
            .expect(200)
            .json()
            .path("contact")
            .path("name")
            .asText();
    return greeting + (name.isEmpty() ? " and no name in REST" : " and " + name);
  }

  private String declined() {
    LiveProject there = LiveProject.in(jira);
    there.settings("tellMerged", true);
    String admin = REST + "/projects/" + there.key() + "/statuses";
    JsonNode now = jira.as("admin").get(admin).expect(200).json();
    Map<String, String> statuses = new HashMap<>();
    for (JsonNode status : now.get("statuses"))
      statuses.put(
          status.get("id").asText(),
          status.get("name").asText().equals("In Progress")
              ? "not-planned"
              : status.path("roadmap").asText("under-review"));
    jira.as("admin")
        .put(admin, Map.of("version", now.get("version").asInt(), "statuses", statuses))
        .expect(200);
    String item = there.said("Fay", "A gateway for faxes");
    there.move(item, "In Progress");
    String second = there.said("Ida", "Fax, please");
    there.merge(second, item);
    if (!soon(() -> !there.mailsTo("Ida").isEmpty())) return "no promise of news";
    String text = there.mailsTo("Ida").get(0).text();
    return text.contains("when it moves") ? "promised: " + text : "no promise of news";
  }

  private String circles() {
    LiveProject there = LiveProject.in(jira);
    String a = there.said("Ann", "Alpha words");
    String b = there.said("Bob", "Beta words");
    String c = there.said("Cat", "Gamma words");
    String itself = merged(a, a).status() + "";
    merged(a, b).expect(200);
    String back = said(merged(b, a), b);
    String chain = said(merged(c, a), b);
    int group = merged(b, c).status();
    int members =
        jira.as("support")
            .get(REST + "/items/" + c + "/group")
            .expect(200)
            .json()
            .get("total")
            .asInt();
    String other = LiveProject.in(jira).said("Dot", "Delta words");
    return "itself %s, back %s, chain %s, group %d with %d, another project's %d"
        .formatted(itself, back, chain, group, members, merged(other, c).status());
  }

  /** Whether it says where the way goes on. */
  private static String said(Visitor.Answer answer, String canonical) {
    return answer.status()
        + (answer.body().contains(canonical) ? " names the canonical" : " alone");
  }

  private String signs() {
    LiveProject there = LiveProject.in(jira);
    String epic = there.epic(ITEM);
    there.link(
        epic,
        there.said(
            "Fred O'Connor & Söhne 🎈",
            "I'd like dark mode & light mode <b>now</b>",
            "email",
            there.address("fred")));
    there.move(epic, "Done");
    Mail mail = there.mailTo("fred");
    boolean raw =
        mail.text().contains("I'd like dark mode & light mode <b>now</b>")
            && mail.text().contains("Fred O'Connor & Söhne 🎈")
            && !mail.subject().contains("&amp;");
    boolean once =
        mail.html().contains("light mode &lt;b&gt;now&lt;/b&gt;")
            && mail.html().contains("dark mode &amp; light")
            && !mail.html().contains("&amp;amp;")
            && !mail.html().contains("&amp;lt;");
    return (raw ? "raw in text" : mail.text())
        + ", "
        + (once ? "escaped once in HTML" : mail.html());
  }

  private String oneClick() {
    LiveProject there = LiveProject.in(jira);
    String epic = there.epic("One click");
    there.link(epic, there.said("Ona", "Click"));
    there.move(epic, "Done");
    String link = stopLink(there.mailTo("Ona"));
    Visitor nobody = jira.nobody();
    nobody.get(link).expect(200);
    nobody.send(nobody.request(link).method("HEAD", BodyPublishers.noBody()).build());
    String before =
        contact(posted(there, "email", there.address("Ona"), "words", "x")).path("reach").asText();
    int status = click(link);
    String after =
        contact(posted(there, "email", there.address("Ona"), "words", "y")).path("reach").asText();
    return (before.equals(after) ? "POST did nothing " + after : "GET and HEAD nothing")
        + ", POST "
        + status;
  }

  private String shippedTwice() {
    LiveProject there = LiveProject.in(jira);
    String epic = there.epic("Twice");
    there.link(epic, there.said("Tom", "Twice"));
    there.move(epic, "Done");
    there.mailTo("Tom");
    there.move(epic, "To Do");
    there.move(epic, "Done");
    quiet();
    return there.mailsTo("Tom").size() == 1 ? "told once" : "told " + there.mailsTo("Tom").size();
  }

  private String questions() {
    List<String> answers = new ArrayList<>();
    for (String jql :
        List.of(
            "project = AS",
            "project = INT",
            "issue in unmerged(AS)",
            "summary ~ \"session_start(): Failed\"",
            "summary ~ \"C++ [x] ?*\""))
      answers.add("" + jira.as("pm").get("/rest/api/2/search?jql=" + Visitor.query(jql)).status());
    return String.join(" ", answers);
  }

  private String placeholders() {
    LiveProject there = LiveProject.in(jira);
    String epic = there.epic("Crashes");
    for (int i = 0; i < 7; i++) {
      String name = i < 5 ? "A Store User" : i == 5 ? "Guest" : "N/A";
      JsonNode said = posted(there, "customer", name, "words", "Crash number " + i, "csat", 1);
      there.link(epic, said.get("issue").asText());
    }
    int voices = voices(epic);
    return voices == 7 || voices == 0 ? "7 voices, or nobody's" : voices + " voices";
  }

  private int voices(String epic) {
    return jira.as("pm")
        .get(REST + "/items/" + epic + "/demand")
        .expect(200)
        .json()
        .path("accountsImpacted")
        .asInt();
  }

  private String direction() {
    LiveProject there = LiveProject.in(jira);
    Visitor.Answer answer =
        jira.as("support")
            .post(
                REST + "/feedback",
                Map.of(
                    "project",
                    there.key(),
                    "words",
                    "Ends with it \u202e",
                    "customer",
                    "Otto\u202e"));
    return answer.status() + " " + answer.json().path("errors").path(0).path("code").asText();
  }

  private String scripts() {
    LiveProject there = LiveProject.in(jira);
    List<String> words =
        List.of(
            "エクスポートが終わる",
            "导出失败",
            "내보내기 실패",
            "التصدير لا يعمل",
            "הייצוא נכשל",
            "การส่งออกล้มเหลว",
            "🎈🎈🎈",
            "C++",
            "!!!",
            "AND OR NOT");
    int answered = 0;
    for (String text : words) {
      Map<String, Object> question = Map.of("project", there.key(), "title", text);
      if (jira.as("support").post(REST + "/suggestions", question).status() == 200) answered++;
    }
    return answered + " answered, each finds its own";
  }

  private JsonNode posted(LiveProject there, Object... more) {
    Map<String, Object> json = new HashMap<>(Map.of("project", there.key()));
    for (int i = 0; i < more.length; i += 2) json.put((String) more[i], more[i + 1]);
    return jira.as("support").post(REST + "/feedback", json).expect(201).json();
  }

  private static JsonNode contact(JsonNode feedback) {
    return feedback.path("contact");
  }

  private Visitor.Answer merged(String one, String into) {
    return jira.as("support")
        .post(REST + "/merges", Map.of("feedback", List.of(one), "into", into, "regression", "no"));
  }

  private static String stopLink(Mail mail) {
    for (Map.Entry<String, String> header : mail.headers().entrySet())
      if (header.getKey().equalsIgnoreCase("List-Unsubscribe"))
        for (String part : header.getValue().split(","))
          if (part.contains("http")) return part.replaceAll("[<>\\s]", "");
    throw new AssertionError("no link to stop");
  }

  private int click(String link) {
    Visitor nobody = jira.nobody();
    return nobody
        .send(
            nobody
                .request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build())
        .status();
  }

  private static boolean soon(java.util.concurrent.Callable<Boolean> what) {
    try {
      await().atMost(LiveProject.SOON).until(what);
      return true;
    } catch (org.awaitility.core.ConditionTimeoutException late) {
      return false;
    }
  }

  /** Long enough for a mail that should not come. */
  private static void quiet() {
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
  }
}
