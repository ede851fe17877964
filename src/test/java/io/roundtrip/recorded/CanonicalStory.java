package io.roundtrip.recorded;

import io.roundtrip.Visitor;
import java.util.Map;

/** Evidence, merging, splitting and taking it back. */
final class CanonicalStory {
  private static final String MERGES = Recorder.REST + "/merges";
  private static final String ITEM = Recorder.REST + "/items/{epic}";

  private final Story story;
  private final Recorder to;

  CanonicalStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.room("canonical");
    String epic = story.issue("epic", "Epic", "Dark mode for the whole app");
    story.jira.release(epic, "Dark mode for the whole app");
    story.jira.fill(epic, "Public link", "https://www.example.com/news").expect(204);
    String child = story.issue("child", "Story", "Dark tables");
    story.edit(child, Map.of(story.fieldId("Epic Link"), epic));
    story.issue("other", "Story", "Labels print faster");
    String secret = story.issue("secret", "Story", "Price list of next year");
    story.jira.hide(Story.PROJECT, secret, "pm", "admin");
    evidence();
    story.mailed(7);
    merges();
    splits();
    story.indexed(11);
    automatic();
    story.mailed(7);
    screens();
  }

  private void evidence() {
    to.get("pm", ITEM + "/demand");
    to.get("pm", ITEM + "/evidence");
    to.post("pm", ITEM + "/evidence", "{'feedback':'{ada}'}");
    to.post("pm", ITEM + "/evidence", "{'feedback':'{ada}'}");
    to.post("pm", ITEM + "/evidence", "{'feedback':'{lin}'}");
    to.post("pm", Recorder.REST + "/items/{child}/evidence", "{'feedback':'{grace}'}");
    to.get("pm", ITEM + "/demand");
    to.get("pm", ITEM + "/evidence");
    to.get("pm", ITEM + "/evidence?start=1&limit=1");
    to.get("pm", Recorder.REST + "/items/{child}/evidence");
    to.post("pm", ITEM + "/evidence", "{}");
    to.post("pm", ITEM + "/evidence", "{'feedback':'REC-9999'}");
    to.post("pm", ITEM + "/evidence", "{'feedback':'{other}'}");
    to.post("pm", ITEM + "/evidence", "{'feedback':'{epic}'}");
    to.post("engineer", ITEM + "/evidence", "{'feedback':'{secret}'}");
    to.get("engineer", Recorder.REST + "/items/{secret}/evidence");
    to.get("engineer", Recorder.REST + "/items/{secret}/demand");
    to.get("engineer", Recorder.REST + "/items/REC-9999/demand");
    story.mailed(7);
    to.delete("pm", ITEM + "/evidence/{lin}");
    to.delete("pm", ITEM + "/evidence/{lin}");
    to.delete("pm", ITEM + "/evidence/REC-9999");
    to.post("pm", ITEM + "/evidence", "{'feedback':'{lin}'}");
    to.jql("pm", "issue in evidenceOf({epic}) ORDER BY key");
    to.jql("pm", "issue in evidenceOf(REC-9999) ORDER BY key");
    to.jql("pm", "issue in evidenceOf() ORDER BY key");
    to.jql("pm", "issue in feedbackFrom(\"Ada\") ORDER BY key");
    to.jql("pm", "issue in feedbackFrom() ORDER BY key");
  }

  private void merges() {
    to.get("support", MERGES + "/preview?into={epic}&feedback={again}&feedback={other}");
    to.get("support", MERGES + "/preview?into={again}&feedback={epic}&feedback=REC-9999");
    to.get("support", MERGES + "/preview?feedback={again}");
    to.get("support", MERGES + "/preview?into={epic}");
    to.get("support", MERGES + "/preview?into=REC-9999&feedback={again}");
    to.get("engineer", MERGES + "/preview?into={secret}&feedback={again}");
    to.post("support", MERGES, "{}");
    to.post("support", MERGES, "{'into':'{epic}'}");
    to.post("support", MERGES, "{'into':'{epic}','feedback':['REC-9999']}");
    to.post("support", MERGES, "{'into':'{epic}','feedback':['{again}'],'regression':'perhaps'}");
    to.post("support", MERGES, "{'into':'REC-9999','feedback':['{again}']}");
    to.post("support", MERGES, "{'into':");
    to.get("support", Recorder.REST + "/items/{alone}/group");
    Visitor.Answer merged =
        to.post(
            "support",
            MERGES,
            "{'into':'{epic}','feedback':['{again}','{epic}','{ada}','REC-9999','{alone}']}");
    to.known("merge", merged.expect(200).json().get("operation").asText());
    to.get("support", ITEM + "/group");
    to.get("support", ITEM + "/group?start=1&limit=1");
    to.get("support", Recorder.REST + "/items/{again}/group");
    to.get("engineer", Recorder.REST + "/items/{secret}/group");
    to.get("support", Recorder.REST + "/items/REC-9999/group");
    to.get("support", ITEM + "/demand");
    to.jql("support", "issue in duplicateFeedbackOf({epic}) ORDER BY key");
    to.jql("support", "project = REC AND issue in hasDuplicates() ORDER BY key");
    to.jql("support", "project = REC AND issue in unmerged() ORDER BY key");
    to.post("support", MERGES + "/{merge}/undo", "");
    to.post("support", MERGES + "/{merge}/undo", "");
    to.post("support", MERGES + "/no-such-operation/undo", "");
    to.get("support", ITEM + "/group");
    to.post("support", MERGES, "{'into':'{epic}','feedback':['{again}'],'suggested':true}");
  }

  private void splits() {
    String splits = Recorder.REST + "/splits";
    to.post("support", splits, "{}");
    to.post("support", splits, "{'feedback':[null]}");
    to.post("support", splits, "{'feedback':['REC-9999']}");
    Visitor.Answer split =
        to.post("support", splits, "{'feedback':['{again}','{alone}','{other}']}");
    to.known("split", split.expect(200).json().get("operation").asText());
    to.get("support", Recorder.REST + "/items/{again}/group");
    to.post("engineer", MERGES + "/{split}/undo", "");
    to.get("support", Recorder.REST + "/items/{again}/group");
  }

  private void automatic() {
    String at = Recorder.REST + "/projects/REC/automatic";
    to.get("support", at);
    to.get("support", Recorder.REST + "/projects/NOSUCH/automatic");
    to.put("engineer", at, "{'on':true}");
    to.put("pm", at, "{'threshold':1.5,'version':0}");
    to.put("pm", at, "{'on':");
    to.put("pm", at, "{'threshold':0.9}");
    to.put("pm", at, "{'threshold':0.9,'version':0}");
    to.get("pm", at + "/preview");
    to.get("pm", at + "/preview?threshold=0.5");
    to.get("pm", at + "/preview?threshold=2");
    to.get("pm", at + "/preview?threshold=x");
    to.get("engineer", at + "/preview");
  }

  private void screens() {
    String resources = "head [href*=io.roundtrip], head [src*=io.roundtrip]";
    String merge = "/secure/RoundtripMerge";
    to.screen(
        "support", merge + ".jspa?feedback={again}&feedback=x&into={epic}", "", resources, "main");
    to.screen("support", merge + "!default.jspa", "", "main");
    to.screen("nobody", merge + ".jspa?feedback={again}", "", "main");
    for (String page : new String[] {"triage", "automatic"}) {
      String item = "?selectedItem=io.roundtrip.jira:canonical-" + page + "-link";
      to.screen("pm", "/projects/REC" + item, "", resources, "main");
      to.screen("engineer", "/projects/REC" + item, "", "main");
      to.screen("pm", "/projects/NOSUCH" + item, "", "main");
      to.screen("nobody", "/projects/REC" + item, "", "main");
    }
    to.screen("support", "/projects/REC/summary", "", ".aui-sidebar a[id^=io.roundtrip.jira]");
    to.screen("support", "/browse/{again}", "", resources, "a#roundtrip-merge", ".app-panel");
    to.screen("support", "/browse/{alone}", "", resources, "a#roundtrip-merge", ".app-panel");
  }
}
