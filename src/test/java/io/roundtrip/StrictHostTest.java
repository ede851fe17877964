package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.strict.SmallPlugin;
import io.roundtrip.strict.StrictHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** The dev host refuses what Jira refuses, and says where the fault is. */
public class StrictHostTest {
  @ClassRule public static final StrictHost host = new StrictHost();

  private static final String PANEL_CLASS =
      """
      package small;
      public class Panel implements com.atlassian.plugin.web.ContextProvider {
        public void init(java.util.Map<String, String> params) {}
        public java.util.Map<String, Object> getContextMap(java.util.Map<String, Object> context) { return java.util.Map.of("words", "hello"); }
      }
      """;

  private static SmallPlugin panel() {
    return SmallPlugin.good()
        .imports("com.atlassian.plugin.web")
        .source("small.Panel", PANEL_CLASS)
        .file("templates/panel.vm", "<p>$words</p>")
        .text("small.panel", "Panel");
  }

  private static String[] panelModule(String key) {
    return new String[] {
      "<web-panel key=\"" + key + "\" location=\"atl.jira.view.issue.right.context\" weight=\"10\">",
      "<label key=\"small.panel\"/>",
      "<context-provider class=\"small.Panel\"/>",
      "<resource type=\"velocity\" name=\"view\" location=\"templates/panel.vm\"/>",
      "</web-panel>"
    };
  }

  @Test
  public void a_good_plugin_starts() {
    String refusal = host.refusal(panel().module(panelModule("loop")));

    assertThat(refusal).isEmpty();
    assertThat(host.node().query("plugin", Map.of())).containsEntry("enabled", true).containsEntry("modules", List.of("loop"));
  }

  @Test
  public void a_file_that_is_no_jar() throws IOException {
    Path file = Files.writeString(Files.createTempFile("no", ".jar"), "no jar");

    assertThat(host.refusal(file)).contains(file.toString(), "cannot be read");
  }

  @Test
  public void unknown_module_type() {
    String refusal = host.refusal(SmallPlugin.good().module("<web-pannel key=\"p\"/>"));

    assertThat(refusal).contains("atlassian-plugin.xml:6 web-pannel \"p\"", "unknown module type <web-pannel>");
  }

  @Test
  public void a_module_type_of_jira_that_the_host_lacks_is_told_apart() {
    String refusal = host.refusal(SmallPlugin.good().module("<report key=\"r\"/>"));

    assertThat(refusal).contains("atlassian-plugin.xml:6 report \"r\"", "known to Jira, but not supported by this host");
  }

  @Test
  public void unknown_attribute_and_child() {
    String refusal = host.refusal(SmallPlugin.good().text("t", "T").module("<web-section key=\"s\" location=\"l\" wieght=\"1\">", "<labl key=\"t\"/>", "</web-section>"));

    assertThat(refusal).contains(":6 web-section \"s\"", "unknown attribute \"wieght\"", ":7 web-section \"s\"", "unknown element <labl>");
  }

  @Test
  public void missing_class() {
    String[] module = panelModule("loop");
    module[2] = "<context-provider class=\"small.Pannel\"/>";

    String refusal = host.refusal(panel().module(module));

    assertThat(refusal).contains("atlassian-plugin.xml:8 web-panel \"loop\"", "class small.Pannel is not in the jar");
  }

  @Test
  public void class_whose_package_is_not_imported() {
    String refusal =
        host.refusal(
            panel()
                .module(
                    "<web-section key=\"s\" location=\"l\">",
                    "<condition class=\"com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition\"/>",
                    "</web-section>"));

    assertThat(refusal).contains("atlassian-plugin.xml:7 web-section \"s\"", "its package com.atlassian.jira.plugin.webfragment.conditions is not imported", "add com.atlassian.jira.plugin.webfragment.conditions to Import-Package");
  }

  @Test
  public void own_class_that_needs_a_package_that_is_not_imported() {
    String refusal = host.refusal(SmallPlugin.good().source("small.Panel", PANEL_CLASS).file("templates/panel.vm", "x").text("small.panel", "Panel").module(panelModule("loop")));

    assertThat(refusal).contains("atlassian-plugin.xml:8 web-panel \"loop\"", "class small.Panel cannot be linked", "com.atlassian.plugin.web");
  }

  @Test
  public void imported_package_that_jira_does_not_export() {
    String refusal = host.refusal(SmallPlugin.good().imports("com.google.common.collect"));

    assertThat(refusal).contains("META-INF/MANIFEST.MF Import-Package", "package com.google.common.collect is not exported by Jira");
  }

  @Test
  public void missing_template() {
    String refusal = host.refusal(panel().module("<web-panel key=\"loop\" location=\"l\">", "<resource type=\"velocity\" name=\"view\" location=\"templates/none.vm\"/>", "</web-panel>"));

    assertThat(refusal).contains("atlassian-plugin.xml:7 web-panel \"loop\"", "template templates/none.vm is not in the jar");
  }

  @Test
  public void missing_file_of_a_web_resource() {
    String refusal = host.refusal(SmallPlugin.good().module("<web-resource key=\"r\">", "<resource type=\"download\" name=\"a.js\" location=\"web/a.js\"/>", "<dependency>small.plugin:none</dependency>", "</web-resource>"));

    assertThat(refusal).contains(":7 web-resource \"r\"", "file web/a.js is not in the jar", ":8 web-resource \"r\"", "dependency small.plugin:none does not exist");
  }

  @Test
  public void missing_i18n_key() {
    String refusal = host.refusal(panel().module("<web-section key=\"s\" location=\"l\">", "<label key=\"small.nowhere\"/>", "</web-section>"));

    assertThat(refusal).contains("atlassian-plugin.xml:7 web-section \"s\"", "i18n key \"small.nowhere\" is in no i18n resource");
  }

  @Test
  public void duplicate_key() {
    String refusal = host.refusal(panel().module(panelModule("loop")).module("<web-section key=\"loop\" location=\"l\"/>"));

    assertThat(refusal).contains("atlassian-plugin.xml:11 web-section \"loop\"", "already used by <web-panel> in line 6");
  }

  @Test
  public void plugins_version_other_than_two() {
    String refusal = host.refusal(SmallPlugin.good().pluginsVersion("1"));

    assertThat(refusal).contains("atlassian-plugin.xml:1", "plugins-version is \"1\"");
  }

  @Test
  public void missing_plugin_key_in_the_manifest() {
    String refusal = host.refusal(SmallPlugin.good().header("Atlassian-Plugin-Key", null));

    assertThat(refusal).contains("META-INF/MANIFEST.MF", "no Atlassian-Plugin-Key");
  }

  @Test
  public void component_import_in_a_transformless_plugin() {
    String refusal = host.refusal(SmallPlugin.good().module("<component-import key=\"i\" interface=\"com.atlassian.sal.api.user.UserManager\"/>"));

    assertThat(refusal).contains("atlassian-plugin.xml:6 component-import \"i\"", "an error in a transformless plugin");
  }

  @Test
  public void all_problems_are_told_together() {
    String refusal = host.refusal(SmallPlugin.good().header("Atlassian-Plugin-Key", null).module("<nonsense key=\"n\"/>", "<component key=\"c\"/>"));

    assertThat(refusal).contains("3 problems", "Atlassian-Plugin-Key", "<nonsense>", "<component>");
  }

  @Test
  public void bean_whose_constructor_needs_a_bean_that_is_not_there() {
    String refusal = host.refusal(SmallPlugin.good().bean("small.Greeter").source("small.Greeter", "package small; public class Greeter { public Greeter(Runnable missing) {} }").imports("org.springframework.beans.factory.annotation"));

    assertThat(refusal).contains("META-INF/spring", "small.Greeter", "java.lang.Runnable");
  }

  @Test
  public void module_class_whose_constructor_needs_a_bean_that_is_not_there() {
    String refusal = host.refusal(panel().source("small.Panel", PANEL_CLASS.replace("{\n  public void init", "{\n  public Panel(Runnable missing) {}\n  public void init")).module(panelModule("loop")));

    assertThat(refusal).contains("atlassian-plugin.xml:6 web-panel \"loop\"", "needs a bean of type java.lang.Runnable");
  }

  private static SmallPlugin rows(String entity) {
    return SmallPlugin.good()
        .imports("net.java.ao", "net.java.ao.schema", "com.atlassian.activeobjects.external")
        .source("small.Row", "package small; import net.java.ao.*; import net.java.ao.schema.*; " + entity)
        .module("<ao key=\"ao\" namespace=\"small\">", "<entity>small.Row</entity>", "</ao>");
  }

  @Test
  public void good_rows_become_tables_with_jiras_names() {
    String refusal = host.refusal(rows("@Table(\"ROWS\") public interface Row extends Entity { String getWords(); void setWords(String words); }"));

    assertThat(refusal).isEmpty();
  }

  @Test
  public void table_name_of_31_characters() {
    String refusal = host.refusal(rows("@Table(\"ABCDEFGHIJKLMNOPQRSTU\") public interface Row extends Entity { String getWords(); }"));

    assertThat(refusal).contains("atlassian-plugin.xml:7 ao \"ao\" entity small.Row", "table name");
  }

  @Test
  public void index_on_unlimited_text() {
    String refusal = host.refusal(rows("@Table(\"ROWS\") public interface Row extends Entity { @Indexed String getWords(); @StringLength(StringLength.UNLIMITED) void setWords(String words); }"));

    assertThat(refusal).contains("entity small.Row#getWords", "index on unlimited text");
  }

  @Test
  public void reserved_column_word() {
    String refusal = host.refusal(rows("@Table(\"ROWS\") public interface Row extends Entity { String getNumber(); void setNumber(String number); }"));

    assertThat(refusal).contains("entity small.Row#getNumber", "NUMBER is a reserved word");
  }

  @Test
  public void column_type_that_cannot_be_stored() {
    String refusal = host.refusal(rows("@Table(\"ROWS\") public interface Row extends Entity { java.time.Instant getWhen(); }"));

    assertThat(refusal).contains("entity small.Row#getWhen", "java.time.Instant cannot be stored");
  }

  @Test
  public void active_objects_touched_before_the_plugin_is_started() {
    String refusal =
        host.refusal(
            rows("@Table(\"ROWS\") public interface Row extends Entity { String getWords(); }")
                .bean("small.Eager")
                .imports("org.osgi.framework")
                .source(
                    "small.Eager",
                    """
                    package small;
                    public class Eager {
                      public Eager() {
                        var context = org.osgi.framework.FrameworkUtil.getBundle(Eager.class).getBundleContext();
                        var ao = context.getService(context.getServiceReference(com.atlassian.activeobjects.external.ActiveObjects.class));
                        ao.count(Row.class);
                      }
                    }
                    """));

    assertThat(refusal).contains("small.Eager", "Active Objects is not usable before the plugin is started");
  }

  @Test
  public void velocity_allowlist_of_a_method_that_does_not_exist() {
    String refusal = host.refusal(panel().module("<velocity-allowlist key=\"v\">", "<method>small.Panel#shout(java.lang.String)</method>", "<method>java.lang.Runtime#exit(int)</method>", "</velocity-allowlist>"));

    assertThat(refusal).contains(":7 velocity-allowlist \"v\"", "no public method small.Panel#shout(java.lang.String)", ":8 velocity-allowlist \"v\"", "list methods of the plugin's own classes only");
  }

  private static SmallPlugin busy(boolean tidy) {
    return SmallPlugin.good()
        .bean("small.Busy")
        .imports("org.osgi.framework", "com.atlassian.sal.api.lifecycle", "com.atlassian.event.api", "com.atlassian.plugin.event.events", "com.atlassian.scheduler", "com.atlassian.scheduler.config")
        .source(
            "small.Busy",
            """
            package small;
            import com.atlassian.event.api.*;
            import com.atlassian.scheduler.*;
            import com.atlassian.scheduler.config.*;
            import org.osgi.framework.*;
            public class Busy implements com.atlassian.sal.api.lifecycle.LifecycleAware {
              private final BundleContext context = FrameworkUtil.getBundle(Busy.class).getBundleContext();
              private final ServiceRegistration<?> offered = context.registerService(com.atlassian.sal.api.lifecycle.LifecycleAware.class, this, null);
              private Thread thread;
              private <T> T get(Class<T> type) { return context.getService(context.getServiceReference(type)); }
              @EventListener public void on(com.atlassian.plugin.event.events.PluginEnabledEvent event) {}
              public void onStart() {
                get(EventPublisher.class).register(this);
                get(SchedulerService.class).registerJobRunner(JobRunnerKey.of("small"), request -> JobRunnerResponse.success());
                try {
                  get(SchedulerService.class).scheduleJob(JobId.of("small-job"), JobConfig.forJobRunnerKey(JobRunnerKey.of("small")).withRunMode(RunMode.RUN_LOCALLY).withSchedule(Schedule.forInterval(60000, null)));
                } catch (SchedulerServiceException e) { throw new IllegalStateException(e); }
                thread = new Thread(() -> { try { Thread.sleep(600000); } catch (InterruptedException done) {} }, "small-thread");
                thread.setDaemon(true);
                thread.start();
              }
              public void onStop() {
                if (!TIDY) return;
                get(EventPublisher.class).unregister(this);
                get(SchedulerService.class).unscheduleJob(JobId.of("small-job"));
                get(SchedulerService.class).unregisterJobRunner(JobRunnerKey.of("small"));
                thread.interrupt();
                try { thread.join(); } catch (InterruptedException e) { throw new IllegalStateException(e); }
              }
              @jakarta.annotation.PreDestroy public void close() { if (TIDY) offered.unregister(); }
            }
            """
                .replace("TIDY", String.valueOf(tidy)))
        .imports("jakarta.annotation");
  }

  @Test
  public void a_tidy_plugin_leaves_nothing_behind() {
    host.install(busy(true));
    assertThat(host.node().query("leftovers", Map.of())).containsEntry("threads", List.of("small-thread")).containsEntry("jobRunners", List.of("small"));

    host.node().command("disable", Map.of());

    assertThat(host.node().query("leftovers", Map.of())).allSatisfy((kind, left) -> assertThat((List<?>) left).as(kind).isEmpty());
  }

  @Test
  public void what_an_untidy_plugin_leaves_behind_is_listed() {
    host.install(busy(false));

    host.node().command("disable", Map.of());

    Map<String, Object> left = host.node().query("leftovers", Map.of());
    assertThat(left)
        .containsEntry("listeners", List.of("small.Busy"))
        .containsEntry("jobRunners", List.of("small"))
        .containsEntry("jobs", List.of("small-job"))
        .containsEntry("threads", List.of("small-thread"))
        .containsEntry("services", List.of("com.atlassian.sal.api.lifecycle.LifecycleAware"));
  }

  @Test
  public void a_plugin_can_be_disabled_enabled_and_replaced() {
    host.install(panel().module(panelModule("loop")));

    host.node().command("disable", Map.of());
    assertThat(host.node().query("plugin", Map.of())).containsEntry("enabled", false);
    host.node().command("enable", Map.of());
    assertThat(host.node().query("plugin", Map.of())).containsEntry("enabled", true);
    host.install(panel().header("Bundle-Version", "2.0.0").module(panelModule("other")));

    assertThat(host.node().query("plugin", Map.of())).containsEntry("version", "2.0.0").containsEntry("modules", List.of("other"));
  }

  @Test
  public void unknown_text_in_a_template() {
    String refusal = host.refusal(panel().file("templates/panel.vm", "<p>\n$i18n.getText('small.gone')</p>").module(panelModule("loop")));

    assertThat(refusal).contains("templates/panel.vm:2", "i18n key \"small.gone\" is in no i18n resource");
  }

  /** A servlet that shows what rendering its template gives, or why it was refused. */
  private static SmallPlugin template(String template) {
    return SmallPlugin.good()
        .imports("jakarta.servlet", "jakarta.servlet.http", "com.atlassian.annotations.security", "com.atlassian.templaterenderer", "org.osgi.framework")
        .file("templates/words.vm", template)
        .module("<servlet key=\"words\" class=\"small.Words\">", "<url-pattern>/small/words</url-pattern>", "</servlet>")
        .source("small.Thing", "package small; public class Thing { public String secret() { return \"s\"; } public String open() { return \"o\"; } }")
        .source(
            "small.Words",
            """
            package small;
            @com.atlassian.annotations.security.UnrestrictedAccess
            public class Words extends jakarta.servlet.http.HttpServlet {
              @Override protected void doGet(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) throws java.io.IOException {
                var context = org.osgi.framework.FrameworkUtil.getBundle(Words.class).getBundleContext();
                var renderer = context.getService(context.getServiceReference(com.atlassian.templaterenderer.TemplateRenderer.class));
                var values = new java.util.HashMap<String, Object>();
                values.put("words", "<script>alert(1)</script>");
                values.put("textHtml", "<script>alert(1)</script>");
                values.put("thing", new Thing());
                response.setContentType("text/plain");
                try {
                  renderer.render("templates/words.vm", values, response.getWriter());
                } catch (com.atlassian.templaterenderer.RenderingException refused) {
                  response.getWriter().write("refused: " + refused.getMessage());
                }
              }
            }
            """);
  }

  @Test
  public void velocity_method_that_is_not_on_the_allowlist() {
    host.install(template("a\n$thing.open() $thing.secret()").module("<velocity-allowlist key=\"v\">", "<method>small.Thing#open()</method>", "</velocity-allowlist>"));

    String body = host.get("/plugins/servlet/small/words").body();

    assertThat(body).contains("refused", "small.Thing#secret()", "templates/words.vm line 2", "not in the velocity-allowlist");
  }

  @Test
  public void users_text_is_escaped_without_being_asked() {
    host.install(template("<p>$words</p>"));

    String body = host.get("/plugins/servlet/small/words").body();

    assertThat(body).contains("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  }

  @Test
  public void a_reference_that_escapes_escaping_by_its_name_is_refused() {
    host.install(template("<p>$textHtml</p>"));

    String body = host.get("/plugins/servlet/small/words").body();

    assertThat(body).contains("refused", "templates/words.vm", "$textHtml", "exempt from escaping by its name only").doesNotContain("<script>");
  }

  private static SmallPlugin action(String annotations) {
    return SmallPlugin.good()
        .imports("com.atlassian.jira.web.action", "com.atlassian.jira.security.request", "com.atlassian.jira.security.xsrf", "com.atlassian.annotations.security")
        .module("<webwork1 key=\"w\">", "<actions>", "<action name=\"small.Save\" alias=\"SmallSave\"><view name=\"success\">/templates/done.vm</view></action>", "</actions>", "</webwork1>")
        .file("templates/done.vm", "<p>done</p>")
        .source(
            "small.Save",
            """
            package small;
            import com.atlassian.jira.security.request.*;
            import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
            @com.atlassian.annotations.security.UnrestrictedAccess
            public class Save extends com.atlassian.jira.web.action.JiraWebActionSupport {
              ANNOTATIONS
              @Override protected String doExecute() { return SUCCESS; }
            }
            """
                .replace("ANNOTATIONS", annotations));
  }

  @Test
  public void action_without_supported_methods_is_405() {
    host.install(action(""));

    assertThat(host.get("/secure/SmallSave.jspa").statusCode()).isEqualTo(405);
    assertThat(host.get("/secure/SmallSave.jspa").body()).contains("does not support GET");
  }

  @Test
  public void post_without_xsrf_token_is_403() {
    host.install(action("@SupportedMethods(RequestMethod.POST) @RequiresXsrfCheck"));

    assertThat(host.post("/secure/SmallSave.jspa", "application/x-www-form-urlencoded", "a=b").statusCode()).isEqualTo(403);
    assertThat(host.post("/secure/SmallSave.jspa", "application/x-www-form-urlencoded", "a=b", "X-Atlassian-Token", "no-check").statusCode()).isEqualTo(200);
  }

  private static SmallPlugin rest(String annotation) {
    return SmallPlugin.good()
        .imports("jakarta.ws.rs", "jakarta.ws.rs.core", "com.atlassian.annotations.security")
        .module("<rest key=\"rest\" path=\"/small\" version=\"1.0\"/>")
        .source("small.Things", "package small; import jakarta.ws.rs.*; @Path(\"things\") public class Things { " + annotation + " @GET @Produces(\"text/plain\") public String all() { return \"all\"; } " + annotation + " @POST @Produces(\"text/plain\") public String add() { return \"added\"; } }");
  }

  @Test
  public void rest_method_without_annotation_is_not_for_the_anonymous() {
    host.install(rest(""));

    assertThat(host.get("/rest/small/1.0/things").statusCode()).isEqualTo(401);
    assertThat(host.get("/rest/small/1.0/things", "Authorization", "Basic ZW5naW5lZXI6ZW5naW5lZXI=").body()).isEqualTo("all");
  }

  @Test
  public void rest_post_of_a_form_needs_the_xsrf_header() {
    host.install(rest("@com.atlassian.annotations.security.UnrestrictedAccess"));

    assertThat(host.get("/rest/small/latest/things").body()).isEqualTo("all");
    assertThat(host.post("/rest/small/1.0/things", "application/x-www-form-urlencoded", "a=b").statusCode()).isEqualTo(403);
    assertThat(host.post("/rest/small/1.0/things", "application/json", "{}").body()).isEqualTo("added");
  }

  @Test
  public void resource_whose_constructor_needs_a_bean_that_is_not_there() {
    String refusal = host.refusal(rest("").source("small.More", "package small; import jakarta.ws.rs.*; @Path(\"more\") public class More { public More(Runnable missing) {} }"));

    assertThat(refusal).contains("atlassian-plugin.xml:6 rest \"rest\" bean \"small.More\"", "java.lang.Runnable");
  }

  @Test
  public void a_module_of_every_kind_starts() {
    SmallPlugin plugin =
        rest("@com.atlassian.annotations.security.UnrestrictedAccess")
            .imports("com.atlassian.jira.issue.customfields", "com.atlassian.jira.issue.customfields.impl", "com.atlassian.jira.issue.customfields.converters", "com.atlassian.jira.issue.customfields.manager", "com.atlassian.jira.issue.customfields.persistence")
            .imports("com.atlassian.jira.component", "com.atlassian.jira.issue", "com.atlassian.jira.issue.fields", "com.atlassian.jira.plugin.jql.function", "com.atlassian.jira.jql.operand", "com.atlassian.jira.jql.query", "com.atlassian.jira.user", "com.atlassian.jira.util", "com.atlassian.jira")
            .imports("com.atlassian.query.clause", "com.atlassian.query.operand", "com.atlassian.jira.plugin.workflow", "com.atlassian.jira.workflow.function.issue", "com.opensymphony.workflow", "com.opensymphony.workflow.loader", "com.opensymphony.module.propertyset", "com.atlassian.plugin.web")
            .text("small.name", "Small things")
            .file("templates/field.vm", "<span>$!value</span>")
            .file("web/small.js", "var small = 1;")
            .file("images/dot.png", "png")
            .module("<web-section key=\"section\" location=\"admin_plugins_menu\" weight=\"5\" i18n-name-key=\"small.name\"><label key=\"small.name\"/></web-section>")
            .module("<web-item key=\"item\" section=\"admin_plugins_menu/section\" weight=\"5\"><label key=\"small.name\"/><link linkId=\"small-link\">/secure/SmallSave.jspa</link></web-item>")
            .module("<web-resource key=\"web\"><transformation extension=\"js\"><transformer key=\"jsI18n\"/></transformation><resource type=\"download\" name=\"small.js\" location=\"web/small.js\"/><resource type=\"download\" name=\"images/\" location=\"images/\"/><context>jira.view.issue</context><dependency>com.atlassian.auiplugin:ajs</dependency></web-resource>")
            .module("<customfield-type key=\"grade\" class=\"small.Grade\" i18n-name-key=\"small.name\"><description key=\"small.name\"/><resource type=\"velocity\" name=\"view\" location=\"templates/field.vm\"/><valid-searcher package=\"com.atlassian.jira.plugin.system.customfieldtypes\" key=\"exactnumber\"/></customfield-type>")
            .source("small.Grade", "package small; import com.atlassian.jira.component.ComponentAccessor; import com.atlassian.jira.issue.customfields.manager.*; import com.atlassian.jira.issue.customfields.persistence.*; import com.atlassian.jira.issue.customfields.converters.*; public class Grade extends com.atlassian.jira.issue.customfields.impl.NumberCFType { public Grade() { super(ComponentAccessor.getComponent(CustomFieldValuePersister.class), ComponentAccessor.getComponent(DoubleConverter.class), ComponentAccessor.getComponent(GenericConfigManager.class)); } }")
            .module("<jql-function key=\"none\" class=\"small.None\"><fname>smallNone</fname><list>true</list></jql-function>")
            .source("small.None", "package small; import com.atlassian.jira.jql.operand.QueryLiteral; import com.atlassian.jira.util.*; import com.atlassian.query.operand.FunctionOperand; import com.atlassian.query.clause.TerminalClause; public class None extends com.atlassian.jira.plugin.jql.function.AbstractJqlFunction { public MessageSet validate(com.atlassian.jira.user.ApplicationUser u, FunctionOperand o, TerminalClause c) { return new MessageSetImpl(); } public java.util.List<QueryLiteral> getValues(com.atlassian.jira.jql.query.QueryCreationContext q, FunctionOperand o, TerminalClause c) { return java.util.List.of(); } public int getMinimumNumberOfExpectedArguments() { return 0; } public com.atlassian.jira.JiraDataType getDataType() { return com.atlassian.jira.JiraDataTypes.ISSUE; } }")
            .module("<workflow-function key=\"mark\" class=\"small.MarkFactory\" i18n-name-key=\"small.name\"><description key=\"small.name\"/><function-class>small.Mark</function-class><orderable>true</orderable><unique>false</unique><deletable>true</deletable><resource type=\"velocity\" name=\"view\" location=\"templates/field.vm\"/></workflow-function>")
            .source("small.Mark", "package small; public class Mark extends com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider { public void execute(java.util.Map vars, java.util.Map args, com.opensymphony.module.propertyset.PropertySet ps) {} }")
            .source("small.MarkFactory", "package small; import java.util.Map; import com.opensymphony.workflow.loader.AbstractDescriptor; public class MarkFactory extends com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory implements com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory { protected void getVelocityParamsForInput(Map<String, Object> m) {} protected void getVelocityParamsForEdit(Map<String, Object> m, AbstractDescriptor d) {} protected void getVelocityParamsForView(Map<String, Object> m, AbstractDescriptor d) {} public Map<String, ?> getDescriptorParams(Map<String, Object> m) { return Map.of(); } }")
            .module("<rest-migration key=\"migration\"><rest-v2/></rest-migration>");

    String refusal = host.refusal(plugin);

    assertThat(refusal).isEmpty();
    assertThat(host.get("/rest/api/2/search?jql=key%20in%20smallNone()", "Authorization", "Basic ZW5naW5lZXI6ZW5naW5lZXI=").body()).contains("\"total\":0");
  }
}
