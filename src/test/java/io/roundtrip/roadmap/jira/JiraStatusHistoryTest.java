package io.roundtrip.roadmap.jira;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class JiraStatusHistoryTest {
  private final IssueManager issues = mock(IssueManager.class);
  private final ChangeHistoryManager histories = mock(ChangeHistoryManager.class);

  @Test
  public void reads_status_changes_oldest_first_and_nothing_else() {
    MutableIssue issue = issue();
    Instant later = MONDAY.plusSeconds(60);
    changed(
        issue,
        item(7, "status", later, "3", "10002", LIN.value()),
        item(9, "assignee", MONDAY, "ada", "lin", LIN.value()),
        item(108, "status", MONDAY, "10000", "3", null));

    ItemHistory history = new JiraStatusHistory(issues, histories).of(DARK_MODE).orElseThrow();

    assertThat(history)
        .isEqualTo(
            new ItemHistory(
                DARK_MODE,
                RT,
                "10002",
                List.of(
                    StatusChange.transition(
                        new ChangeId(108), RT, "10000", "3", MONDAY, new UserKey("")),
                    StatusChange.transition(new ChangeId(7), RT, "3", "10002", later, LIN))));
  }

  @Test
  public void when_an_item_was_first_linked_to_one_of_these_stands_in_its_history() {
    MutableIssue issue = issue();
    MutableIssue wish = mock(MutableIssue.class);
    when(wish.getId()).thenReturn(901L);
    when(issues.getIssueObject("RT-9")).thenReturn(wish);
    when(histories.getChangeItemsForField(issue, "Link"))
        .thenReturn(
            List.of(
                link("jira", MONDAY.minusSeconds(9), "RT-1"),
                link("jira", MONDAY.minusSeconds(8), null),
                link("custom", MONDAY.minusSeconds(7), "RT-9"),
                link("jira", MONDAY.plusSeconds(5), "RT-9"),
                link("jira", MONDAY, "RT-9")));
    JiraStatusHistory read = new JiraStatusHistory(issues, histories);

    assertThat(read.linked(DARK_MODE, Set.of(new IssueId(901)))).contains(MONDAY);
    assertThat(read.linked(DARK_MODE, Set.of(new IssueId(902)))).isEmpty();
  }

  private static ChangeItemBean link(String type, Instant at, @Nullable String to) {
    return new ChangeItemBean(type, "Link", null, null, to, "RT links", Timestamp.from(at));
  }

  @Test
  public void a_status_that_changed_with_project_workflow_or_type_was_no_transition() {
    MutableIssue issue = issue();
    ProjectId first = new ProjectId(10077);
    Instant later = MONDAY.plusSeconds(60);
    Instant last = MONDAY.plusSeconds(120);
    changed(
        issue,
        item(7, "status", MONDAY, "1", "3", LIN.value()),
        item(8, "project", later, "10077", RT.value() + "", LIN.value()),
        item(8, "status", later, "3", "10000", LIN.value()),
        item(9, "Workflow", last, "11", "12", LIN.value()),
        item(9, "status", last, "10000", "3", LIN.value()),
        item(10, "issuetype", last, "1", "2", LIN.value()),
        item(10, "status", last, "3", "10002", LIN.value()));

    assertThat(new JiraStatusHistory(issues, histories).of(DARK_MODE).orElseThrow().changes())
        .containsExactly(
            StatusChange.transition(new ChangeId(7), first, "1", "3", MONDAY, LIN),
            new StatusChange(new ChangeId(8), first, RT, "3", "10000", false, later, LIN),
            new StatusChange(new ChangeId(9), RT, RT, "10000", "3", false, last, LIN),
            new StatusChange(new ChangeId(10), RT, RT, "3", "10002", false, last, LIN));
  }

  @Test
  public void a_sub_task_that_moved_with_its_parent_was_in_the_other_project_before() {
    MutableIssue issue = issue();
    ProjectId first = new ProjectId(10077);
    Instant later = MONDAY.plusSeconds(60);
    changed(
        issue,
        item(7, "status", MONDAY, "1", "3", LIN.value()),
        item(8, "Project", later, "10077", RT.value() + "", LIN.value()),
        item(8, "status", later, "3", "10000", LIN.value()));

    assertThat(new JiraStatusHistory(issues, histories).of(DARK_MODE).orElseThrow().changes())
        .containsExactly(
            StatusChange.transition(new ChangeId(7), first, "1", "3", MONDAY, LIN),
            new StatusChange(new ChangeId(8), first, RT, "3", "10000", false, later, LIN));
  }

  @Test
  public void a_choice_field_of_the_same_name_on_the_screen_of_a_transition_maps_nothing() {
    MutableIssue issue = issue();
    changed(
        issue,
        own(7, "Workflow", MONDAY, "10124", "10125", LIN.value()),
        own(7, "project", MONDAY, "10077", "10078", LIN.value()),
        item(7, "status", MONDAY, "3", "10002", LIN.value()));

    assertThat(new JiraStatusHistory(issues, histories).of(DARK_MODE).orElseThrow().changes())
        .containsExactly(StatusChange.transition(new ChangeId(7), RT, "3", "10002", MONDAY, LIN));
  }

  @Test
  public void what_an_import_wrote_without_ids_maps_nothing() {
    MutableIssue issue = issue();
    changed(
        issue,
        item(7, "Workflow", MONDAY, null, null, LIN.value()),
        item(7, "project", MONDAY, "", "Apollo", LIN.value()),
        item(7, "status", MONDAY, "3", "10002", LIN.value()));

    assertThat(new JiraStatusHistory(issues, histories).of(DARK_MODE).orElseThrow().changes())
        .containsExactly(StatusChange.transition(new ChangeId(7), RT, "3", "10002", MONDAY, LIN));
  }

  /** Whichever Jira gives first; option ids and status ids may be the same numbers. */
  @Test
  public void a_choice_field_called_status_is_no_status() {
    MutableIssue issue = issue();
    changed(
        issue,
        own(7, "status", MONDAY, null, "10001", LIN.value()),
        item(7, "status", MONDAY, "3", "10002", LIN.value()),
        own(8, "status", MONDAY.plusSeconds(9), "10001", "10002", LIN.value()));

    assertThat(new JiraStatusHistory(issues, histories).of(DARK_MODE).orElseThrow().changes())
        .containsExactly(StatusChange.transition(new ChangeId(7), RT, "3", "10002", MONDAY, LIN));
  }

  @Test
  public void an_issue_that_is_gone_has_no_history() {
    assertThat(new JiraStatusHistory(issues, histories).of(new IssueId(1))).isEmpty();
  }

  private MutableIssue issue() {
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issue.getProjectId()).thenReturn(RT.value());
    when(issue.getStatusId()).thenReturn("10002");
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(issue);
    return issue;
  }

  private record Item(long group, Instant at, @Nullable String user, ChangeItemBean bean) {}

  private void changed(MutableIssue issue, Item... items) {
    Map<Long, List<Item>> groups = Stream.of(items).collect(Collectors.groupingBy(Item::group));
    List<ChangeHistory> all = new ArrayList<>();
    groups.forEach(
        (id, group) ->
            all.add(
                new ChangeHistory(
                    id,
                    group.get(0).user(),
                    null,
                    Timestamp.from(group.get(0).at()),
                    issue,
                    group.stream().map(Item::bean).toList())));
    when(histories.getChangeHistories(issue)).thenReturn(all);
  }

  private static Item item(
      long group,
      String field,
      Instant at,
      @Nullable String from,
      @Nullable String to,
      @Nullable String user) {
    return new Item(group, at, user, new ChangeItemBean("jira", field, from, "From", to, "To"));
  }

  private static Item own(
      long group,
      String field,
      Instant at,
      @Nullable String from,
      @Nullable String to,
      @Nullable String user) {
    return new Item(group, at, user, new ChangeItemBean("custom", field, from, "From", to, "To"));
  }
}
