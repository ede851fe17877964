package io.roundtrip.recorded;

/** What says the same, what was dismissed, what was learned. */
final class SuggestStory {
  private static final String SUGGESTIONS = Recorder.REST + "/suggestions";

  private final Story story;
  private final Recorder to;

  SuggestStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.room("suggest");
    story.said(
        "walrus",
        "{'project':'REC','words':'Walrus pictures come out upside down',"
            + "'customer':'Ada Lindqvist','email':'ada@nordiccrumb.example'}");
    story.said(
        "walrus2",
        "{'project':'REC','words':'The pictures of the walrus are upside down',"
            + "'customer':'Grace Okafor','email':'grace@meridian.example'}");
    story.issue("pictures", "Story", "Upside down pictures of a walrus");
    story.indexed(14);
    suggestions();
    dismissals();
    others();
  }

  private void suggestions() {
    to.get("support", Recorder.REST + "/index");
    to.post("support", SUGGESTIONS, "{'project':'REC','title':'Walrus pictures upside down'}");
    to.post(
        "support",
        SUGGESTIONS,
        "{'project':'REC','title':'Walrus','body':'upside down','issue':'{walrus}',"
            + "'components':['UI',null],'email':'grace@meridian.example','limit':2}");
    to.post("support", SUGGESTIONS, "{'project':'REC','title':'dark mode at night','limit':9}");
    to.post("support", SUGGESTIONS, "{'project':'REC','title':'','email':'ada@'}");
    to.post("support", SUGGESTIONS, "{'title':'x'}");
    to.post("support", SUGGESTIONS, "{'project':'NOSUCH','title':'x'}");
    to.post("support", SUGGESTIONS, "{'project':'REC','title':'x','issue':'REC-9999'}");
    to.post("support", SUGGESTIONS, "{'project':'REC','limit':'many'}");
    to.get("support", Recorder.REST + "/issues/{walrus}/suggestions");
    to.get("support", Recorder.REST + "/issues/{walrus}/suggestions?limit=1");
    to.get("support", Recorder.REST + "/issues/{walrus}/suggestions?limit=x");
    to.get("engineer", Recorder.REST + "/issues/{secret}/suggestions");
    to.get("support", Recorder.REST + "/items/{pictures}/belonging");
    to.get("support", Recorder.REST + "/items/{epic}/belonging?limit=2");
    to.get("support", Recorder.REST + "/items/REC-9999/belonging");
  }

  private void dismissals() {
    String at = Recorder.REST + "/dismissals";
    to.post("support", at, "{'one':'{walrus}','other':'{walrus2}'}");
    to.post("support", at, "{'one':'{walrus2}','other':'{walrus}'}");
    to.get("support", Recorder.REST + "/issues/{walrus}/suggestions");
    to.post("support", at, "{'one':'{walrus}','other':'{walrus}'}");
    to.post("support", at, "{'one':'{walrus}'}");
    to.post("support", at, "{'one':'REC-9999','other':'{walrus}'}");
    to.post("engineer", at, "{'one':'{secret}','other':'{walrus}'}");
    to.delete("support", at + "?one={walrus}");
    to.delete("support", at + "?one={walrus}&other=REC-9999");
    to.get("support", Recorder.REST + "/projects/REC/learning");
    String sets = Recorder.REST + "/projects/REC/dismissals";
    to.get("support", sets);
    to.get("pm", Recorder.REST + "/projects/NOSUCH/dismissals");
    to.delete("pm", sets);
    to.delete("pm", sets + "?by=nobody");
    to.delete("support", at + "?one={walrus}&other={walrus2}");
    to.get("support", Recorder.REST + "/issues/{walrus}/suggestions");
  }

  private void others() {
    String learning = Recorder.REST + "/projects/REC/learning";
    to.get("support", learning);
    to.get("support", Recorder.REST + "/projects/NOSUCH/learning");
    to.delete("support", learning);
    to.delete("pm", learning);
    to.delete("pm", learning + "?version=0");
    to.get("support", learning);
    String unmerged = Recorder.REST + "/projects/REC/unmerged";
    to.get("support", unmerged);
    to.get("support", unmerged + "?start=1&limit=1&order=newest");
    to.get("support", unmerged + "?order=oldest");
    to.get("support", unmerged + "?start=x");
    to.get("support", Recorder.REST + "/projects/NOSUCH/unmerged");
    to.post("support", Recorder.REST + "/index/rebuild", "");
    to.post("pm", Recorder.REST + "/index/rebuild", "");
  }
}
