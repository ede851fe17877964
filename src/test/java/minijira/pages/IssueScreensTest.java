package minijira.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import java.util.Map;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Grant;
import minijira.jira.project.SecurityLevel;
import minijira.node.Components;
import minijira.plugin.module.WebPanel;
import minijira.plugin.module.WebPanelView;
import org.jsoup.nodes.Document;
import org.junit.Rule;
import org.junit.Test;

public class IssueScreensTest {
  @Rule public final Screens screens = new Screens();

  @Test
  public void an_issue_is_shown_with_its_facts_and_nothing_of_it_is_markup() {
    Issue issue =
        screens.issue(
            "Bug",
            "<b>Export</b> fails",
            "description",
            "First line\n<script>alert(1)</script>",
            "labels",
            "export slow");

    Document page = screens.as("engineer").get("/browse/" + issue.getKey());

    assertThat(page.select("#summary-val").text()).isEqualTo("<b>Export</b> fails");
    assertThat(page.select("#description-val").text()).contains("<script>alert(1)</script>");
    assertThat(page.select("#type-val").text()).isEqualTo("Bug");
    assertThat(page.select("#status-val .aui-lozenge").text()).isEqualTo("To Do");
    assertThat(page.select("#labels-val a").eachText()).containsExactly("export", "slow");
    assertThat(page.select("#reporter-val").text()).contains("Priya Menon");
  }

  @Test
  public void somebody_who_is_not_signed_in_is_sent_to_the_login_page() {
    Issue issue = screens.issue("Bug", "Export fails");
    Visitor nobody = screens.as("");

    nobody.get("/browse/" + issue.getKey());

    assertThat(nobody.path()).startsWith("/login.jsp?os_destination=%2Fbrowse%2FDEMO-1");
  }

  @Test
  public void an_issue_of_a_level_that_one_is_not_in_is_not_there() {
    AccessStore access = Components.get(AccessStore.class);
    SecurityLevel level = access.createLevel(screens.project.getId(), "Leads");
    access.addToLevel(level.id(), Grant.Kind.USER, "pm");
    Issue issue = screens.issue("Bug", "A secret", "security", String.valueOf(level.id()));
    Visitor engineer = screens.as("engineer");

    Document page = engineer.get("/browse/" + issue.getKey());

    assertThat(engineer.status()).isEqualTo(404);
    assertThat(page.text()).doesNotContain("A secret");
  }

  @Test
  public void a_form_with_a_mistake_comes_back_with_the_error_beside_the_field_and_the_rest_kept() {
    Visitor pm = screens.as("pm");
    Document form = pm.get("/secure/CreateIssue!default.jspa");

    Document again =
        pm.submit(
            form.selectFirst("#issue-create"), Map.of("summary", "", "description", "Kept words"));

    assertThat(again.select("#summary").attr("aria-invalid")).isEqualTo("true");
    assertThat(again.select("#summary-error").text())
        .isEqualTo("You must specify a summary of the issue.");
    assertThat(again.select("#description").text()).isEqualTo("Kept words");
  }

  @Test
  public void a_created_issue_is_shown() {
    Visitor pm = screens.as("pm");
    Document form = pm.get("/secure/CreateIssue!default.jspa");

    Document page =
        pm.submit(
            form.selectFirst("#issue-create"),
            Map.of("summary", "Dark mode", "labels", "ux theme"));

    assertThat(pm.path()).isEqualTo("/browse/DEMO-1");
    assertThat(page.select("#summary-val").text()).isEqualTo("Dark mode");
    assertThat(page.select("#labels-val a")).hasSize(2);
  }

  @Test
  public void an_edited_issue_keeps_its_changes_in_the_history() {
    Issue issue = screens.issue("Story", "Dark mode");
    Visitor pm = screens.as("pm");
    Document form = pm.get("/secure/EditIssue!default.jspa?id=" + issue.getId());

    Document page =
        pm.submit(
            form.selectFirst("#issue-edit"),
            Map.of("summary", "Dark mode everywhere", "comment", "Said again"));

    assertThat(page.select("#summary-val").text()).isEqualTo("Dark mode everywhere");
    assertThat(page.select("#activity-history .activity-new-val").eachText())
        .contains("Dark mode everywhere");
    assertThat(page.select("#activity-comments .action-body").text()).isEqualTo("Said again");
  }

  @Test
  public void a_button_of_the_workflow_moves_the_issue() {
    Issue issue = screens.issue("Story", "Dark mode");
    Visitor engineer = screens.as("engineer");
    Document page = engineer.get("/browse/" + issue.getKey());

    Document after =
        engineer.press(page.selectFirst(".issueaction-workflow-transition:contains(Done)"));

    assertThat(after.select("#status-val").text()).isEqualTo("Done");
    assertThat(after.select("#resolution-val").text()).isEqualTo("Done");
    assertThat(after.select(".issueaction-workflow-transition").eachText()).doesNotContain("Done");
  }

  @Test
  public void a_comment_is_added() {
    Issue issue = screens.issue("Story", "Dark mode");
    Visitor support = screens.as("support");
    Document page = support.get("/browse/" + issue.getKey());

    Document after =
        support.submit(
            page.selectFirst("#comment-form form"), Map.of("comment", "Customers wait."));

    assertThat(after.select("#activity-comments .activity-comment").text())
        .contains("Sofia Santos")
        .contains("Customers wait.");
  }

  @Test
  public void two_issues_are_linked_and_parted_again() {
    Issue one = screens.issue("Story", "One");
    Issue two = screens.issue("Story", "Two");
    Visitor engineer = screens.as("engineer");
    Document form = engineer.get("/secure/LinkJiraIssue!default.jspa?id=" + one.getId());

    Document linked =
        engineer.submit(
            form.selectFirst("#link-jira-issue"),
            Map.of("issueKeys", two.getKey().toLowerCase(java.util.Locale.ROOT)));
    Document parted = engineer.press(linked.selectFirst(".delete-link"));

    assertThat(linked.select(".link-content").text()).contains("DEMO-2").contains("Two");
    assertThat(linked.select(".links-list h5").text()).startsWith("blocks");
    assertThat(parted.select(".link-content")).isEmpty();
  }

  @Test
  public void a_clone_has_the_values_of_its_original_and_the_summary_one_gives_it() {
    Issue one = screens.issue("Bug", "Export fails", "description", "On Mondays");
    Visitor engineer = screens.as("engineer");
    Document form = engineer.get("/secure/CloneIssueDetails!default.jspa?id=" + one.getId());

    Document clone =
        engineer.submit(form.selectFirst("#clone-issue-form"), Map.of("summary", "Export is slow"));

    assertThat(engineer.get("/browse/" + one.getKey()).select("#clone-issue")).hasSize(1);
    assertThat(form.select("#summary").val()).isEqualTo("CLONE - Export fails");
    assertThat(clone.select("#summary-val").text()).isEqualTo("Export is slow");
    assertThat(clone.select("#description-val").text()).isEqualTo("On Mondays");
    assertThat(clone.select(".links-list").text()).contains("clones").contains("DEMO-1");
  }

  @Test
  public void an_unknown_key_is_refused_beside_the_field() {
    Issue one = screens.issue("Story", "One");
    Visitor engineer = screens.as("engineer");
    Document form = engineer.get("/secure/LinkJiraIssue!default.jspa?id=" + one.getId());

    Document again =
        engineer.submit(form.selectFirst("#link-jira-issue"), Map.of("issueKeys", "DEMO-77"));

    assertThat(again.select("#jira-issue-keys-error").text()).contains("DEMO-77");
  }

  @Test
  public void an_epic_lists_its_children() throws Exception {
    Issue epic = screens.issue("Epic", "Night");
    Issue story = screens.issue("Story", "Dark mode");
    Long type =
        Components.get(IssueLinkTypeManager.class)
            .getIssueLinkTypesByStyle("jira_gh_epic_story")
            .iterator()
            .next()
            .getId();
    Components.get(IssueLinkManager.class)
        .createIssueLink(epic.getId(), story.getId(), type, null, screens.user("pm"));

    Document page = screens.as("pm").get("/browse/" + epic.getKey());

    assertThat(page.select("#ghx-issues-in-epic-table .issue-link").eachText())
        .containsExactly("DEMO-2");
    assertThat(page.select(".links-list")).isEmpty();
  }

  @Test
  public void panels_of_the_app_stand_between_ours_by_weight() {
    screens.modules.add(
        new WebPanel(
            "demo.app:light",
            "atl.jira.view.issue.right.context",
            5,
            "demo.label",
            panel(() -> "<p class='mine'>42</p>")));
    Issue issue = screens.issue("Story", "Dark mode");

    Document page = screens.as("pm").get("/browse/" + issue.getKey());

    assertThat(page.select("#viewissuesidebar .module").eachAttr("id"))
        .containsExactly("light", "peoplemodule", "datesmodule");
    assertThat(page.select("#light .mod-header h4").text()).isEqualTo("Label of the app");
    assertThat(page.select("#light .mine").text()).isEqualTo("42");
  }

  @Test
  public void a_panel_that_throws_is_named_and_the_page_is_still_there() {
    screens.modules.add(
        new WebPanel(
            "demo.app:broken",
            "atl.jira.view.issue.right.context",
            5,
            "demo.label",
            panel(
                () -> {
                  throw new IllegalStateException("no such table");
                })));
    Issue issue = screens.issue("Story", "Dark mode");
    Visitor pm = screens.as("pm");

    Document page = pm.get("/browse/" + issue.getKey());

    assertThat(pm.status()).isEqualTo(200);
    assertThat(page.select("#broken .aui-message-error").text())
        .contains("demo.app:broken")
        .contains("no such table");
    assertThat(page.select("#peoplemodule")).hasSize(1);
  }

  private static WebPanelView panel(java.util.function.Supplier<String> html) {
    return new WebPanelView() {
      @Override
      public boolean visible(Map<String, Object> ctx) {
        return true;
      }

      @Override
      public String html(Map<String, Object> ctx) {
        return html.get();
      }
    };
  }
}
