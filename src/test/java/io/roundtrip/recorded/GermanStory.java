package io.roundtrip.recorded;

import java.util.Map;

/** The screens and some answers once more, for people who read German. */
final class GermanStory {
  private final Story story;
  private final Recorder to;

  GermanStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.room("german");
    speak("de");
    screens();
    answers();
    speak("en");
  }

  private void screens() {
    String project = ".jspa?projectKey=REC";
    to.screen("pm", "/browse/{epic}", "", "#customfieldmodule", ".app-panel");
    to.screen("pm", "/browse/{grace}", "", "#customfieldmodule", "#roundtrip-merge", ".app-panel");
    to.screen("pm", "/browse/{child}", "", ".app-panel");
    to.screen("pm", "/secure/RoundtripSettings!default" + project, "", "main");
    to.screen("pm", "/secure/RoundtripStatuses" + project, "", "main");
    to.screen("pm", "/secure/RoundtripMerge.jspa", "", "main");
    String page = "/projects/REC?selectedItem=io.roundtrip.jira:canonical-";
    to.screen("pm", page + "triage-link", "", "main", ".aui-sidebar a[id^=io.roundtrip.jira]");
    to.screen("pm", page + "automatic-link", "", "main");
    to.screen("pm", page.replace("canonical-", "intake-import-link"), "", "main");
    String admin = "/secure/admin/RoundtripAdmin!default.jspa";
    String cookie = story.webSudo();
    to.screen("admin", admin, cookie, "main", "a#roundtrip-admin");
    to.screen("admin", AdminStory.SELF_CHECK, cookie, AdminStory.CHECK);
  }

  private void answers() {
    to.post("pm", Recorder.REST + "/feedback", "{'project':'REC','nps':11,'email':'x'}");
    to.get("pm", Recorder.REST + "/items/REC-9999/demand");
    to.get("pm", Recorder.REST + "/items/{epic}/score");
    to.get("pm", Recorder.REST + "/issues/{walrus2}/suggestions");
    to.get("pm", Recorder.REST + "/outbox?project=REC&state=skipped");
    to.get("pm", Recorder.REST + "/merges/preview?into={epic}&feedback={alone}&feedback={ada}");
    to.jql("pm", "issue in evidenceOf(REC-9999)");
    to.jql("pm", "issue in evidenceOf()");
  }

  private void speak(String language) {
    for (String user : new String[] {"pm", "admin"})
      story
          .jira
          .as("admin")
          .put("/rest/minijira/1/user/" + user, Map.of("locale", language))
          .expect(200);
  }
}
