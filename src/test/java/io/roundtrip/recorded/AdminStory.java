package io.roundtrip.recorded;

/** Health, kill switch, clone guard and audit log; then back to the product's own mail text. */
final class AdminStory {
  private static final String AT = Recorder.REST + "/admin";
  private static final String PAGE = "/secure/admin/RoundtripAdmin";
  private static final String CUSTOMERS = "/secure/admin/RoundtripCustomers";
  private static final String RATES = "/secure/admin/RoundtripRates";
  private static final String UPKEEP = "/secure/admin/RoundtripUpkeep";
  static final String SELF_CHECK = "/secure/admin/RoundtripSelfCheck!default.jspa";
  private static final String[] MAIN = {
    "head [href*=io.roundtrip], head [src*=io.roundtrip]", "main"
  };

  /** Without the numbers of what was looked at: they grow with the product. */
  static final String[] CHECK = {
    "head [href*=io.roundtrip], head [src*=io.roundtrip]",
    "#roundtrip-check-result",
    "#roundtrip-check thead",
    "#roundtrip-check .aui-lozenge",
    "#roundtrip-check td:nth-child(2)",
    "#roundtrip-check td:nth-child(4)",
    "main .aui-button"
  };

  private final Story story;
  private final Recorder to;

  AdminStory(Story story) {
    this.story = story;
    this.to = story.to;
  }

  void play() {
    to.room("letter");
    to.delete("pm", Recorder.REST + "/projects/REC/mails/status/en");
    to.delete("pm", Recorder.REST + "/projects/REC/mails/status/en?version=1");
    to.room("admin");
    to.get("admin", AT + "/health");
    killSwitch();
    site();
    customers();
    rates();
    answers();
    upkeep();
    to.get("admin", AT + "/audit");
    to.get("admin", AT + "/audit?start=1&limit=1");
    to.get("admin", AT + "/audit?limit=x");
    for (String path : new String[] {"/health", "/audit"}) to.get("pm", AT + path);
    selfCheck();
    screens();
  }

  private void selfCheck() {
    for (String path : new String[] {"/self-check", "/self-check/file"}) {
      to.get("admin", AT + path);
      to.get("pm", AT + path);
    }
  }

  private void killSwitch() {
    to.put("admin", AT + "/kill-switch", "{}");
    to.put("admin", AT + "/kill-switch", "{'paused':true,'why':'" + "x".repeat(201) + "'}");
    to.put("admin", AT + "/kill-switch", "{'paused':");
    to.put("pm", AT + "/kill-switch", "{'paused':true}");
    to.get("admin", AT + "/kill-switch");
    to.put("admin", AT + "/kill-switch", "{'paused':true,'why':'a fire drill','version':7}");
    to.put("admin", AT + "/kill-switch", "{'paused':true,'why':'a fire drill','version':0}");
    to.get("admin", AT + "/health");
    to.get("pm", Recorder.REST + "/outbox?project=REC&limit=1");
    to.put("admin", AT + "/kill-switch", "{'paused':false}");
    to.put("admin", AT + "/kill-switch", "{'paused':false,'version':" + version() + "}");
    to.get("admin", AT + "/health");
  }

  private String version() {
    String version = story.json("admin", AT + "/kill-switch").get("version").asText();
    to.known("switch", version);
    return "{switch}";
  }

  private void site() {
    to.get("pm", AT + "/site");
    String site = story.json("admin", AT + "/site").get("version").asText();
    to.known("version of the site", site);
    to.get("admin", AT + "/site");
    to.put("admin", AT + "/site", "{'why':'moved'}");
    to.put("admin", AT + "/site", "{'why':'moved','version':7}");
    to.put("pm", AT + "/site", "{}");
    to.put("admin", AT + "/site", "{}");
  }

  private void customers() {
    String at = AT + "/customer-address";
    to.get("admin", at);
    to.get("pm", at);
    to.put("admin", at, "{}");
    to.put("admin", at, "{'address':");
    to.put("admin", at, "{'address':'feedback.example.com','version':1}");
    to.put("admin", at, "{'address':'https://feedback.example.com','version':0}");
    to.put("pm", at, "{'address':'https://feedback.example.com','version':1}");
    to.put("admin", at, "{'address':'https://feedback.example.com/jira/','version':1}");
    to.get("admin", AT + "/health");
  }

  private void rates() {
    String at = AT + "/mail-rates";
    to.get("admin", at);
    to.get("pm", at);
    to.put("admin", at, "{}");
    to.put("admin", at, "{'server':70,'domain':");
    to.put("admin", at, "{'server':70,'domain':30}");
    to.put("admin", at, "{'server':-1,'domain':100001,'version':1}");
    to.put("admin", at, "{'server':70,'version':1}");
    to.put("admin", at, "{'server':70,'domain':30,'version':0}");
    to.put("pm", at, "{'server':70,'domain':30,'version':1}");
    to.put("admin", at, "{'server':70,'domain':0,'version':1}");
    to.put("admin", at, "{'server':0,'domain':0,'version':2}");
  }

  private void answers() {
    String at = AT + "/answer-address";
    to.get("admin", at);
    to.get("pm", at);
    to.put("admin", at, "{}");
    to.put("admin", at, "{'address':'answers','version':0}");
    to.put("admin", at, "{'address':'Answers@Example.com','version':0}");
    to.put("pm", at, "{'address':'','version':1}");
    to.put("admin", at, "{'address':'','version':0}");
    to.get("admin", AT + "/health");
    to.put("admin", at, "{'address':'','version':1}");
  }

  /** Nothing failed, and the keys are those of every new installation. */
  private void upkeep() {
    String at = AT + "/upkeep";
    to.get("pm", at);
    to.post("pm", at + "/failures", "{}");
    to.post("admin", at + "/failures", "{}");
    to.post("admin", at + "/failures", "{'batch':'failed:yesterday'}");
    to.post("admin", at + "/failures", "{'batch':'failed:2020-02-02'}");
    to.post("pm", at + "/keys", "{}");
    to.post("admin", at + "/keys", "{}");
    to.delete("pm", at + "/keys/1");
    to.delete("admin", at + "/keys/99");
    to.delete("admin", at + "/keys/1");
  }

  private void screens() {
    String cookie = story.webSudo();
    to.screen("admin", PAGE + "!default.jspa", "", MAIN);
    to.screen("pm", PAGE + "!default.jspa", "", MAIN);
    to.screen("nobody", PAGE + "!default.jspa", "", MAIN);
    to.screen("admin", PAGE + "!default.jspa", cookie, MAIN);
    to.form("admin", PAGE + "!pause.jspa", "", "why=x");
    to.form("pm", PAGE + "!pause.jspa", "", "why=x");
    to.form("admin", PAGE + "!pause.jspa", cookie, "why=a+fire+drill&version=7", ".aui-message");
    to.form("admin", PAGE + "!pause.jspa", cookie, "why=a+fire+drill&version=0");
    to.screen("admin", PAGE + "!default.jspa", cookie, "main");
    to.screen("admin", PAGE + "!resume.jspa", cookie, "main");
    to.form("admin", PAGE + "!resume.jspa", cookie, "why=&version=" + version());
    to.form("admin", PAGE + "!confirmSite.jspa", cookie, "why=moved", "main .aui-message");
    for (String user : new String[] {"admin", "pm", "nobody"})
      to.screen(user, SELF_CHECK, "", MAIN);
    to.screen("admin", SELF_CHECK, cookie, CHECK);
    for (String user : new String[] {"admin", "pm", "nobody"})
      to.screen(user, CUSTOMERS + "!default.jspa", "", MAIN);
    to.screen("admin", CUSTOMERS + "!default.jspa", cookie, "main");
    to.form("admin", CUSTOMERS + "!save.jspa", "", "address=x");
    to.form("admin", CUSTOMERS + "!save.jspa", cookie, "address=x&version=2");
    to.form("pm", CUSTOMERS + "!takeJira.jspa", "", "version=2");
    to.form("admin", CUSTOMERS + "!takeJira.jspa", cookie, "version=1");
    to.form("admin", CUSTOMERS + "!takeJira.jspa", cookie, "version=2");
    for (String user : new String[] {"admin", "pm", "nobody"})
      to.screen(user, RATES + "!default.jspa", "", MAIN);
    to.screen("admin", RATES + "!default.jspa", cookie, "main");
    to.form("admin", RATES + "!save.jspa", "", "server=1&domain=1");
    to.form("pm", RATES + "!save.jspa", "", "server=1&domain=1&version=3");
    to.form("admin", RATES + "!save.jspa", cookie, "server=x&domain=1&version=3");
    to.form("admin", RATES + "!save.jspa", cookie, "server=1&domain=1&version=2");
    for (String user : new String[] {"admin", "pm", "nobody"})
      to.screen(user, UPKEEP + "!default.jspa", "", MAIN);
    to.screen("admin", UPKEEP + "!default.jspa", cookie, "main h2", "main h3", "main p");
    for (String deed : new String[] {"takeBack", "changeKey", "retireKey"}) {
      to.form("pm", UPKEEP + "!" + deed + ".jspa", "", "batch=x&key=x");
      to.form("admin", UPKEEP + "!" + deed + ".jspa", cookie, "batch=x&key=x&sure=true");
    }
    to.screen("admin", "/plugins/servlet/upm", "", "a#roundtrip-admin");
  }
}
