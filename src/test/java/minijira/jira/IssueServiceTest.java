package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.label.Label;
import java.util.List;
import minijira.jira.issue.Issues;
import minijira.jira.project.ProjectStore;
import org.junit.Rule;
import org.junit.Test;

public class IssueServiceTest {
  @Rule public final MiniJira jira = new MiniJira();

  @Test
  public void a_new_issue_has_key_reporter_first_status_and_no_history() {
    Issue issue = jira.story("Dark mode");

    assertThat(issue.getKey()).isEqualTo("DEMO-1");
    assertThat(issue.getReporter().getKey()).isEqualTo("engineer");
    assertThat(issue.getStatus().getName()).isEqualTo("To Do");
    assertThat(issue.getPriority().getName()).isEqualTo("Medium");
    assertThat(jira.get(ChangeHistoryManager.class).getChangeHistories(issue)).isEmpty();
  }

  @Test
  public void errors_come_by_field_name() {
    IssueService service = jira.get(IssueService.class);

    var blank =
        service.validateCreate(
            jira.user("pm"),
            jira.input().setProjectId(jira.project.id()).setIssueTypeId("10001").setSummary("  "));
    var nowhere =
        service.validateCreate(
            jira.user("pm"),
            jira.input().setProjectId(4711L).setIssueTypeId("10001").setSummary("x"));
    var strange =
        service.validateCreate(
            jira.user("pm"),
            jira.input()
                .setProjectId(jira.project.id())
                .setIssueTypeId("10001")
                .setSummary("x")
                .setAssigneeId("nobody")
                .setPriorityId("77"));

    assertThat(blank.getErrorCollection().getErrors())
        .containsEntry("summary", "You must specify a summary of the issue.");
    assertThat(nowhere.getErrorCollection().getErrors()).containsKey("pid");
    assertThat(strange.getErrorCollection().getErrors()).containsOnlyKeys("assignee", "priority");
  }

  @Test
  public void anonymous_visitors_may_not_create() {
    var result =
        jira.get(IssueService.class)
            .validateCreate(
                null,
                jira.input()
                    .setProjectId(jira.project.id())
                    .setIssueTypeId("10001")
                    .setSummary("x"));

    assertThat(result.isValid()).isFalse();
    assertThat(result.getErrorCollection().getErrorMessages())
        .containsExactly(
            "Anonymous users do not have permission to create issues in this project. Please try"
                + " logging in first.");
  }

  @Test
  public void an_update_writes_one_group_with_an_item_for_each_changed_field() {
    Issue issue = jira.story("Dark mode");
    IssueInputParameters input =
        jira.input()
            .setSummary("Dark mode, please")
            .setAssigneeId("engineer")
            .setDescription(issue.getDescription());
    input.getActionParameters().put("labels", new String[] {"ui", "wanted"});

    update("pm", issue, input);

    List<ChangeHistory> histories = jira.get(ChangeHistoryManager.class).getChangeHistories(issue);
    assertThat(histories)
        .singleElement()
        .satisfies(history -> assertThat(history.getAuthorKey()).isEqualTo("pm"));
    assertThat(histories.get(0).getChangeItemBeans())
        .extracting(ChangeItemBean::getField)
        .containsExactlyInAnyOrder("summary", "assignee", "labels");
    ChangeItemBean assignee = item(histories.get(0), "assignee");
    assertThat(assignee.getFrom()).isNull();
    assertThat(assignee.getTo()).isEqualTo("engineer");
    assertThat(assignee.getToString()).isEqualTo("Emil Engström");
    assertThat(item(histories.get(0), "labels").getToString()).isEqualTo("ui wanted");
  }

  @Test
  public void an_update_that_changes_nothing_leaves_no_trace() {
    Issue issue = jira.story("Dark mode");

    update("pm", issue, jira.input().setSummary("Dark mode"));

    assertThat(jira.get(ChangeHistoryManager.class).getChangeHistories(issue)).isEmpty();
  }

  @Test
  public void done_sets_the_resolution_and_back_to_work_clears_it() {
    Issue issue = jira.story("Dark mode");

    Issue done = jira.move("engineer", issue, 41).getIssue();
    Issue back = jira.move("engineer", issue, 21).getIssue();

    assertThat(done.getStatus().getName()).isEqualTo("Done");
    assertThat(done.getResolution().getName()).isEqualTo("Done");
    assertThat(done.getResolutionDate()).isNotNull();
    assertThat(back.getResolution()).isNull();
    assertThat(back.getResolutionDate()).isNull();
    List<ChangeItemBean> statuses =
        jira.get(ChangeHistoryManager.class).getChangeItemsForField(issue, "status");
    assertThat(statuses).extracting(ChangeItemBean::getFromString).containsExactly("To Do", "Done");
    assertThat(statuses).extracting(ChangeItemBean::getTo).containsExactly("10002", "3");
    assertThat(jira.get(ChangeHistoryManager.class).getAllChangeItems(issue).get(0).getTos())
        .isNotEmpty();
  }

  @Test
  public void a_transition_that_the_status_does_not_have_is_refused() {
    Issue issue = jira.story("Dark mode");

    var result =
        jira.get(IssueService.class)
            .validateTransition(jira.user("engineer"), issue.getId(), 11, jira.input());

    assertThat(result.isValid()).isFalse();
    assertThat(result.getErrorCollection().getErrorMessages().iterator().next())
        .contains("not valid for the current state");
  }

  @Test
  public void a_comment_may_come_with_a_transition() {
    Issue issue = jira.story("Dark mode");
    IssueService service = jira.get(IssueService.class);

    service.transition(
        jira.user("engineer"),
        service.validateTransition(
            jira.user("engineer"), issue.getId(), 21, jira.input().setComment("I am on it")));

    assertThat(jira.get(com.atlassian.jira.issue.comments.CommentManager.class).getComments(issue))
        .singleElement()
        .satisfies(
            comment -> {
              assertThat(comment.getBody()).isEqualTo("I am on it");
              assertThat(comment.getAuthorFullName()).isEqualTo("Emil Engström");
            });
  }

  @Test
  public void a_moved_issue_keeps_its_id_and_is_found_by_its_old_key() {
    Issue issue = jira.story("Dark mode");
    var other = jira.get(ProjectStore.class).create("OTHER", "Other", "pm", null);

    Issue moved = jira.get(Issues.class).move(jira.user("pm"), issue, other.id());

    assertThat(moved.getKey()).isEqualTo("OTHER-1");
    assertThat(moved.getId()).isEqualTo(issue.getId());
    assertThat(jira.get(IssueManager.class).getIssueObject("DEMO-1")).isEqualTo(moved);
    assertThat(jira.get(IssueManager.class).getIssueByCurrentKey("DEMO-1")).isNull();
    assertThat(jira.get(ChangeHistoryManager.class).getChangeItemsForField(moved, "Key"))
        .singleElement()
        .satisfies(item -> assertThat(item.getToString()).isEqualTo("OTHER-1"));
  }

  @Test
  public void labels_may_be_given_at_birth() {
    Issue issue =
        jira.create(
            "pm",
            "Dark mode",
            input -> input.getActionParameters().put("labels", new String[] {"one two"}));

    assertThat(issue.getLabels()).extracting(Label::getLabel).containsExactly("one", "two");
  }

  private void update(String user, Issue issue, IssueInputParameters input) {
    IssueService service = jira.get(IssueService.class);
    IssueService.UpdateValidationResult valid =
        service.validateUpdate(jira.user(user), issue.getId(), input);
    assertThat(valid.getErrorCollection().getErrors()).isEmpty();
    assertThat(service.update(jira.user(user), valid).isValid()).isTrue();
  }

  private static ChangeItemBean item(ChangeHistory history, String field) {
    return history.getChangeItemBeans().stream()
        .filter(item -> item.getField().equals(field))
        .findFirst()
        .orElseThrow();
  }
}
