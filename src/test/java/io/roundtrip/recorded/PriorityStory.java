package io.roundtrip.recorded;

import com.fasterxml.jackson.databind.JsonNode;

/** The score of an item, its reasons, its history, what if; and the panel. */
final class PriorityStory {
  private static final String SCORE = Recorder.REST + "/items/{epic}/score";

  private static final String OTHER = Recorder.REST + "/items/{other}";

  private final Story story;
  private final Recorder to;

  PriorityStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.room("priority");
    to.post("pm", OTHER + "/evidence", "{'feedback':'{alone}'}");
    settled("other", 1);
    to.get("pm", OTHER + "/score");
    to.get("pm", OTHER + "/score/history");
    story.jira.storyPoints(story.key("epic"), 5);
    story.jira.storyPoints(story.key("other"), 3);
    settled("other", 2);
    to.get("pm", OTHER + "/score");
    to.get("pm", OTHER + "/score/history");
    to.get("pm", OTHER + "/score/history?start=1&limit=1");
    estimated();
    to.get("pm", SCORE);
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
    to.jql("pm", "project = REC AND \"Roadmap status\" = \"under review\" ORDER BY key");
    to.screen(
        "pm",
        "/issues/?jql=project%3DREC+ORDER+BY+key&columns=issuekey%7C"
            + "{field Priority score}%7C{field Accounts impacted}%7C{field Roadmap status}%7C"
            + "{field NPS}%7C{field CSAT}%7C{field CES}%7C{field Customer e-mail}",
        "",
        "main td[class*=customfield]");
  }

  /** The score is worked out behind the scenes; waits until the history has that many. */
  private void settled(String item, int scores) {
    Story.soon(() -> history(item).size() >= scores);
  }

  private void estimated() {
    Story.soon(() -> history("epic").at("/0/effort").asInt() == 5);
  }

  private JsonNode history(String item) {
    return story.json("pm", Recorder.REST + "/items/{" + item + "}/score/history").get("scores");
  }
}
