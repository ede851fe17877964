package io.roundtrip.strict;

import static io.roundtrip.strict.Samples.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * How Jira makes module classes, calls listeners, reads the allow-list of templates, and takes
 * queries and links.
 */
public class LoadingStrictHostTest {
  private static final String PAGE = "/plugins/servlet/small/page";

  @ClassRule public static final StrictHost host = new StrictHost();

  @Test
  public void a_constructor_without_parameters_is_taken_even_if_another_could_be_filled() {
    host.install(
        page(
            "String words = \"bare\"; public Page() {} public Page(Greeter greeter) { words ="
                + " greeter.greet(); }"));

    assertThat(host.get(PAGE).body()).isEqualTo("bare");
  }

  @Test
  public void without_one_the_constructor_is_filled_with_beans() {
    host.install(page("String words; public Page(Greeter greeter) { words = greeter.greet(); }"));

    assertThat(host.get(PAGE).body()).isEqualTo("hello");
  }

  @Test
  public void setters_of_bean_types_are_called_where_the_constructor_is_bare() {
    host.install(
        page(
            "String words = \"bare\"; public void setGreeter(Greeter greeter) { words ="
                + " greeter.greet(); }"));

    assertThat(host.get(PAGE).body()).isEqualTo("hello");
  }

  @Test
  public void a_setter_for_which_there_are_two_beans() {
    String refusal =
        host.refusal(
            page("String words; public void setGreeter(Greeter greeter) {}").bean("small.Greeter"));

    assertThat(refusal)
        .contains("atlassian-plugin.xml:6 servlet \"page\"")
        .contains("needs a bean of type small.Greeter", "none that is the only one");
  }

  @Test
  public void a_listener_class_that_is_not_public() {
    String refusal = host.refusal(listening("class Ear", "public void on(PluginEnabledEvent e)"));

    assertThat(refusal)
        .contains("small.Start", "@EventListener small.Ear#on", "IllegalAccessException")
        .contains("make the class public");
  }

  @Test
  public void a_listener_method_that_is_not_public() {
    String refusal =
        host.refusal(listening("public class Ear", "void on(PluginEnabledEvent event)"));

    assertThat(refusal)
        .contains("@EventListener small.Ear#on", "is not public, so Jira never calls it");
  }

  @Test
  public void a_listener_method_without_the_event() {
    String refusal = host.refusal(listening("public class Ear", "public void on()"));

    assertThat(refusal).contains("@EventListener small.Ear#on does not take one parameter");
  }

  @Test
  public void a_public_listener_is_called() {
    host.install(
        listening(
            "public class Ear",
            "public void on(PluginEnabledEvent event) { System.setProperty(\"small.heard\","
                + " \"yes\"); } public void other()"));

    assertThat(System.getProperty("small.heard")).isEqualTo("yes");
    System.clearProperty("small.heard");
  }

  @Test
  public void allowlist_arguments_separated_by_commas() {
    String refusal =
        host.refusal(
            calling("small.Pair#join(java.lang.String,java.lang.String)", "$thing.open()"));

    assertThat(refusal)
        .contains("atlassian-plugin.xml:10 velocity-allowlist \"v\"")
        .contains("\"small.Pair#join(java.lang.String,java.lang.String)\" is not a method")
        .contains("one space between arguments");
  }

  @Test
  public void allowlist_arguments_separated_by_more_than_a_space() {
    String refusal =
        host.refusal(
            calling("small.Pair#join(java.lang.String,  java.lang.String)", "$thing.open()"));

    assertThat(refusal).contains("velocity-allowlist \"v\"", "one space between arguments");
  }

  @Test
  public void allowlist_with_an_array_or_several_of_a_kind() {
    assertThat(host.refusal(calling("small.Pair#all(java.lang.String[])", "$thing.open()")))
        .contains("velocity-allowlist \"v\"", "call a method without arrays");
    assertThat(host.refusal(calling("small.Pair#all(java.lang.String...)", "$thing.open()")))
        .contains("velocity-allowlist \"v\"", "call a method without arrays");
  }

  @Test
  public void allowlist_of_an_inner_class_written_with_a_dot() {
    String refusal = host.refusal(calling("small.Pair.Inner#word()", "$thing.open()"));

    assertThat(refusal).contains("class small.Pair.Inner is not in the jar");
  }

  @Test
  public void allowlist_as_jira_writes_it() {
    host.install(
        calling(
            "small.Pair#join(java.lang.String java.lang.String)",
            "$thing.pair().join('a', 'b') $thing.pair().inner().word()"));

    assertThat(host.get("/plugins/servlet/small/words").body()).isEqualTo("ab inner");
  }

  @Test
  public void a_reserved_word_in_a_query() {
    HttpResponse<String> answer = host.get("/rest/api/2/search?jql=project%20%3D%20INT");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("'INT' is a reserved JQL word", "(line 1, character 11)");
  }

  @Test
  public void a_reserved_sign_in_a_query() {
    HttpResponse<String> answer = host.get("/rest/api/2/search?jql=summary%20~%20100%25");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("The character '%' is a reserved JQL character", "(line 1, character 14)");
  }

  /** /plugins/servlet/small/page answers with the field words of small.Page. */
  private static SmallPlugin page(String members) {
    return SmallPlugin.good()
        .imports("jakarta.servlet", "jakarta.servlet.http", "com.atlassian.annotations.security")
        .bean("small.Greeter")
        .source(
            "small.Greeter",
            "package small; public class Greeter { public String greet() { return \"hello\"; } }")
        .source(
            "small.Page",
            "package small; import jakarta.servlet.http.*;"
                + " @com.atlassian.annotations.security.UnrestrictedAccess"
                + " public class Page extends HttpServlet { "
                + members
                + " @Override protected void doGet(HttpServletRequest q, HttpServletResponse a)"
                + " throws java.io.IOException { a.getWriter().write(words); } }")
        .module(
            "<servlet key=\"page\" class=\"small.Page\">",
            "<url-pattern>/small/page</url-pattern>",
            "</servlet>");
  }

  /** The bean small.Start registers a small.Ear. */
  private static SmallPlugin listening(String ear, String method) {
    return SmallPlugin.good()
        .imports("org.osgi.framework", "com.atlassian.event.api")
        .imports("com.atlassian.plugin.event.events")
        .bean("small.Start")
        .source(
            "small.Start",
            "package small; import com.atlassian.event.api.EventPublisher; public class Start {"
                + " public Start() { var context ="
                + " org.osgi.framework.FrameworkUtil.getBundle(Start.class).getBundleContext();"
                + " context.getService(context.getServiceReference(EventPublisher.class))"
                + ".register(new Ear()); } }")
        .source(
            "small.Ear",
            "package small; import com.atlassian.plugin.event.events.PluginEnabledEvent; "
                + ear
                + " { @com.atlassian.event.api.EventListener "
                + method
                + " {} }");
  }

  /** A template that calls things, with one entry of the allow-list in line 10. */
  private static SmallPlugin calling(String entry, String text) {
    return template(text)
        .source(
            "small.Thing",
            "package small; public class Thing { public String open() { return \"o\"; } public Pair"
                + " pair() { return new Pair(); } }")
        .source(
            "small.Pair",
            "package small; public class Pair { public String join(String a, String b) { return a +"
                + " b; } public String all(String... all) { return \"\"; } public Inner inner() {"
                + " return new Inner(); } public static class Inner { public String word() { return"
                + " \"inner\"; } } }")
        .module(
            "<velocity-allowlist key=\"v\">",
            "<method>" + entry + "</method>",
            "<method>small.Thing#open()</method>",
            "<method>small.Thing#pair()</method>",
            "<method>small.Pair#inner()</method>",
            "<method>small.Pair$Inner#word()</method>",
            "</velocity-allowlist>");
  }
}
