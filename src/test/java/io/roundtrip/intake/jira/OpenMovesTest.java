package io.roundtrip.intake.jira;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

/** LIN sees the customers of the first project, MAX those of the second. */
public class OpenMovesTest {
  private static final ProjectId SECOND = new ProjectId(RT.value() + 1);
  private static final ProjectId THIRD = new ProjectId(RT.value() + 2);
  private static final Signal KEPT = Signal.heard(new IssueId(1), RT, "Too bright", MONDAY);

  private final ApplicationUser lin = mock(ApplicationUser.class);
  private final ApplicationUser max = mock(ApplicationUser.class);
  private final Issue issue = mock(Issue.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final ProjectManager projects = mock(ProjectManager.class);
  private final ChangeHistoryManager histories = mock(ChangeHistoryManager.class);
  private final OpenMoves moves =
      new OpenMoves(histories, new CustomerSight(permissions, projects, issues -> Map.of()));
  private final List<ChangeHistory> all = new ArrayList<>();

  @Before
  public void who_sees_what() {
    sees(RT, lin);
    sees(SECOND, max);
  }

  private void sees(ProjectId id, ApplicationUser user) {
    Project project = mock(Project.class);
    when(projects.getProjectObj(id.value())).thenReturn(project);
    when(permissions.hasPermission(CustomerSight.PERMISSION, project, user)).thenReturn(true);
  }

  private void moved(@Nullable ApplicationUser by, ProjectId from, ProjectId to) {
    moved("project", by, from, to);
  }

  private void moved(String field, @Nullable ApplicationUser by, ProjectId from, ProjectId to) {
    long id = all.size() + 1L;
    ChangeHistory change = mock(ChangeHistory.class);
    when(change.getId()).thenReturn(id);
    when(change.getTimePerformed()).thenReturn(new Timestamp(1000));
    when(change.getAuthorObject()).thenReturn(by);
    when(change.getChangeItemBeans())
        .thenReturn(
            List.of(
                new ChangeItemBean(
                    ChangeItemBean.STATIC_FIELD,
                    field,
                    "" + from.value(),
                    "From",
                    "" + to.value(),
                    "To")));
    all.add(change);
    when(issue.getProjectId()).thenReturn(to.value());
  }

  private boolean open(Signal kept) {
    List<ChangeHistory> newestFirst = new ArrayList<>(all);
    Collections.reverse(newestFirst);
    when(histories.getChangeHistories(issue)).thenReturn(newestFirst);
    return moves.isOpen(issue, kept);
  }

  @Test
  public void a_move_by_who_sees_the_customer_is_open() {
    moved(lin, RT, SECOND);

    assertThat(open(KEPT)).isTrue();
  }

  @Test
  public void one_by_who_does_not_by_nobody_or_that_no_history_knows_is_not() {
    when(issue.getProjectId()).thenReturn(SECOND.value());
    assertThat(open(KEPT)).isFalse();

    moved(max, RT, SECOND);
    assertThat(open(KEPT)).isFalse();

    all.clear();
    moved(null, RT, SECOND);
    assertThat(open(KEPT)).isFalse();
  }

  @Test
  public void every_move_since_we_saw_it_counts_and_none_before() {
    moved(max, RT, THIRD);
    moved(max, THIRD, RT);
    moved(lin, RT, THIRD);
    assertThat(open(KEPT)).isTrue();

    moved(max, THIRD, SECOND);
    assertThat(open(KEPT)).isFalse();
  }

  @Test
  public void a_move_with_its_parent_is_one_too() {
    moved("Project", lin, RT, THIRD);
    assertThat(open(KEPT)).isTrue();

    all.clear();
    moved("Project", max, RT, THIRD);
    moved(lin, THIRD, SECOND);
    assertThat(open(KEPT)).isFalse();
  }

  @Test
  public void who_does_not_see_where_it_came_from_cannot_open_what_was_brought_closed() {
    moved(max, SECOND, THIRD);

    assertThat(open(Signal.heard(new IssueId(1), SECOND, "", MONDAY))).isTrue();
    assertThat(open(KEPT.movedTo(SECOND, false))).isFalse();
  }
}
