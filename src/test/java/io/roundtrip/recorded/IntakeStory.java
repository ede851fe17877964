package io.roundtrip.recorded;

import java.util.Map;

/** Feedback comes in: by REST, by the file, by hand. */
final class IntakeStory {
  private static final String FEEDBACK = Recorder.REST + "/feedback";
  private static final String IMPORTS = Recorder.REST + "/imports";
  private static final String OF_PROJECT = Recorder.REST + "/projects/REC/imports";
  private static final String CSV = "text/csv";

  private final Story story;
  private final Recorder to;

  IntakeStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.room("intake");
    story.listened();
    onePiece();
    wrongPieces();
    file();
    wrongFiles();
    to.room("signals");
    screens();
  }

  private void onePiece() {
    story.said(
        "ada",
        "{'project':'REC','words':'Please add a dark mode. The white screen hurts at night.',"
            + "'customer':'Ada Lindqvist','email':'ada@nordiccrumb.example',"
            + "'account':'Nordic Crumb','nps':9,'csat':4,'channel':'survey','moment':'onboarding',"
            + "'consent':true,'source':{'system':'survey','id':'1'},'labels':['ui']}");
    story.said(
        "grace",
        "{'project':'REC','words':'A dark mode, please: the screen is too bright at night.',"
            + "'customer':'Grace Okafor','email':'grace@meridian.example',"
            + "'account':'Meridian Grocers','nps':3,'ces':6,'channel':'email','consent':true}");
    story.said(
        "lin",
        "{'project':'REC','words':'Dark mode is missing.','customer':'Lin Wei',"
            + "'email':'lin@example.org','consent':false}");
    story.said(
        "again",
        "{'project':'REC','title':'Still too bright','words':'Still far too bright at five.',"
            + "'customer':'Ada Lindqvist','email':'ada@nordiccrumb.example',"
            + "'account':'Nordic Crumb','nps':8,'consent':'yes','source':'mail:7'}");
    story.said("alone", "{'project':'REC','words':'Printing labels takes ages'}");
    to.get("support", FEEDBACK + "/{ada-id}");
    to.get("engineer", FEEDBACK + "/{grace-id}");
    to.get("support", FEEDBACK + "/987654");
    to.get("support", FEEDBACK + "/ada");
  }

  private void wrongPieces() {
    to.post("support", FEEDBACK, "{}");
    to.post("support", FEEDBACK, "{'project':'REC'}");
    to.post("support", FEEDBACK, "{'project':'NOSUCH','words':'x'}");
    to.post("support", FEEDBACK, "{'project':'REC','words':'x','npss':9,'labels':{'a':1}}");
    to.post(
        "support",
        FEEDBACK,
        "{'project':'REC','words':'x','nps':11,'csat':'six','ces':0,'email':'x',"
            + "'channel':'pigeon','consent':'perhaps','created':'yesterday','cesAsks':'z',"
            + "'locale':'??','contactId':987654,'accountId':'x'}");
    to.post("support", FEEDBACK, "{'project':'REC','words':'x','source':{'system':'a:b','id':1}}");
    to.post("support", FEEDBACK, "{'project':'REC','words':'x','source':'survey:1'}");
    to.post("support", FEEDBACK, "{'project':'REC','words':'x','source':'nocolon'}");
    to.post("support", FEEDBACK, "{'project':'REC','words':'a\\u0000b'}");
    to.post("support", FEEDBACK, "{'project':'REC','words':'" + "x".repeat(40_000) + "'}");
    to.post("support", FEEDBACK, "{'words':'" + "x".repeat(1_100_000) + "'}");
    to.post("support", FEEDBACK, "[1]");
    to.ask("support", "POST", FEEDBACK, "application/xml", "<a/>");
    to.ask("support", "POST", FEEDBACK, "text/plain", "{}");
  }

  private void file() {
    String id =
        to.post("support", IMPORTS, "{'name':'Old list.csv','project':'REC','format':'csv'}")
            .expect(201)
            .json()
            .get("id")
            .asText();
    to.known("file", id);
    to.get("support", IMPORTS + "/{file}");
    String rows =
        "id;title;body;nps;email;colour\n"
            + "1;Export;\"Export to a\nspreadsheet\";7;mina@example.net;red\n"
            + "2;Bad;;11;nobody;\n"
            + "3;\"open;;;;\n";
    to.ask("support", "POST", IMPORTS + "/{file}/rows", CSV, rows);
    to.ask("support", "POST", IMPORTS + "/{file}/rows", CSV, rows);
    to.get("support", IMPORTS + "/{file}");
    to.ask("support", "POST", IMPORTS + "/{file}/rows?firstLine=99", CSV, "5;x;;;;\n");
    to.get("support", IMPORTS + "/{file}/rejects");
    String tabs =
        to.post(
                "support",
                IMPORTS,
                "{'name':'Tabs','project':'REC','format':'tsv','source':'tabs',"
                    + "'columns':['id','title','labels']}")
            .expect(201)
            .json()
            .get("id")
            .asText();
    to.known("tabs", tabs);
    to.ask(
        "support",
        "POST",
        IMPORTS + "/{tabs}/rows?firstLine=2",
        "text/tab-separated-values",
        "1\tKeyboard shortcuts\ta|b\n1\tTwin\t\n");
    to.get("support", IMPORTS + "/{tabs}");
    to.get("support", IMPORTS + "/{tabs}/rejects");
    to.get("support", IMPORTS + "/{file}/rejects?after=2");
    to.get("support", OF_PROJECT);
    to.get("pm", OF_PROJECT + "?start=1&limit=1");
    to.get("engineer", OF_PROJECT);
    to.ask("support", "POST", OF_PROJECT + "/look?last=true", CSV, rows);
    to.ask("support", "POST", OF_PROJECT + "/look", CSV, "a;b\n1;2\n");
    to.ask("support", "POST", OF_PROJECT + "/look?last=true", CSV, "");
  }

  private void wrongFiles() {
    to.post("support", IMPORTS, "{}");
    to.post("support", IMPORTS, "{'name':'x','project':'NOSUCH','format':'xls','size':1}");
    to.post("support", IMPORTS, "{'name':5,'columns':'id'}");
    to.post("support", IMPORTS, "{'name':'x','project':'REC','format':'csv','columns':['a','a']}");
    to.get("support", IMPORTS + "/987654");
    to.get("engineer", IMPORTS + "/{file}");
    to.get("engineer", IMPORTS + "/{file}/rejects");
    to.ask("engineer", "POST", IMPORTS + "/{file}/rows", CSV, "1;x\n");
    to.ask("support", "POST", IMPORTS + "/{file}/rows", "application/json", "{}");
    to.ask("support", "POST", IMPORTS + "/{file}/rows?firstLine=x", CSV, "1;x\n");
  }

  private void screens() {
    String page = "/projects/REC?selectedItem=io.roundtrip.jira:intake-import-link";
    to.screen("support", page, "", "head [href*=io.roundtrip], head [src*=io.roundtrip]", "main");
    to.screen("nobody", page, "", "main");
    to.screen("support", "/browse/{grace}", "", "#customfieldmodule");
    to.screen("support", "/browse/{ada}", "", "#customfieldmodule");
    to.screen(
        "support",
        "/secure/CreateIssue!default.jspa?pid=10100&issuetype={type Feedback}",
        "",
        "head [href*=io.roundtrip], head [src*=io.roundtrip]",
        ".field-group:has([id^=customfield])");
    String account = to.known("field Account");
    story.edit(to.known("alone"), Map.of(account, "Ac\u202eme"));
    to.screen("support", "/browse/{alone}", "", ".app-panel");
    story.edit(to.known("alone"), Map.of(account, ""));
    to.jql("support", "project = REC AND NPS <= 6 ORDER BY key");
    to.jql("support", "project = REC AND \"Customer e-mail\" ~ \"ada@nordiccrumb.example\"");
  }
}
