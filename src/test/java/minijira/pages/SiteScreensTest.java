package minijira.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import minijira.boot.Mail;
import minijira.jira.people.PersonalTokens;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.plugin.module.WebItem;
import minijira.plugin.module.WebSection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Rule;
import org.junit.Test;

public class SiteScreensTest {
  @Rule public final Screens screens = new Screens();

  @Test
  public void a_query_finds_issues_and_its_heads_sort_them() {
    screens.issue("Bug", "First");
    screens.issue("Story", "Second");

    Document page =
        screens.as("pm").get("/issues/?jql=issuetype = Bug ORDER BY key ASC".replace(" ", "%20"));

    assertThat(page.select("#issuetable .issue-link").eachText()).containsExactly("DEMO-1");
    assertThat(page.select(".results-count-total").text()).isEqualTo("1");
    assertThat(page.select("th.column-issuekey").attr("aria-sort")).isEqualTo("ascending");
    assertThat(page.select("th.column-issuekey a").attr("href"))
        .contains("ORDER%20BY%20key%20DESC");
  }

  @Test
  public void a_query_with_a_mistake_says_what_is_wrong() {
    Document page = screens.as("pm").get("/issues/?jql=nothing%20%3D%201");

    assertThat(page.select("#jql-errors").text()).contains("nothing");
    assertThat(page.select("#advanced-search").attr("value")).isEqualTo("nothing = 1");
  }

  @Test
  public void chosen_columns_stay() {
    screens.issue("Bug", "First");
    Visitor pm = screens.as("pm");
    pm.get("/issues/?columns=issuekey,summary");
    Document page = pm.get("/issues/?jql=key%20%3D%20DEMO-1&columns=issuekey,summary");

    pm.submit(page.selectFirst("#column-picker"), Map.of());

    assertThat(pm.get("/issues/?jql=key%20%3D%20DEMO-1").select("#issuetable th").eachText())
        .containsExactly("Key", "Summary");
  }

  @Test
  public void a_key_in_the_search_box_leads_to_the_issue() {
    screens.issue("Bug", "First");
    Visitor pm = screens.as("pm");

    pm.get("/secure/QuickSearch.jspa?searchString=demo-1");

    assertThat(pm.path()).isEqualTo("/browse/DEMO-1");
  }

  @Test
  public void items_of_the_app_stand_in_sidebar_settings_and_administration() {
    screens.modules.add(
        item("jira.project.sidebar.plugins.navigation", "/app/triage?project=$projectKeyEncoded"));
    screens.modules.add(
        item("atl.jira.proj.config/projectgroup4", "/app/config?project=$projectKeyEncoded"));
    screens.modules.add(new WebSection("demo.app:section", "admin_plugins_menu", 10, "demo.label"));
    screens.modules.add(item("admin_plugins_menu/section", "/app/admin"));
    Visitor admin = screens.as("admin");

    Document project = admin.get("/projects/DEMO/summary");
    Document settings = admin.get("/plugins/servlet/project-config/DEMO/summary");
    Document administration = admin.get("/plugins/servlet/upm");

    assertThat(project.select(".aui-sidebar a[href='/jira/app/triage?project=DEMO']").text())
        .isEqualTo("Label of the app");
    assertThat(settings.select(".aui-sidebar a[href='/jira/app/config?project=DEMO']")).hasSize(1);
    assertThat(administration.select(".admin-nav a[href='/jira/app/admin']")).hasSize(1);
  }

  @Test
  public void the_board_has_a_column_per_status_and_cards_know_where_they_may_go() {
    screens.issue("Bug", "First");

    Document board = screens.as("engineer").get("/projects/DEMO/board");

    assertThat(board.select(".board-column").eachAttr("aria-label"))
        .containsExactly("To Do", "In Progress", "In Review", "Done");
    assertThat(board.select("[aria-label='To Do'] .board-summary").eachText())
        .containsExactly("First");
    assertThat(board.select(".board-card").attr("data-moves")).isEqualTo("3:21,10001:31,10002:41");
  }

  @Test
  public void administration_is_for_administrators() {
    Visitor engineer = screens.as("engineer");

    engineer.get("/secure/admin/ViewCustomFields.jspa");

    assertThat(engineer.status()).isEqualTo(403);
  }

  @Test
  public void the_lead_administers_the_project_and_others_do_not() {
    Visitor pm = screens.as("pm");
    Visitor engineer = screens.as("engineer");

    pm.get("/plugins/servlet/project-config/DEMO/roles");
    engineer.get("/plugins/servlet/project-config/DEMO/roles");

    assertThat(pm.status()).isEqualTo(200);
    assertThat(engineer.status()).isEqualTo(403);
  }

  @Test
  public void an_administrator_creates_a_project_and_a_key_is_taken_once() {
    Visitor admin = screens.as("admin");
    Document form = admin.get("/secure/project/AddProject!default.jspa");

    Document wrong =
        admin.submit(form.selectFirst("#add-project"), Map.of("name", "Another", "key", "DEMO"));
    admin.submit(wrong.selectFirst("#add-project"), Map.of("key", "NEXT"));

    assertThat(wrong.select("#key-error").text())
        .isEqualTo("There is already a project with this key.");
    assertThat(wrong.select("#name").attr("value")).isEqualTo("Another");
    assertThat(admin.path()).isEqualTo("/projects/NEXT/summary");
  }

  @Test
  public void a_version_is_added_and_released() {
    Visitor pm = screens.as("pm");
    Document page = pm.get("/projects/DEMO/versions");

    Document added = pm.submit(page.selectFirst("form.mj-adder"), Map.of("name", "4.2"));
    Document released = pm.press(added.selectFirst("#versions-table button"));

    assertThat(added.select("#versions-table .aui-lozenge").text()).isEqualTo("Unreleased");
    assertThat(released.select("#versions-table .aui-lozenge").text()).isEqualTo("Released");
    assertThat(
            Components.get(ProjectStore.class)
                .versions(screens.project.getId())
                .get(0)
                .isReleased())
        .isTrue();
  }

  @Test
  public void the_screens_speak_the_language_of_the_reader() {
    Visitor pm = screens.as("pm");
    Document page = pm.get("/projects/DEMO/summary");

    Document german = pm.press(page.selectFirst("button[name=locale][value=de]"));

    assertThat(german.select("html").attr("lang")).startsWith("de");
    assertThat(german.select("h1").text()).isEqualTo("Zusammenfassung");
  }

  @Test
  public void the_theme_stays_in_the_browser() {
    Visitor pm = screens.as("pm");
    Document light = pm.get("/projects");

    Document dark = pm.press(light.selectFirst("button[name=theme][value=dark]"));
    Document system = pm.press(dark.selectFirst("button[name=theme][value=system]"));

    assertThat(light.select("html").attr("data-color-mode")).isEqualTo("light");
    assertThat(dark.select("html").attr("data-color-mode")).isEqualTo("dark");
    assertThat(system.select("html").hasAttr("data-color-mode-auto")).isTrue();
  }

  @Test
  public void a_mail_is_unread_until_opened_and_its_html_runs_no_scripts() {
    screens.mails.add(
        new Mail(
            "ada@example.com",
            "Shipped",
            "In plain text",
            "<p>In <b>HTML</b></p>",
            Map.of("Date", "Sat, 21 Nov 2026 20:00:00 +0000", "From", "team@example.com"),
            "raw text"));
    Visitor pm = screens.as("pm");

    Document before = pm.get("/inbox?q=ADA");
    Document mail = pm.get("/inbox/1");
    Document after = pm.get("/inbox");

    assertThat(before.select("tr.unread .subject a").text()).isEqualTo("Shipped");
    assertThat(mail.select("iframe").attr("srcdoc")).contains("<b>HTML</b>");
    assertThat(mail.select("iframe").attr("sandbox")).doesNotContain("allow-scripts");
    assertThat(mail.select("#mail-text").text()).isEqualTo("In plain text");
    assertThat(after.select("tr.unread")).isEmpty();
  }

  @Test
  public void a_page_may_be_left_by_its_skip_link_and_names_its_parts() {
    Document page = screens.as("pm").get("/projects/DEMO/summary");

    assertThat(page.select("body a").first().attr("href")).isEqualTo("#main");
    assertThat(page.select("main#main")).hasSize(1);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("nav:not([aria-label])")).isEmpty();
    assertThat(page.select("img:not([alt])")).isEmpty();
  }

  private static WebItem item(String section, String link) {
    return new WebItem(
        "demo.app:item" + section.hashCode(),
        section,
        10,
        "demo.label",
        link,
        "",
        "",
        "",
        context -> true);
  }

  @Test
  public void a_token_is_made_shown_once_and_revoked() {
    Visitor pm = screens.as("pm");
    Document tokens =
        pm.get(
            pm.get("/secure/ViewProfile.jspa")
                .select("#tokens-link")
                .attr("href")
                .replaceFirst("^/jira", ""));

    Document made = pm.press(named(tokens, "my script"));

    String raw = made.select("#new-token").text();
    assertThat(Components.get(PersonalTokens.class).owner(raw)).contains("pm");
    Document later = pm.get(TokenPages.TOKENS);
    assertThat(later.text()).contains("my script").doesNotContain(raw);
    pm.press(later.selectFirst("#tokens button"));
    assertThat(Components.get(PersonalTokens.class).owner(raw)).isEmpty();
  }

  private static Element named(Document tokens, String name) {
    tokens.selectFirst("#name").val(name);
    return tokens.selectFirst("#create-token");
  }
}
