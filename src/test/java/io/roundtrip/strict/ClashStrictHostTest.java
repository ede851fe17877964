package io.roundtrip.strict;

import static io.roundtrip.strict.Samples.action;
import static io.roundtrip.strict.Samples.panel;
import static io.roundtrip.strict.Samples.rest;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Test;

/** What Jira takes without a word and then never reaches, because something else is there. */
public class ClashStrictHostTest {
  @ClassRule public static final StrictHost host = new StrictHost();
  private static final String GET = "@SupportedMethods(RequestMethod.GET)";

  @Test
  public void a_condition_of_a_page_on_a_web_resource() {
    SmallPlugin plugin =
        SmallPlugin.good()
            .imports("com.atlassian.plugin.web")
            .source(
                "small.Shown",
                """
                package small; public class Shown implements com.atlassian.plugin.web.Condition {
                  public void init(java.util.Map<String, String> params) {}
                  public boolean shouldDisplay(java.util.Map<String, Object> context) { return true; }
                }
                """);

    assertThat(
            host.refusal(
                withFile(plugin)
                    .module(
                        "<web-resource key=\"r\">",
                        "<conditions type=\"AND\">",
                        "<condition class=\"small.Shown\"/>",
                        "</conditions>",
                        script("a.js"),
                        "</web-resource>")))
        .contains(
            "atlassian-plugin.xml:8 web-resource \"r\"",
            "condition small.Shown does not read the URL of the resource",
            "implement com.atlassian.webresource.spi.condition.UrlReadingCondition");
  }

  @Test
  public void a_function_of_jiras_name() {
    assertThat(host.refusal(functions("CurrentUser")))
        .contains(
            "atlassian-plugin.xml:7 jql-function \"CurrentUser\"",
            "function CurrentUser is Jira's own",
            "name it otherwise");
  }

  @Test
  public void two_functions_of_one_name() {
    assertThat(host.refusal(functions("smallNone", "SmallNone")))
        .contains(
            ":10 jql-function \"SmallNone\"",
            "function SmallNone is already there in line 7",
            "give each a name of its own");
  }

  @Test
  public void a_rest_path_of_jira() {
    assertThat(host.refusal(rest("").module("<rest key=\"b\" path=\"/api\" version=\"2\"/>")))
        .contains(
            "atlassian-plugin.xml:7 rest \"b\"",
            "rest path api is Jira's own",
            "name it otherwise");
  }

  @Test
  public void two_rest_modules_at_one_address() {
    String open = "@com.atlassian.annotations.security.UnrestrictedAccess";
    String[] same = {"<rest key=\"b\" path=\"/small/\" version=\"1.0\"/>"};
    String[] newer = {"<rest key=\"b\" path=\"/small\" version=\"2.0\"/>"};

    assertThat(host.refusal(rest(open).module(same)))
        .contains(
            ":7 rest \"b\"",
            "rest path small/1.0 is already there in line 6",
            "give each a name of its own");
    assertThat(host.refusal(rest(open).module(newer))).isEmpty();
  }

  @Test
  public void two_servlets_at_one_address() {
    assertThat(
            host.refusal(
                Samples.template("words")
                    .module(
                        "<servlet key=\"again\" class=\"small.Words\">",
                        "<url-pattern>/small/words</url-pattern>",
                        "</servlet>")))
        .contains(
            "atlassian-plugin.xml:10 servlet \"again\"",
            "url-pattern /small/words is already there in line 7",
            "give each a name of its own");
  }

  @Test
  public void an_action_of_jiras_name() {
    assertThat(host.refusal(action(GET).module(another("EditIssue"))))
        .contains(
            "atlassian-plugin.xml:14 webwork1 \"again\"",
            "action EditIssue is Jira's own",
            "name it otherwise");
  }

  @Test
  public void two_actions_of_one_name() {
    assertThat(host.refusal(action(GET).module(another("SmallSave"))))
        .contains(
            ":14 webwork1 \"again\"",
            "action SmallSave is already there in line 8",
            "give each a name of its own");
  }

  @Test
  public void an_action_that_supports_no_method() {
    assertThat(host.refusal(action("")))
        .contains(
            "atlassian-plugin.xml:8 webwork1 \"w\"",
            "neither class small.Save nor a method of it has @SupportedMethods",
            "answers every request with 405",
            "@SupportedMethods(RequestMethod.GET)");
    assertThat(host.refusal(action(GET))).isEmpty();
  }

  @Test
  public void web_resources_in_a_ring() {
    SmallPlugin ring =
        withFile(SmallPlugin.good())
            .module(resource("a", "b"))
            .module(resource("b", "c"))
            .module(resource("c", "b"));

    assertThat(host.refusal(ring))
        .contains(
            "atlassian-plugin.xml:11 web-resource \"b\"",
            "it depends on itself: b, c, b",
            "take one of these dependencies out")
        .doesNotContain("web-resource \"a\"", "web-resource \"c\"");
  }

  @Test
  public void two_resources_of_one_name() {
    SmallPlugin twice =
        withFile(SmallPlugin.good())
            .module("<web-resource key=\"r\">", script("a.js"), script("a.js"), "</web-resource>");

    assertThat(host.refusal(twice))
        .contains(
            "atlassian-plugin.xml:8 web-resource \"r\"",
            "resource a.js is already there in line 7",
            "give each a name of its own");
  }

  @Test
  public void a_link_that_calls_what_no_template_may_call() {
    assertThat(host.refusal(link("/secure/A.jspa?a=$issue.getClass().getName()")))
        .contains(
            "atlassian-plugin.xml:8 web-item \"go\"",
            "link calls $issue.getClass().getName(), which is not in the velocity-allowlist",
            "issue.key");
    assertThat(host.refusal(link("/secure/A.jspa?a=${issue.class.name}")))
        .contains("link calls $issue.class.name,");
    assertThat(host.refusal(link("/secure/A.jspa?a=$issue.summary.replace('a', 'b')")))
        .contains("link calls $issue.summary.replace('a', 'b'),");
    assertThat(host.refusal(link("/secure/A.jspa?a=$issue.getKey()&amp;b=${issue.id}"))).isEmpty();
  }

  private static SmallPlugin link(String link) {
    return panel()
        .text("small.name", "Small")
        .module(
            "<web-item key=\"go\" section=\"operations-operations\">",
            "<label key=\"small.name\"/>",
            "<link linkId=\"small-link\">" + link + "</link>",
            "</web-item>");
  }

  private static SmallPlugin functions(String... names) {
    String jira = "com.atlassian.jira.";
    SmallPlugin plugin =
        SmallPlugin.good()
            .imports("com.atlassian.jira", jira + "plugin.jql.function", jira + "jql.operand")
            .imports(jira + "jql.query", jira + "user", jira + "util")
            .imports("com.atlassian.query.clause", "com.atlassian.query.operand")
            .sample("None");
    for (String name : names)
      plugin.module(
          "<jql-function key=\"%s\" class=\"small.None\">".formatted(name),
          "<fname>%s</fname>".formatted(name),
          "</jql-function>");
    return plugin;
  }

  private static String[] another(String alias) {
    return new String[] {
      "<webwork1 key=\"again\"><actions>",
      "<action name=\"small.Save\" alias=\"%s\"/>".formatted(alias),
      "</actions></webwork1>"
    };
  }

  private static SmallPlugin withFile(SmallPlugin plugin) {
    return plugin.file("web/a.js", "var a = 1;");
  }

  private static String script(String name) {
    return "<resource type=\"download\" name=\"%s\" location=\"web/a.js\"/>".formatted(name);
  }

  private static String[] resource(String key, String dependency) {
    return new String[] {
      "<web-resource key=\"%s\">".formatted(key),
      script("a.js"),
      "<dependency>small.plugin:%s</dependency>".formatted(dependency),
      "</web-resource>",
      ""
    };
  }
}
