package io.roundtrip.strict;

/** Small plugins that tests spoil; their classes are the files beside this package's resources. */
public final class Samples {
  private static final String OPEN = "@com.atlassian.annotations.security.UnrestrictedAccess";

  private Samples() {}

  /** A panel class, template and text; the module itself comes from {@link #panelModule}. */
  public static SmallPlugin panel() {
    return SmallPlugin.good()
        .imports("com.atlassian.plugin.web")
        .sample("Panel")
        .file("templates/panel.vm", "<p>$words</p>")
        .text("small.panel", "Panel");
  }

  public static String[] panelModule(String key) {
    return new String[] {
      "<web-panel key=\"%s\" location=\"atl.jira.view.issue.right.context\">".formatted(key),
      "<label key=\"small.panel\"/>",
      "<context-provider class=\"small.Panel\"/>",
      "<resource type=\"velocity\" name=\"view\" location=\"templates/panel.vm\"/>",
      "</web-panel>"
    };
  }

  /** One entity, small.Row, with these members. */
  public static SmallPlugin rows(String table, String columns) {
    return SmallPlugin.good()
        .imports("net.java.ao", "net.java.ao.schema", "com.atlassian.activeobjects.external")
        .sample("Row", "TABLE", table, "COLUMNS", columns)
        .module("<ao key=\"ao\" namespace=\"small\">", "<entity>small.Row</entity>", "</ao>");
  }

  /** Registers a listener, a job, a thread and a service; a tidy one takes them back. */
  public static SmallPlugin busy(boolean tidy) {
    return SmallPlugin.good()
        .bean("small.Busy")
        .imports("org.osgi.framework", "com.atlassian.sal.api.lifecycle", "jakarta.annotation")
        .imports("com.atlassian.event.api", "com.atlassian.plugin.event.events")
        .imports("com.atlassian.scheduler", "com.atlassian.scheduler.config")
        .sample("Busy", "TIDY", String.valueOf(tidy));
  }

  /**
   * /plugins/servlet/small/words shows what rendering the template gives, or why it was refused.
   */
  public static SmallPlugin template(String template) {
    return SmallPlugin.good()
        .imports("jakarta.servlet", "jakarta.servlet.http", "org.osgi.framework")
        .imports("com.atlassian.annotations.security", "com.atlassian.templaterenderer")
        .file("templates/words.vm", template)
        .module(
            "<servlet key=\"words\" class=\"small.Words\">",
            "<url-pattern>/small/words</url-pattern>",
            "</servlet>")
        .sample("Thing")
        .sample("Words");
  }

  /** /secure/SmallSave.jspa, open to all, with these annotations on doExecute. */
  public static SmallPlugin action(String annotations) {
    return SmallPlugin.good()
        .imports("com.atlassian.jira.web.action", "com.atlassian.jira.security.request")
        .imports("com.atlassian.jira.security.xsrf", "com.atlassian.annotations.security")
        .module(
            "<webwork1 key=\"w\">",
            "<actions>",
            "<action name=\"small.Save\" alias=\"SmallSave\">",
            "<view name=\"success\">/templates/done.vm</view>",
            "</action>",
            "</actions>",
            "</webwork1>")
        .file("templates/done.vm", "<p>done</p>")
        .sample("Save", "ANNOTATIONS", annotations);
  }

  /** /rest/small/1.0/things by GET and POST, with this annotation on both methods. */
  public static SmallPlugin rest(String annotation) {
    return SmallPlugin.good()
        .imports("jakarta.ws.rs", "jakarta.ws.rs.core", "com.atlassian.annotations.security")
        .module("<rest key=\"rest\" path=\"/small\" version=\"1.0\"/>")
        .sample("Things", "ANNOTATION", annotation);
  }

  /** REST and every other kind of module that needs no page to be seen. */
  public static SmallPlugin everyKind() {
    String fields = "com.atlassian.jira.issue.customfields";
    return rest(OPEN)
        .imports(fields, fields + ".impl", fields + ".converters", fields + ".manager")
        .imports(fields + ".persistence", "com.atlassian.jira.component")
        .imports(
            "com.atlassian.jira", "com.atlassian.jira.issue", "com.atlassian.jira.issue.fields")
        .imports("com.atlassian.jira.plugin.jql.function", "com.atlassian.jira.jql.operand")
        .imports(
            "com.atlassian.jira.jql.query", "com.atlassian.jira.user", "com.atlassian.jira.util")
        .imports("com.atlassian.query.clause", "com.atlassian.query.operand")
        .imports("com.atlassian.jira.plugin.workflow", "com.opensymphony.workflow.loader")
        .imports("com.atlassian.jira.workflow.function.issue", "com.opensymphony.workflow")
        .imports("com.opensymphony.module.propertyset")
        .text("small.name", "Small things")
        .file("templates/field.vm", "<span>$!value</span>")
        .file("web/small.js", "var small = 1;")
        .file("images/dot.png", "png")
        .module(SmallPlugin.resource("every-kind.xml"))
        .sample("Grade")
        .sample("None")
        .sample("Mark")
        .sample("MarkFactory");
  }

  /** Keeps a diary in a table: its start, its upgrade and a clustered job; /small/page shows it. */
  public static SmallPlugin diary() {
    return rows("DIARY", "String getWords(); void setWords(String words);")
        .imports("org.osgi.framework", "com.atlassian.annotations.security")
        .imports("jakarta.servlet", "jakarta.servlet.http", "com.atlassian.sal.api.lifecycle")
        .imports("com.atlassian.scheduler", "com.atlassian.scheduler.config")
        .imports("com.atlassian.sal.api.upgrade", "com.atlassian.sal.api.message")
        .sample("Diary")
        .sample("Page")
        .bean("small.Diary")
        .module(
            "<servlet key=\"page\" class=\"small.Page\">",
            "<url-pattern>/small/page</url-pattern>",
            "</servlet>");
  }

  /**
   * /plugins/servlet/small/maker?project=KEY runs these lines as the engineer and shows what they
   * return; they have user, project, service and form, a story with a summary.
   */
  public static SmallPlugin maker(String lines) {
    return SmallPlugin.good()
        .imports("jakarta.servlet", "jakarta.servlet.http", "org.osgi.framework")
        .imports("com.atlassian.annotations.security", "com.atlassian.jira.bc.issue")
        .imports("com.atlassian.jira.issue", "com.atlassian.jira.project")
        .imports("com.atlassian.jira.user", "com.atlassian.jira.user.util")
        .imports("com.atlassian.jira.util", "com.atlassian.jira.issue.priority")
        .imports("com.atlassian.jira.bc", "com.atlassian.jira.issue.issuetype")
        .module(
            "<servlet key=\"maker\" class=\"small.Maker\">",
            "<url-pattern>/small/maker</url-pattern>",
            "</servlet>")
        .sample("Maker", "BODY", lines);
  }
}
