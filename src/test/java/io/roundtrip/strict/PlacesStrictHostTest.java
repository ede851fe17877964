package io.roundtrip.strict;

import static io.roundtrip.strict.Samples.panel;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Test;

/** What no page of Jira shows does not start here, and the host says where it would be shown. */
public class PlacesStrictHostTest {
  @ClassRule public static final StrictHost host = new StrictHost();

  @Test
  public void a_section_that_no_page_has() {
    String refusal = host.refusal(item("operations-opperations"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:6 web-item \"go\"",
            "no page of Jira has a section \"operations-opperations\"",
            "most like it is \"operations-operations\"");
  }

  @Test
  public void an_item_straight_in_the_bar_of_operations() {
    String refusal = host.refusal(item("opsbar-operations"));

    assertThat(refusal)
        .contains(
            ":6 web-item \"go\"",
            "section \"opsbar-operations\" is a location",
            "operations-work, ",
            "operations-operations, ");
  }

  @Test
  public void an_own_section_of_the_bar_is_named_by_its_key_alone() {
    assertThat(host.refusal(section("mine", "opsbar-operations").module(link("mine")))).isEmpty();
    assertThat(
            host.refusal(
                section("mine", "opsbar-operations").module(link("opsbar-operations/mine"))))
        .contains(
            ":9 web-item \"go\"",
            "no page of Jira has a section \"opsbar-operations/mine\"",
            "most like it is \"mine\"");
  }

  @Test
  public void an_own_section_of_the_administration_is_named_by_its_path() {
    SmallPlugin good =
        section("mine", "admin_plugins_menu").module(link("admin_plugins_menu/mine"));

    assertThat(host.refusal(good)).isEmpty();
    assertThat(host.refusal(section("mine", "admin_plugins_menu").module(link("mine"))))
        .contains("section \"mine\" is a location");
    assertThat(
            host.refusal(section("mine", "admin_plugins_menu").module(link("admin_plugins_menu"))))
        .contains(
            ":9 web-item \"go\"",
            "section \"admin_plugins_menu\" is a location",
            "one of [admin_plugins_menu/mine]");
  }

  @Test
  public void an_own_menu_at_the_top_holds_own_sections() {
    SmallPlugin menu =
        section("first", "small-menu")
            .module(
                "<web-item key=\"menu\" section=\"system.top.navigation.bar\">",
                "<label key=\"small.name\"/>",
                "<link linkId=\"small-menu\">/secure/Small.jspa</link>",
                "</web-item>")
            .module(link("small-menu/first"));

    assertThat(host.refusal(menu)).isEmpty();
  }

  @Test
  public void a_location_that_no_page_has() {
    String refusal = host.refusal(section("mine", "admin_plugin_menu"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:6 web-section \"mine\"",
            "no page of Jira shows sections located in \"admin_plugin_menu\"",
            "most like it is \"admin_plugins_menu\"");
  }

  @Test
  public void a_panel_where_no_page_has_panels() {
    String refusal = host.refusal(panelAt("atl.jira.view.issue.rigth.context"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:6 web-panel \"p\"",
            "no page of Jira shows panels located in \"atl.jira.view.issue.rigth.context\"",
            "most like it is \"atl.jira.view.issue.right.context\"");
  }

  @Test
  public void a_page_of_a_project_is_a_panel_at_the_selected_item_of_a_link() {
    String page = "small.plugin:page";
    String[] link = sidebar("/projects/$pathEncodedProjectKey?selectedItem=" + page, "");

    assertThat(host.refusal(panelAt(page).module(link))).isEmpty();
    assertThat(host.refusal(panelAt(page)))
        .contains(
            ":6 web-panel \"p\"",
            "link to /projects/$pathEncodedProjectKey?selectedItem=small.plugin:page");
    assertThat(host.refusal(named().module(link)))
        .contains(
            ":9 web-item \"side\"",
            "no web-panel is located at the selectedItem \"small.plugin:page\"",
            "add it, with location=\"small.plugin:page\"");
  }

  @Test
  public void an_icon_of_the_sidebar_among_the_classes_of_its_link() {
    String style = "<styleClass>aui-icon aui-iconfont-comment</styleClass>";
    String param = "<param name=\"iconClass\" value=\"aui-icon-large aui-iconfont-comment\"/>";

    assertThat(host.refusal(named().module(sidebar("/secure/Small.jspa", style))))
        .contains(
            ":8 web-item \"side\"",
            "styleClass \"aui-icon aui-iconfont-comment\" lands on the link and hides its text",
            "write <param name=\"iconClass\"");
    assertThat(host.refusal(named().module(sidebar("/secure/Small.jspa", param)))).isEmpty();
  }

  @Test
  public void a_context_that_nothing_requires() {
    String refusal = host.refusal(resource("<context>jira.view.isue</context>"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:8 web-resource \"r\"",
            "nothing requires the context \"jira.view.isue\"",
            "most like it is jira.view.issue");
  }

  @Test
  public void a_context_of_its_own_that_a_template_requires() {
    SmallPlugin own = resource("<context>small.things</context>");

    assertThat(host.refusal(own)).contains("nothing requires the context \"small.things\"");
    assertThat(
            host.refusal(
                own.file("a.vm", "$webResourceManager.requireResourcesForContext('small.things')")))
        .isEmpty();
  }

  @Test
  public void a_module_of_jira_that_does_not_exist() {
    String refusal =
        host.refusal(resource("<dependency>com.atlassian.auiplugin:dialog</dependency>"));

    assertThat(refusal)
        .contains(
            "atlassian-plugin.xml:8 web-resource \"r\"",
            "dependency com.atlassian.auiplugin:dialog is no web resource of Jira",
            "most like it is com.atlassian.auiplugin:dialog2");
  }

  @Test
  public void a_macro_that_hides_one_of_jiras() {
    String refusal =
        host.refusal(named().file("edit.vm", "<p>\n#macro (customControlHeader $a $b)#end"));

    assertThat(refusal)
        .contains("edit.vm:2", "macro customControlHeader hides Jira's own", "delete it");
    assertThat(host.refusal(named().file("edit.vm", "#macro (mine $a)$a#end #mine('x')")))
        .isEmpty();
  }

  @Test
  public void a_page_of_the_administration_that_names_another_tab_or_section() {
    assertThat(host.refusal(adminPage("admin_plugins_menu/mine", "small-link"))).isEmpty();
    assertThat(host.refusal(adminPage("admin_plugins_menu/mine", "go")))
        .contains(
            "page.vm:2",
            "admin.active.tab names \"go\", but no link of the plugin has this id",
            "most like it is \"small-link\"");
    assertThat(host.refusal(adminPage("admin_plugins_menu/other", "small-link")))
        .contains(
            "page.vm:1",
            "admin.active.section names \"admin_plugins_menu/other\"",
            "most like it is \"admin_plugins_menu/mine\"");
  }

  private static SmallPlugin named() {
    return panel().text("small.name", "Small");
  }

  private static SmallPlugin item(String section) {
    return named().module(link(section));
  }

  private static String[] link(String section) {
    return new String[] {
      "<web-item key=\"go\" section=\"%s\">".formatted(section),
      "<label key=\"small.name\"/>",
      "<link linkId=\"small-link\">/secure/Small.jspa</link>",
      "</web-item>"
    };
  }

  private static String[] sidebar(String link, String more) {
    return new String[] {
      "<web-item key=\"side\" section=\"jira.project.sidebar.plugins.navigation\">",
      "<label key=\"small.name\"/>",
      more,
      "<link linkId=\"small.plugin:page\">%s</link>".formatted(link),
      "</web-item>"
    };
  }

  private static SmallPlugin section(String key, String location) {
    return named()
        .module(
            "<web-section key=\"%s\" location=\"%s\">".formatted(key, location),
            "<label key=\"small.name\"/>",
            "</web-section>");
  }

  private static SmallPlugin panelAt(String location) {
    return named()
        .module(
            "<web-panel key=\"p\" location=\"%s\">".formatted(location),
            "<context-provider class=\"small.Panel\"/>",
            "<resource type=\"velocity\" name=\"view\" location=\"templates/panel.vm\"/>",
            "</web-panel>");
  }

  private static SmallPlugin resource(String line) {
    return named()
        .file("web/a.js", "var a = 1;")
        .module(
            "<web-resource key=\"r\">",
            "<resource type=\"download\" name=\"a.js\" location=\"web/a.js\"/>",
            line,
            "</web-resource>");
  }

  private static SmallPlugin adminPage(String section, String tab) {
    return section("mine", "admin_plugins_menu")
        .module(link("admin_plugins_menu/mine"))
        .file(
            "page.vm",
            "<meta name=\"admin.active.section\" content=\"%s\"/>\n<meta name=\"admin.active.tab\" content=\"%s\"/>"
                .formatted(section, tab));
  }
}
