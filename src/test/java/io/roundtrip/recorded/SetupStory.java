package io.roundtrip.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Set-up, settings and statuses: by REST, then on the screens. */
final class SetupStory {
  private static final String AT = Recorder.REST + "/projects/REC";
  private static final String[] RESOURCES = {
    "head [href*=io.roundtrip], head [src*=io.roundtrip]", "main"
  };

  private final Story story;
  private final Recorder to;

  SetupStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.jira
        .as("admin")
        .post(
            "/rest/api/2/project",
            Map.of("key", "REC", "name", "Recorded", "lead", "pm", "projectTypeKey", "software"))
        .expect(201);
    to.jira
        .as("admin")
        .post(
            "/rest/api/2/project",
            Map.of("key", "RED", "name", "Beside", "lead", "pm", "projectTypeKey", "software"))
        .expect(201);
    to.room("setup");
    setUp();
    settings();
    settingsScreen();
    setUpScreen();
    story.switchedOn();
    to.jira.customersReach(to.jira.baseUrl());
    to.room("roadmap");
    statuses();
    statusesScreen();
  }

  private void setUp() {
    to.get("admin", AT + "/settings");
    to.get("pm", AT + "/setup");
    to.get("engineer", AT + "/setup");
    to.post("pm", AT + "/setup", "{}");
    to.post("engineer", AT + "/setup", "{}");
    to.post("admin", Recorder.REST + "/projects/NOSUCH/setup", "{}");
    to.post("admin", AT + "/setup", "{}").expect(400);
    to.post("admin", AT + "/setup", "{'version':7,'confirm':true}").expect(409);
    to.post("admin", AT + "/setup", "{'version':0}").expect(409);
    to.post("admin", AT + "/setup", "[1]");
    to.post("admin", AT + "/setup", "{'version':0,'confirm':true}").expect(200);
    to.post("admin", AT + "/setup", "{'version':1}").expect(200);
    to.get("admin", AT + "/setup");
    for (JsonNode type : story.json("admin", "/rest/api/2/project/REC").get("issueTypes"))
      to.known("type " + type.get("name").asText(), type.get("id").asText());
    for (JsonNode field : story.json("admin", "/rest/api/2/field")) {
      String id = field.get("id").asText();
      if (!id.startsWith("customfield_")) continue;
      String custom = field.at("/schema/custom").asText();
      String name = field.get("name").asText().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
      boolean ours = custom.startsWith("io.roundtrip.jira:");
      to.field(id, "field_" + (ours ? custom.substring(custom.indexOf(':') + 1) : name));
      to.known("field " + field.get("name").asText(), id);
    }
  }

  private void settings() {
    to.get("admin", AT + "/settings");
    to.get("pm", AT + "/settings");
    to.get("engineer", AT + "/settings");
    to.get("admin", Recorder.REST + "/projects/NOSUCH/settings");
    to.put("engineer", AT + "/settings", "{'mode':'live'}");
    to.put("pm", AT + "/settings", "{'mode':'live'}");
    to.put("pm", AT + "/settings", "{'version':99,'mode':'live'}");
    to.put("pm", AT + "/settings", "{'version':1,'colour':'red'}");
    to.put(
        "pm",
        AT + "/settings",
        "{'version':1,'on':'perhaps','mode':'wet','delivery':'never','undoSeconds':-1,'told':['eaten'],'unasked':'so','dailyCap':'many','acknowledge':'x','tellMerged':'y','fromName':'a\\n"
            + "b','replyTo':'nobody','language':'??','cesAsks':'z'}");
    to.put("pm", AT + "/settings", "[1]");
    to.put("pm", AT + "/settings", "{'mode':");
    to.put(
        "pm",
        AT + "/settings",
        "{'version':1,'mode':'live','undoSeconds':0,'dailyCap':0,'acknowledge':true,'tellMerged':true,'told':['shipped','in-progress','planned'],'fromName':'The"
            + " Loop','replyTo':'loop@example.com'}");
    to.get("pm", AT + "/settings");
  }

  private void settingsScreen() {
    String page = "/secure/RoundtripSettings";
    to.screen("pm", page + "!default.jspa?projectKey=REC", "", RESOURCES);
    to.screen("engineer", page + "!default.jspa?projectKey=REC", "", RESOURCES);
    to.screen("nobody", page + "!default.jspa?projectKey=REC", "", RESOURCES);
    to.screen("pm", page + "!default.jspa?projectKey=NOSUCH", "", RESOURCES);
    to.screen("pm", page + ".jspa?projectKey=REC", "", RESOURCES);
    String good =
        "projectKey=REC&version=2&on=true&mode=live&delivery=at-least-once&undoSeconds=0&told=shipped"
            + "&told=in-progress&told=planned&unasked=false&dailyCap=0&acknowledge=true"
            + "&tellMerged=true&noMail=ignored&fromName=The+Loop&replyTo=loop%40example.com&language=en"
            + "&cesAsks=effort";
    to.form("engineer", page + ".jspa", "", good, RESOURCES);
    to.form("pm", page + ".jspa", "", good, RESOURCES);
    to.form(
        "pm",
        page + ".jspa",
        "",
        good.replace("dailyCap=0", "dailyCap=many")
            .replace("version=2", "version=3")
            .replace("loop%40example.com", "nobody"),
        RESOURCES);
    to.screen("pm", page + "!default.jspa?saved=true&projectKey=REC", "", "main .aui-message");
    to.screen(
        "admin",
        "/plugins/servlet/project-config/REC/summary",
        "",
        "#roundtrip-settings",
        "#roundtrip-statuses");
  }

  private void setUpScreen() {
    String page = "/secure/admin/RoundtripSetUp";
    String cookie = story.webSudo();
    to.screen("pm", page + "!default.jspa?projectKey=REC", "", RESOURCES);
    to.screen("nobody", page + "!default.jspa?projectKey=REC", "", RESOURCES);
    to.screen("admin", page + "!default.jspa?projectKey=REC", "", RESOURCES);
    to.screen("admin", page + "!default.jspa?projectKey=REC", cookie, RESOURCES);
    to.screen("admin", page + "!default.jspa?projectKey=NOSUCH", cookie, RESOURCES);
    to.form("pm", page + ".jspa", "", "projectKey=REC");
    to.form("admin", page + ".jspa", cookie, "projectKey=REC", "main .aui-message");
    to.form("admin", page + ".jspa", cookie, "projectKey=REC&version=3");
  }

  private void statuses() {
    to.get("pm", AT + "/statuses");
    to.get("engineer", AT + "/statuses");
    to.get("pm", Recorder.REST + "/projects/NOSUCH/statuses");
    to.put("engineer", AT + "/statuses", "{'version':0,'statuses':{}}");
    to.put("pm", AT + "/statuses", "{}");
    to.put("pm", AT + "/statuses", "{'version':0}");
    to.put("pm", AT + "/statuses", "{'version':0,'statuses':{'10000':'eaten'}}");
    to.put("pm", AT + "/statuses", "{'version':0,'statuses':{'77':'shipped'}}");
    to.put("pm", AT + "/statuses", "{'version':0,'statuses':");
    to.put(
            "pm",
            AT + "/statuses",
            "{'version':0,'statuses':{'10000':'under-review','3':'in-progress',"
                + "'10001':'','10002':'shipped'}}")
        .expect(200);
    to.put("pm", AT + "/statuses", "{'version':0,'statuses':{'10002':'planned'}}");
  }

  private void statusesScreen() {
    String page = "/secure/RoundtripStatuses";
    to.screen("pm", page + ".jspa?projectKey=REC", "", RESOURCES);
    to.screen("pm", page + "!default.jspa?projectKey=REC", "", "main h1, main h2");
    to.screen("pm", page + ".jspa?projectKey=REC&saved=true", "", "main .aui-message");
    to.screen("engineer", page + ".jspa?projectKey=REC", "", RESOURCES);
    to.screen("nobody", page + ".jspa?projectKey=REC", "", RESOURCES);
    to.screen("pm", page + "!save.jspa?projectKey=REC", "", RESOURCES);
    String sent = "projectKey=REC&status-10000=under-review&status-3=in-progress&status-10001=";
    to.form("engineer", page + "!save.jspa", "", sent + "&status-10002=shipped&version=1");
    to.form(
        "pm", page + "!save.jspa", "", sent + "&status-10002=eaten&version=1", "main .aui-message");
    to.form(
        "pm",
        page + "!save.jspa",
        "",
        sent + "&status-10002=shipped&version=0",
        "main .aui-message");
    to.form("pm", page + "!save.jspa", "", sent + "&status-10002=shipped&version=1");
    to.get("pm", AT + "/statuses");
  }
}
