package io.roundtrip;

import static io.roundtrip.strict.Samples.action;
import static io.roundtrip.strict.Samples.busy;
import static io.roundtrip.strict.Samples.everyKind;
import static io.roundtrip.strict.Samples.panel;
import static io.roundtrip.strict.Samples.panelModule;
import static io.roundtrip.strict.Samples.rest;
import static io.roundtrip.strict.Samples.rows;
import static io.roundtrip.strict.Samples.template;
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

  @Test
  public void a_good_plugin_starts() {
    String refusal = host.refusal(panel().module(panelModule("loop")));

    assertThat(refusal).isEmpty();
    assertThat(host.node().query("plugin", Map.of()))
        .containsEntry("enabled", true)
        .containsEntry("modules", List.of("loop"));
  }

  @Test
  public void a_file_that_is_no_jar() throws IOException {
    Path file = Files.writeString(Files.createTempFile("no", ".jar"), "no jar");

    assertThat(host.refusal(file)).contains(file.toString(), "cannot be read");
  }

  @Test
  public void unknown_module_type() {
    String refusal = host.refusal(SmallPlugin.good().module("<web-pannel key=\"p\"/>"));

    assertThat(refusal)
        .contains("atlassian-plugin.xml:6 web-pannel \"p\"", "unknown module type <web-pannel>");
  }

  @Test
  public void a_module_type_of_jira_that_the_host_lacks_is_told_apart() {
    String refusal = host.refusal(SmallPlugin.good().module("<report key=\"r\"/>"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:6 report \"r\"", "known to Jira, but not supported by this host");
  }

  @Test
  public void unknown_attribute_and_child() {
    String refusal =
        host.refusal(
            SmallPlugin.good()
                .text("t", "T")
                .module(
                    "<web-section key=\"s\" location=\"l\" wieght=\"1\">",
                    "<labl key=\"t\"/>",
                    "</web-section>"));

    assertThat(refusal)
        .contains(
            ":6 web-section \"s\"",
            "unknown attribute \"wieght\"",
            ":7 web-section \"s\"",
            "unknown element <labl>");
  }

  @Test
  public void permission_without_a_known_category_or_with_a_key_of_jiras() {
    String refusal =
        host.refusal(
            SmallPlugin.good()
                .text("t", "T")
                .module(
                    "<project-permission key=\"EDIT_ISSUES\" i18n-name-key=\"t\""
                        + " category=\"NAUGHTY\"/>",
                    "<project-permission key=\"SMALL_SEE\" i18n-name-key=\"t\"/>"));

    assertThat(refusal)
        .contains(
            "category NAUGHTY",
            "permission EDIT_ISSUES is Jira's own",
            "<project-permission> has no attribute \"category\"");
  }

  @Test
  public void missing_class() {
    String[] module = panelModule("loop");
    module[2] = "<context-provider class=\"small.Pannel\"/>";

    String refusal = host.refusal(panel().module(module));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:8 web-panel \"loop\"", "class small.Pannel is not in the jar");
  }

  @Test
  public void class_whose_package_is_not_imported() {
    String refusal =
        host.refusal(
            panel()
                .module(
                    "<web-section key=\"s\" location=\"l\">",
                    "<condition"
                        + " class=\"com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition\"/>",
                    "</web-section>"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:7 web-section \"s\"",
            "its package com.atlassian.jira.plugin.webfragment.conditions is not imported",
            "add com.atlassian.jira.plugin.webfragment.conditions to Import-Package");
  }

  @Test
  public void own_class_that_needs_a_package_that_is_not_imported() {
    String refusal =
        host.refusal(
            SmallPlugin.good()
                .sample("Panel")
                .file("templates/panel.vm", "x")
                .text("small.panel", "Panel")
                .module(panelModule("loop")));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:8 web-panel \"loop\"",
            "class small.Panel cannot be linked",
            "com.atlassian.plugin.web");
  }

  @Test
  public void imported_package_that_jira_does_not_export() {
    String refusal = host.refusal(SmallPlugin.good().imports("com.google.common.collect"));

    assertThat(refusal)
        .contains(
            "META-INF/MANIFEST.MF Import-Package",
            "package com.google.common.collect is not exported by Jira");
  }

  @Test
  public void missing_template() {
    String refusal =
        host.refusal(
            panel()
                .module(
                    "<web-panel key=\"loop\" location=\"l\">",
                    "<resource type=\"velocity\" name=\"view\" location=\"templates/none.vm\"/>",
                    "</web-panel>"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:7 web-panel \"loop\"",
            "template templates/none.vm is not in the jar");
  }

  @Test
  public void missing_file_of_a_web_resource() {
    String refusal =
        host.refusal(
            SmallPlugin.good()
                .module(
                    "<web-resource key=\"r\">",
                    "<resource type=\"download\" name=\"a.js\" location=\"web/a.js\"/>",
                    "<dependency>small.plugin:none</dependency>",
                    "</web-resource>"));

    assertThat(refusal)
        .contains(
            ":7 web-resource \"r\"",
            "file web/a.js is not in the jar",
            ":8 web-resource \"r\"",
            "dependency small.plugin:none does not exist");
  }

  @Test
  public void missing_i18n_key() {
    String refusal =
        host.refusal(
            panel()
                .module(
                    "<web-section key=\"s\" location=\"l\">",
                    "<label key=\"small.nowhere\"/>",
                    "</web-section>"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:7 web-section \"s\"",
            "i18n key \"small.nowhere\" is in no i18n resource");
  }

  @Test
  public void duplicate_key() {
    String refusal =
        host.refusal(
            panel()
                .module(panelModule("loop"))
                .module("<web-section key=\"loop\" location=\"l\"/>"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:11 web-section \"loop\"",
            "already used by <web-panel> in line 6");
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
    String refusal =
        host.refusal(
            SmallPlugin.good()
                .module(
                    "<component-import key=\"i\""
                        + " interface=\"com.atlassian.sal.api.user.UserManager\"/>"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:6 component-import \"i\"", "an error in a transformless plugin");
  }

  @Test
  public void all_problems_are_told_together() {
    String refusal =
        host.refusal(
            SmallPlugin.good()
                .header("Atlassian-Plugin-Key", null)
                .module("<nonsense key=\"n\"/>", "<component key=\"c\"/>"));

    assertThat(refusal).contains("3 problems", "Atlassian-Plugin-Key", "<nonsense>", "<component>");
  }

  @Test
  public void bean_whose_constructor_needs_a_bean_that_is_not_there() {
    String refusal =
        host.refusal(
            SmallPlugin.good()
                .bean("small.Greeter")
                .source(
                    "small.Greeter",
                    "package small; public class Greeter { public Greeter(Runnable missing) {} }")
                .imports("org.springframework.beans.factory.annotation"));

    assertThat(refusal).contains("META-INF/spring", "small.Greeter", "java.lang.Runnable");
  }

  @Test
  public void module_class_whose_constructor_needs_a_bean_that_is_not_there() {
    String refusal =
        host.refusal(
            panel()
                .sample(
                    "Panel",
                    "public void init",
                    "public Panel(Runnable missing) {}\n  public void init")
                .module(panelModule("loop")));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:6 web-panel \"loop\"", "needs a bean of type java.lang.Runnable");
  }

  @Test
  public void good_rows_become_tables_with_jiras_names() {
    String refusal = host.refusal(rows("ROWS", "String getWords(); void setWords(String words);"));

    assertThat(refusal).isEmpty();
  }

  @Test
  public void table_name_of_31_characters() {
    String refusal = host.refusal(rows("ABCDEFGHIJKLMNOPQRSTU", "String getWords();"));

    assertThat(refusal).contains("atlassian-plugin.xml:7 ao \"ao\" entity small.Row", "table name");
  }

  @Test
  public void index_on_unlimited_text() {
    String refusal =
        host.refusal(
            rows(
                "ROWS",
                "@Indexed String getWords(); @StringLength(StringLength.UNLIMITED) void"
                    + " setWords(String words);"));

    assertThat(refusal).contains("entity small.Row#getWords", "index on unlimited text");
  }

  @Test
  public void reserved_column_word() {
    String refusal =
        host.refusal(rows("ROWS", "String getNumber(); void setNumber(String number);"));

    assertThat(refusal).contains("entity small.Row#getNumber", "NUMBER is a reserved word");
  }

  @Test
  public void column_type_that_cannot_be_stored() {
    String refusal = host.refusal(rows("ROWS", "java.time.Instant getWhen();"));

    assertThat(refusal).contains("entity small.Row#getWhen", "java.time.Instant cannot be stored");
  }

  @Test
  public void active_objects_touched_before_the_plugin_is_started() {
    String refusal =
        host.refusal(
            rows("ROWS", "String getWords();")
                .bean("small.Eager")
                .imports("org.osgi.framework")
                .sample("Eager"));

    assertThat(refusal)
        .contains("small.Eager", "Active Objects is not usable before the plugin is started");
  }

  @Test
  public void velocity_allowlist_of_a_method_that_does_not_exist() {
    String refusal =
        host.refusal(
            panel()
                .module(
                    "<velocity-allowlist key=\"v\">",
                    "<method>small.Panel#shout(java.lang.String)</method>",
                    "<method>java.lang.Runtime#exit(int)</method>",
                    "</velocity-allowlist>"));

    assertThat(refusal)
        .contains(
            ":7 velocity-allowlist \"v\"",
            "no public method small.Panel#shout(java.lang.String)",
            ":8 velocity-allowlist \"v\"",
            "list methods of the plugin's own classes only");
  }

  @Test
  public void a_tidy_plugin_leaves_nothing_behind() {
    host.install(busy(true));
    assertThat(host.node().query("leftovers", Map.of()))
        .containsEntry("threads", List.of("small-thread"))
        .containsEntry("jobRunners", List.of("small"));

    host.node().command("disable", Map.of());

    assertThat(host.node().query("leftovers", Map.of()))
        .allSatisfy((kind, left) -> assertThat((List<?>) left).as(kind).isEmpty());
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

    assertThat(host.node().query("plugin", Map.of()))
        .containsEntry("version", "2.0.0")
        .containsEntry("modules", List.of("other"));
  }

  @Test
  public void unknown_text_in_a_template() {
    String refusal =
        host.refusal(
            panel()
                .file("templates/panel.vm", "<p>\n$i18n.getText('small.gone')</p>")
                .module(panelModule("loop")));

    assertThat(refusal)
        .contains("templates/panel.vm:2", "i18n key \"small.gone\" is in no i18n resource");
  }

  @Test
  public void velocity_method_that_is_not_on_the_allowlist() {
    host.install(
        template("a\n$thing.open() $thing.secret()")
            .module(
                "<velocity-allowlist key=\"v\">",
                "<method>small.Thing#open()</method>",
                "</velocity-allowlist>"));

    String body = host.get("/plugins/servlet/small/words").body();

    assertThat(body)
        .contains(
            "refused",
            "small.Thing#secret()",
            "templates/words.vm line 2",
            "not in the velocity-allowlist");
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

    assertThat(body)
        .contains(
            "refused", "templates/words.vm", "$textHtml", "exempt from escaping by its name only")
        .doesNotContain("<script>");
  }

  @Test
  public void a_request_that_an_action_does_not_support_is_405() {
    host.install(action("@SupportedMethods(RequestMethod.POST)"));

    assertThat(host.get("/secure/SmallSave.jspa").statusCode()).isEqualTo(405);
    assertThat(host.get("/secure/SmallSave.jspa").body()).contains("does not support GET");
  }

  @Test
  public void post_without_xsrf_token_is_403() {
    host.install(action("@SupportedMethods(RequestMethod.POST) @RequiresXsrfCheck"));

    assertThat(
            host.post("/secure/SmallSave.jspa", "application/x-www-form-urlencoded", "a=b")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            host.post(
                    "/secure/SmallSave.jspa",
                    "application/x-www-form-urlencoded",
                    "a=b",
                    "X-Atlassian-Token",
                    "no-check")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  public void rest_method_without_annotation_is_not_for_the_anonymous() {
    host.install(rest(""));

    assertThat(host.get("/rest/small/1.0/things").statusCode()).isEqualTo(401);
    assertThat(host.get("/rest/small/1.0/things", "Authorization", host.token("engineer")).body())
        .isEqualTo("all");
  }

  @Test
  public void rest_post_of_a_form_needs_the_xsrf_header() {
    host.install(rest("@com.atlassian.annotations.security.UnrestrictedAccess"));

    assertThat(host.get("/rest/small/latest/things").body()).isEqualTo("all");
    assertThat(
            host.post("/rest/small/1.0/things", "application/x-www-form-urlencoded", "a=b")
                .statusCode())
        .isEqualTo(403);
    assertThat(host.post("/rest/small/1.0/things", "application/json", "{}").body())
        .isEqualTo("added");
  }

  @Test
  public void a_module_of_every_kind_starts() {
    String refusal = host.refusal(everyKind());

    assertThat(refusal).isEmpty();
    assertThat(
            host.get(
                    "/rest/api/2/search?jql=key%20in%20smallNone()",
                    "Authorization", host.token("engineer"))
                .body())
        .contains("\"total\":0");
  }
}
