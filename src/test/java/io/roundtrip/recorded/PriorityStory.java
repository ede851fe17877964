package io.roundtrip.recorded;

import com.fasterxml.jackson.databind.JsonNode;

/** The score of an item, its reasons, its history, what if; and the panel. */
final class PriorityStory {
  private static final String SCORE = Recorder.REST + "/items/{epic}/score";

  private final Story story;
  private final Recorder to;

  PriorityStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.room("priority");
    settled(2);
    to.get("pm", SCORE);
    story.jira.storyPoints(story.key("epic"), 5);
    settled(3);
    to.get("pm", SCORE);
    to.get("pm", SCORE + "/history");
    to.get("pm", SCORE + "/history?start=1&limit=1");
    to.get("pm", Recorder.REST + "/items/{other}/score");
    to.get("pm", Recorder.REST + "/items/{other}/score/history");
    to.get("pm", Recorder.REST + "/items/{ada}/score");
    to.get("pm", Recorder.REST + "/items/REC-9999/score");
    to.get("engineer", Recorder.REST + "/items/{secret}/score");
    to.get("engineer", Recorder.REST + "/items/{secret}/score/history");
    whatIf();
    screens();
  }

  private void whatIf() {
    String at = SCORE + "/what-if";
    to.post("pm", at, "{}");
    to.post("pm", at, "{'effort':1,'severity':10,'weights':{'accounts':100,'hardship':0}}");
    to.post("pm", at, "{'effort':0}");
    to.post("pm", at, "{'effort':-1,'severity':11,'weights':{'luck':5,'accounts':1001}}");
    to.post("pm", at, "{'effort':'many'}");
    to.post("pm", at, "{'effort':");
    to.post("pm", at, "[]");
    to.post("engineer", Recorder.REST + "/items/{secret}/score/what-if", "{}");
  }

  private void screens() {
    String resources = "head [href*=io.roundtrip], head [src*=io.roundtrip]";
    to.screen("pm", "/browse/{epic}", "", resources, "#customfieldmodule", ".app-panel");
    to.screen("engineer", "/browse/{child}", "", "#customfieldmodule", ".app-panel");
    to.screen("pm", "/browse/{other}", "", "#customfieldmodule", ".app-panel");
    to.jql("pm", "project = REC AND \"Priority score\" > 0");
    to.jql("pm", "project = REC AND \"Accounts impacted\" >= 1 ORDER BY key");
    to.jql("pm", "project = REC AND \"Roadmap status\" ~ \"review\" ORDER BY key");
    to.screen(
        "pm",
        "/issues/?jql=project%3DREC+ORDER+BY+key&columns=issuekey|"
            + "{field Priority score}|{field Accounts impacted}|{field Roadmap status}|"
            + "{field NPS}|{field CSAT}|{field CES}|{field Customer e-mail}",
        "",
        "main td[class*=customfield]");
  }

  /** The score is worked out behind the scenes; waits until the history has that many. */
  private void settled(int scores) {
    Story.soon(
        () -> {
          JsonNode history = story.json("pm", SCORE + "/history").get("scores");
          return history.size() >= scores;
        });
  }
}
