package minijira.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minijira.jira.mail.MailServers;
import minijira.jira.people.UserStore;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Jira's bulk change, as a browser walks through it. */
public class BulkChangeTest {
  @Rule public final Screens screens = new Screens();

  private final List<String> events = new ArrayList<>();
  private final List<Boolean> mail = new ArrayList<>();
  private Issue one;
  private Issue two;

  @Before
  public void two_issues_and_somebody_who_listens() {
    one = screens.issue("Story", "Dark mode");
    two = screens.issue("Story", "Bright mode");
    Components.get(minijira.node.EventBus.class).register(this);
  }

  @EventListener
  public void on(IssueEvent event) {
    mail.add(event.isSendMail());
    events.add(event.getIssue().getKey() + " " + event.getEventTypeId());
  }

  /** All issues are ticked. */
  private Document chosen(Visitor who, String operation) {
    Document first = who.get("/secure/views/bulkedit/BulkEdit1!default.jspa");
    Element form = first.selectFirst("form#bulkedit");
    form.select("input[name=issue]").attr("checked", "checked");
    form.selectFirst("#operation-" + operation).attr("checked", "checked");
    return who.submit(form, Map.of());
  }

  private String summary(Issue issue) {
    return Components.get(IssueManager.class).getIssueObject(issue.getId()).getSummary();
  }

  @Test
  public void an_edit_changes_the_ticked_fields_of_all_with_one_event_each() {
    Visitor pm = screens.as("pm");
    Element form = chosen(pm, "edit").selectFirst("form#bulkedit");
    form.selectFirst("#actions-summary").attr("checked", "checked");

    pm.submit(form, Map.of("summary", "The same", "description", "Not ticked"));

    assertThat(List.of(summary(one), summary(two))).containsOnly("The same");
    assertThat(Components.get(IssueManager.class).getIssueObject(one.getId()).getDescription())
        .isNull();
    assertThat(events)
        .containsExactlyInAnyOrder(
            "DEMO-1 " + EventType.ISSUE_UPDATED_ID, "DEMO-2 " + EventType.ISSUE_UPDATED_ID);
  }

  @Test
  public void jiras_mail_is_asked_for_and_each_event_says_what_was_chosen() {
    Visitor lead = screens.as("pm");
    Element form = chosen(lead, "transition").selectFirst("form#bulkedit");
    String done = form.selectFirst("option:contains(Done)").val();
    Element box = form.selectFirst("input[name=sendBulkNotification]");
    assertThat(box.hasAttr("checked")).isTrue();

    lead.submit(form, Map.of("wftransition", done));
    assertThat(mail).containsExactly(true, true);

    mail.clear();
    Element again = chosen(lead, "transition").selectFirst("form#bulkedit");
    again.selectFirst("input[name=sendBulkNotification]").removeAttr("checked");
    lead.submit(again, Map.of("wftransition", again.selectFirst("option").val()));
    assertThat(mail).containsExactly(false, false);
  }

  /** Jira's documentation: only an administrator, or one of all the projects, may do without. */
  @Test
  public void only_administrators_may_do_without_jiras_mail() {
    Visitor engineer = screens.as("engineer");
    Element form = chosen(engineer, "transition").selectFirst("form#bulkedit");
    assertThat(form.select("input[name=sendBulkNotification]")).isEmpty();

    engineer.submit(form, Map.of("wftransition", form.selectFirst("option").val()));
    edited(engineer);

    assertThat(mail).containsExactly(true, true, true, true);
  }

  @Test
  public void who_administers_one_of_two_projects_may_not() {
    Long next = Components.get(ProjectStore.class).create("NEXT", "Next", "support", "").getId();
    assertThat(screens.issue("Story", "Night mode", "pid", next.toString()).getKey())
        .isEqualTo("NEXT-1");
    mail.clear();

    edited(screens.as("pm"));
    assertThat(mail).containsExactly(true, true, true);

    mail.clear();
    edited(screens.as("admin"));
    assertThat(mail).containsExactly(false, false, false);
  }

  /** As Jira's own code reads: the box is left out, and with it what it would have said. */
  @Test
  public void without_a_mail_server_who_may_do_without_does() {
    Components.get(MailServers.class).setDefined(false);

    edited(screens.as("engineer"));
    assertThat(mail).containsExactly(true, true);

    mail.clear();
    edited(screens.as("pm"));
    assertThat(mail).containsExactly(false, false);
  }

  /** The box, where there is one, is not ticked. */
  private void edited(Visitor who) {
    Element form = chosen(who, "edit").selectFirst("form#bulkedit");
    form.selectFirst("#actions-summary").attr("checked", "checked");
    form.select("input[name=sendBulkNotification]").removeAttr("checked");
    who.submit(form, Map.of("summary", "By " + who));
  }

  @Test
  public void what_one_issue_refuses_changes_none() {
    Visitor pm = screens.as("pm");
    Element form = chosen(pm, "edit").selectFirst("form#bulkedit");
    form.selectFirst("#actions-summary").attr("checked", "checked");

    Document again = pm.submit(form, Map.of("summary", ""));

    assertThat(again.select("#summary-error").text()).isNotEmpty();
    assertThat(List.of(summary(one), summary(two))).containsExactly("Dark mode", "Bright mode");
    assertThat(events).isEmpty();
  }

  @Test
  public void a_transition_moves_all_through_the_workflow() {
    Visitor engineer = screens.as("engineer");
    Element form = chosen(engineer, "transition").selectFirst("form#bulkedit");
    String done = form.selectFirst("option:contains(Done)").val();

    engineer.submit(form, Map.of("wftransition", done));

    for (Issue issue : List.of(one, two))
      assertThat(
              Components.get(IssueManager.class)
                  .getIssueObject(issue.getId())
                  .getStatus()
                  .getName())
          .isEqualTo("Done");
    assertThat(events).hasSize(2);
  }

  @Test
  public void a_move_gives_new_keys_and_tells_so() {
    Components.get(ProjectStore.class).create("NEXT", "Next", "pm", "");
    Visitor pm = screens.as("pm");
    Element form = chosen(pm, "move").selectFirst("form#bulkedit");
    String next = form.selectFirst("option:contains(NEXT)").val();

    Document page = pm.submit(form, Map.of("pid", next));
    assertThat(pm.status()).as(page.text()).isEqualTo(200);

    assertThat(Components.get(IssueManager.class).getIssueObject(one.getId()).getKey())
        .startsWith("NEXT-");
    assertThat(events)
        .hasSize(2)
        .allSatisfy(event -> assertThat(event).endsWith(" " + EventType.ISSUE_MOVED_ID));
  }

  @Test
  public void only_who_may_change_in_bulk_and_only_what_one_sees() {
    Components.get(UserStore.class).create("guest", "Guest", "guest@example.com", "guest");
    Visitor guest = screens.as("guest");
    guest.get("/secure/views/bulkedit/BulkEdit1!default.jspa");
    assertThat(guest.status()).isEqualTo(403);
    Visitor nobody = screens.as("");
    nobody.get("/secure/views/bulkedit/BulkEdit1!default.jspa");
    assertThat(nobody.path()).startsWith("/login.jsp");
  }
}
