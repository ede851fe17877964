package io.roundtrip.cases;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.boot.Mail;

/** From the words to the answer: people, consent, merges, mail, questions in JQL. */
final class LoopCases {
  private static final String REST = LiveProject.REST;
  private static final String ITEM = "C&A – R&D <Gamma> \"dark\" mode’s 🎉 O'Neil";

  /** What is asked, and what was said before that is meant. */
  private static final Map<String, String> ALIKE = alike();

  private final HostRule jira;

  /** Where most of it happens: a new project is listened to a few seconds later. */
  private final LiveProject there;

  private int later;

  LoopCases(HostRule jira) {
    this.jira = jira;
    this.there = LiveProject.in(jira);
  }

  List<Case> all() {
    return List.of(
        Case.of("10 ß in a domain", "two people, mail to xn--mawerk-cta.example", this::sharpS),
        Case.of("12 old export after an own no", "denied, 1 mail", this::oldExport),
        Case.of("13 nobody's name", "Hi, and no name in REST", this::nameless),
        Case.of("14 merged into what was declined", "no mail", this::declined),
        Case.of("15 merges in a circle", CIRCLES, this::circles),
        Case.of("16 signs in a mail", "raw in text, escaped once in HTML", this::signs),
        Case.of("17 one click", "9 ways as they should", this::oneClick),
        Case.of("20 shipped, reopened, shipped", "told once", this::shippedTwice),
        Case.of("21 questions that Jira refuses", "400 400 400 400 400", this::questions),
        Case.of("25 placeholder names", "0 accounts, 7 pieces", this::placeholders),
        Case.of("26 override of direction", "400 control-character", this::direction),
        Case.of("33 words of all scripts", SCRIPTS, this::scripts));
  }

  /** What is no word in any language finds nothing, and is no fault. */
  private static final String SCRIPTS =
      "10 answered, found: エクスポートが終わる 导出失败 내보내기 실패 التصدير لا يعمل הייצוא נכשל"
          + " การส่งออกล้มเหลว C++";

  private static final String CIRCLES =
      "itself 400, back 409 names the canonical, chain 409 names the canonical, group 200 with 2,"
          + " another project's 200";

  private static Map<String, String> alike() {
    Map<String, String> alike = new LinkedHashMap<>();
    alike.put("エクスポートが終わる", "エクスポートが途中で終わる");
    alike.put("导出失败", "导出失败了");
    alike.put("내보내기 실패", "내보내기 실패함");
    alike.put("التصدير لا يعمل", "التصدير لا يعمل أبدا");
    alike.put("הייצוא נכשל", "הייצוא נכשל תמיד");
    alike.put("การส่งออกล้มเหลว", "การส่งออกล้มเหลวเสมอ");
    alike.put("🎈🎈🎈", "🎈🎈🎈🎈");
    alike.put("C++", "C++ and nothing else");
    alike.put("!!!", "!!!!");
    alike.put("AND OR NOT", "AND OR NOT, all of them");
    return alike;
  }

  private String sharpS() {
    JsonNode sharp = posted("email", "max@ma\u00dfwerk.example", "words", "sharp", "consent", true);
    JsonNode doubled = posted("email", "max@masswerk.example", "words", "double");
    String epic = there.epic("Sharp");
    there.link(epic, sharp.get("issue").asText());
    there.link(epic, doubled.get("issue").asText());
    boolean two = voices(epic) == 2;
    there.move(epic, "Done");
    quiet(there);
    boolean mailed = jira.host().inbox().to("max@xn--mawerk-cta.example").size() == 1;
    return (two ? "two people" : "one person")
        + (mailed ? ", mail to xn--mawerk-cta.example" : ", no mail there");
  }

  private String oldExport() {
    String first = there.epic("First");
    there.link(first, there.said("Uma", "I would like it dark"));
    there.move(first, "Done");
    String link = stopLink(there.mailTo("Uma"));
    new Click("Uma", "POST", Click.FORM, Click.WORD, "", "", true)
        .by(jira.nobody(), link)
        .expect(200);
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
    JsonNode again = posted("email", there.address("Uma"), "words", "And again");
    String second = there.epic("Second");
    there.link(second, again.get("issue").asText());
    there.move(second, "Done");
    quiet(there);
    return contact(again).path("reach").asText() + ", " + there.mailsTo("Uma").size() + " mail";
  }

  private String nameless() {
    JsonNode said =
        posted("email", there.address("nameless"), "words", "Me as well", "consent", true);
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
    quiet(there);
    List<Mail> mails = there.mailsTo("Ida");
    if (mails.isEmpty()) return "no mail";
    String text = mails.get(0).text();
    return text.contains("when it moves")
        ? "promised: " + text
        : "a mail without a promise: " + text;
  }

  private String circles() {
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
    String epic = there.epic("One click");
    List<Click> clicks = Click.all();
    for (Click click : clicks) there.link(epic, there.said(click.name(), "Click"));
    there.move(epic, "Done");
    List<String> wrong = new ArrayList<>();
    for (Click click : clicks) {
      int status = click.by(jira.nobody(), stopLink(there.mailTo(click.name()))).status();
      String reach = reach(click.name());
      String right = click.stops() ? "200 denied" : "200 open";
      if (!right.equals(status + " " + reach)) wrong.add(click.name() + " " + status + " " + reach);
    }
    return wrong.isEmpty() ? clicks.size() + " ways as they should" : String.join(", ", wrong);
  }

  private String reach(String first) {
    return contact(posted("email", there.address(first), "words", "x")).path("reach").asText();
  }

  private String shippedTwice() {
    String epic = there.epic("Twice");
    there.link(epic, there.said("Tom", "Twice"));
    there.move(epic, "Done");
    there.mailTo("Tom");
    there.move(epic, "To Do");
    there.move(epic, "Done");
    quiet(there);
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
    String epic = there.epic("Crashes");
    for (int i = 0; i < 7; i++) {
      String name = i < 5 ? "A Store User" : i == 5 ? "Guest" : "N/A";
      JsonNode said = posted("customer", name, "words", "Crash number " + i, "csat", 1);
      there.link(epic, said.get("issue").asText());
    }
    return voices(epic) + " accounts, " + demand(epic).path("requests").asInt() + " pieces";
  }

  private int voices(String epic) {
    return demand(epic).path("accountsImpacted").asInt();
  }

  private JsonNode demand(String epic) {
    return jira.as("pm").get(REST + "/items/" + epic + "/demand").expect(200).json();
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
    Map<String, String> said = new LinkedHashMap<>();
    for (Map.Entry<String, String> pair : ALIKE.entrySet())
      said.put(pair.getKey(), there.said("Sam", pair.getValue()));
    String last = there.said("Sam", "Marmalade burns in the toaster");
    await()
        .atMost(LiveProject.SOON)
        .until(() -> asked(there.key(), "Marmalade burns").body().contains(last));
    int answered = 0;
    List<String> found = new ArrayList<>();
    for (String asked : ALIKE.keySet()) {
      Visitor.Answer answer = asked(there.key(), asked);
      if (answer.status() != 200) continue;
      answered++;
      if (answer.json().findValuesAsText("key").contains(said.get(asked))) found.add(asked);
    }
    return answered + " answered, found: " + String.join(" ", found);
  }

  private Visitor.Answer asked(String project, String title) {
    return jira.as("support")
        .post(REST + "/suggestions", Map.of("project", project, "title", title));
  }

  private JsonNode posted(Object... more) {
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

  /** What was to be sent before has been decided when news of something later has arrived. */
  private void quiet(LiveProject there) {
    String name = "Later" + ++later;
    String epic = there.epic(name);
    there.link(epic, there.said(name, "Later"));
    there.move(epic, "Done");
    there.mailTo(name);
  }
}
