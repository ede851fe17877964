package io.roundtrip.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minijira.boot.Mail;

/** Texts, mails, the outbox, the link that stops them. */
final class NotifyStory {
  private static final String MAILS = Recorder.REST + "/projects/REC/mails";
  private static final String OUTBOX = Recorder.REST + "/outbox";
  private static final List<String> HEADERS =
      List.of(
          "from",
          "to",
          "reply-to",
          "subject",
          "message-id",
          "list-id",
          "in-reply-to",
          "references",
          "auto-submitted",
          "precedence",
          "list-unsubscribe",
          "list-unsubscribe-post",
          "content-language",
          "x-auto-response-suppress",
          "content-type");

  private final Story story;
  private final Recorder to;

  NotifyStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.room("letter");
    texts();
    to.room("notify");
    shipped();
    outbox();
    stuck();
    held();
    to.room("portal");
    unsubscribe();
  }

  private void texts() {
    to.get("pm", MAILS);
    to.get("engineer", MAILS);
    to.get("pm", Recorder.REST + "/projects/NOSUCH/mails");
    to.put("pm", MAILS + "/shipped/en", "{'subject':'x','body':'Hi {{nobody}}','version':0}");
    to.put("pm", MAILS + "/shipped/en", "{}");
    to.put("pm", MAILS + "/shipped/en", "{'subject':");
    to.put("pm", MAILS + "/nosuch/en", "{'subject':'x','body':'y','version':0}");
    to.put("pm", MAILS + "/shipped/fr", "{'subject':'x','body':'y','version':0}");
    to.put("engineer", MAILS + "/shipped/en", "{'subject':'x','body':'y','version':0}");
    to.put(
        "pm",
        MAILS + "/status/en",
        "{'subject':'Look, {{item}}','body':'**Ours**, {{customer_name}}:"
            + " {{status}}','version':0}");
    to.put("pm", MAILS + "/status/en", "{'subject':'Late','body':'y','version':0}");
    to.post(
        "pm",
        MAILS + "/shipped/de/preview",
        "{'subject':'{{item}}','body':'Hallo {{customer_name}}, [hier]({{link}})'}");
    to.post("pm", MAILS + "/shipped/en/preview", "{'subject':'{{nobody}}','body':''}");
    to.post("pm", MAILS + "/nosuch/en/preview", "{'subject':'x','body':'y'}");
    to.post("engineer", MAILS + "/shipped/en/preview", "{'subject':'x','body':'y'}");
    to.delete("engineer", MAILS + "/status/en");
    to.delete("pm", MAILS + "/nosuch/en");
    to.delete("pm", MAILS + "/status/xx");
    to.get("pm", MAILS);
  }

  private void shipped() {
    story.mailed(9);
    to.get("pm", OUTBOX + "?project=REC");
    sent("what was sent so far");
    story.jira.move(story.jira.as("engineer"), story.key("epic"), "In Progress").expect(204);
    story.mailed(12);
    sent("in-progress");
    story.jira.move(story.jira.as("engineer"), story.key("epic"), "Done").expect(204);
    story.mailed(15);
    sent("shipped");
    to.get("support", Recorder.REST + "/merges/preview?into={epic}&feedback={walrus}");
    to.post("support", Recorder.REST + "/merges", "{'into':'{epic}','feedback':['{walrus}']}");
    to.screen("support", "/browse/{ada}", "", "#canonical-trace-panel");
    to.screen("pm", "/browse/{epic}", "", "#priority-panel");
  }

  private void sent(String title) {
    List<Mail> mails = new ArrayList<>(story.jira.host().inbox().all());
    story.jira.host().inbox().clear();
    mails.sort(Comparator.comparing(Mail::to).thenComparing(Mail::subject));
    StringBuilder all = new StringBuilder();
    for (Mail mail : mails) all.append(shown(mail));
    to.note("mails: " + title, all.toString());
  }

  private String shown(Mail mail) {
    remember(mail);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(mail.headers());
    String head =
        HEADERS.stream()
            .filter(headers::containsKey)
            .map(name -> name + ": " + headers.get(name).replaceAll("boundary=.*", "boundary=…"))
            .collect(Collectors.joining("\n"));
    return "--- "
        + mail.to()
        + "\n"
        + head
        + "\n\n"
        + mail.text()
        + "\n\n"
        + to.html(mail.html())
        + "\n";
  }

  private void remember(Mail mail) {
    String link = mail.headers().getOrDefault("List-Unsubscribe", "");
    if (link.contains("?t=")) {
      String token = link.replaceAll("(?s).*\\?t=([^>\\s]+)>.*", "$1");
      to.known("token of " + mail.to(), token);
    }
  }

  private void held() {
    String at = Recorder.REST + "/projects/REC/held-news";
    to.get("pm", at);
    to.get("engineer", at);
    to.get("pm", Recorder.REST + "/projects/NOSUCH/held-news");
    for (String word : new String[] {"tell", "leave", "take-back"})
      to.post("pm", at + "/nosuch/" + word, "{}");
    String page = "/secure/RoundtripHeldNews";
    to.screen("pm", page + ".jspa?projectKey=REC", "", "main");
    to.screen("pm", page + "!default.jspa?projectKey=REC", "", "main h2");
    to.screen("engineer", page + ".jspa?projectKey=REC", "", "main h2");
    to.form(
        "pm",
        page + "!decide.jspa",
        "",
        "projectKey=REC&batch=nosuch&word=tell",
        "main .aui-message");
    to.form(
        "pm", page + "!decide.jspa", "", "projectKey=REC&batch=nosuch&word=x", "main .aui-message");
    to.screen("pm", "/plugins/servlet/project-config/REC/summary", "", "#roundtrip-held-news");
  }

  private void stuckTogether() {
    String at = Recorder.REST + "/projects/REC/stuck-mail";
    for (String list : new String[] {"uncertain", "failed", "unreachable", "nonsense"})
      to.get("pm", at + "?list=" + list);
    to.get("engineer", at + "?list=failed");
    to.get("pm", Recorder.REST + "/projects/NOSUCH/stuck-mail?list=failed");
    to.post("engineer", at + "/decisions", "{'decision':'retry','mails':[987654]}");
    to.post("pm", at + "/decisions", "{'decision':'burn','mails':[987654]}");
    to.post("pm", at + "/decisions", "{'decision':'retry'}");
    to.post("pm", at + "/decisions", "{'decision':'retry','mails':[1.5]}");
    to.post("pm", at + "/decisions", "{'decision':'retry','mails':[]}");
    to.post("pm", at + "/decisions", "{'decision':'retry','mails':[987654]}");
    JsonNode done =
        to.post(
                "pm",
                at + "/decisions",
                "{'decision':'discard','mails':[{parked},987654],'why':'too old'}")
            .expect(200)
            .json();
    to.known("decision", done.get("decision").asText());
    to.get("pm", at + "/decisions");
    to.get("engineer", at + "/decisions");
    to.post("engineer", at + "/decisions/{decision}/undo", "{}");
    to.post("pm", at + "/decisions/{decision}/undo", "{}");
    to.post("pm", at + "/decisions/{decision}/undo", "{}");
    to.post("pm", at + "/decisions/987654/undo", "{}");
    for (String user : new String[] {"pm", "engineer"})
      to.screen(user, "/projects/REC?selectedItem=io.roundtrip.jira:notify-stuck-link", "", "main");
  }

  private void outbox() {
    JsonNode mails = to.get("pm", OUTBOX + "?project=REC").expect(200).json().get("mails");
    to.known("mail", mails.get(0).get("id").asText());
    to.get("pm", OUTBOX + "?project=REC&state=skipped&state=dead&start=0&limit=1");
    to.get("pm", OUTBOX + "?project=REC&state=nonsense");
    to.get("pm", OUTBOX);
    to.get("pm", OUTBOX + "?project=NOSUCH");
    to.get("engineer", OUTBOX + "?project=REC");
    to.post("pm", OUTBOX + "/{mail}/retry", "{}");
    to.post("pm", OUTBOX + "/{mail}/discard", "{}");
    to.post("pm", OUTBOX + "/{mail}/arrived", "{}");
    to.post("engineer", OUTBOX + "/{mail}/retry", "{}");
    to.post("pm", OUTBOX + "/987654/retry", "{}");
    to.post("pm", OUTBOX + "/987654/discard", "{}");
    to.post("pm", OUTBOX + "/x/discard", "{}");
  }

  /** Nothing that can be done from outside makes a mail dead or parked, so the database says so. */
  private void stuck() {
    JsonNode sent = story.json("pm", OUTBOX + "?project=REC&state=sent").get("mails");
    to.known("parked", sent.get(0).get("id").asText());
    to.known("dead", sent.get(1).get("id").asText());
    story.become("parked");
    story.become("dead");
    to.get("pm", OUTBOX + "?project=REC&state=parked&state=dead");
    to.get("admin", Recorder.REST + "/admin/health");
    stuckTogether();
    to.post("pm", OUTBOX + "/{dead}/discard", "{}");
    to.post("pm", OUTBOX + "/{parked}/retry", "{}");
    story.mailed(15);
    to.get("pm", OUTBOX + "?project=REC&limit=2");
    sent("after the retry");
  }

  private void unsubscribe() {
    String page = "/plugins/servlet/roundtrip/unsubscribe";
    String at = page + "?t={token of ada@nordiccrumb.example}";
    to.screen("nobody", at, "", "head title", "body");
    to.form("nobody", at, "", "List-Unsubscribe=One-Click", "head title", "body");
    to.screen("nobody", at, "", "body");
    to.form("nobody", at, "", "act=again", "body");
    to.form("nobody", at, "", "act=stop", "body");
    to.ask("nobody", "GET", page, "", "");
    to.ask("nobody", "GET", page + "?t=v1.nonsense", "", "");
    to.form("nobody", page + "?t=v1.nonsense", "", "act=stop", "body");
    to.screen("pm", "/browse/{epic}", "", "#roundtrip-priority-told");
  }
}
