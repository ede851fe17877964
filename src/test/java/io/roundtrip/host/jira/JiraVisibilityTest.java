package io.roundtrip.host.jira;

import static io.roundtrip.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

public class JiraVisibilityTest {
  private final IssueManager issues = mock(IssueManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final UserManager users = mock(UserManager.class);
  private final ApplicationUser lin = mock(ApplicationUser.class);
  private final MutableIssue open = issue(1, "RT-1");
  private final MutableIssue secret = issue(2, "SEC-2");
  private final ProjectManager projects = mock(ProjectManager.class);
  private final Map<IssueId, ProjectId> origins = new HashMap<>();
  private int asked;
  private final Visibility visibility =
      new JiraVisibility(
          issues,
          permissions,
          users,
          new CustomerSight(
              permissions,
              projects,
              some -> {
                asked++;
                return origins;
              }));

  @Before
  public void world() {
    when(users.getUserByKey(LIN.value())).thenReturn(lin);
    when(issues.getIssueObjects(List.of(1L, 2L, 3L))).thenReturn(List.<Issue>of(open, secret));
    when(issues.getIssueObject("RT-1")).thenReturn(open);
    when(issues.getIssueObject("SEC-2")).thenReturn(secret);
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, open, lin)).thenReturn(true);
  }

  @Test
  public void only_what_may_be_browsed_is_shown() {
    assertThat(visibility.shown(List.of(new IssueId(1), new IssueId(2), new IssueId(3)), LIN))
        .containsOnlyKeys(new IssueId(1));
  }

  @Test
  public void hidden_and_missing_look_the_same() {
    assertThat(visibility.byKey("RT-1", LIN)).isPresent();
    assertThat(visibility.byKey("SEC-2", LIN)).isEqualTo(visibility.byKey("NO-9", LIN)).isEmpty();
    assertThat(visibility.byKey("RT-1", null)).isEmpty();
  }

  @Test
  public void customers_are_seen_with_the_permission_only_and_never_by_nobody() {
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, open, null))
        .thenReturn(true);
    when(permissions.hasPermission(CustomerSight.PERMISSION, open, null)).thenReturn(true);

    assertThat(visibility.byKey("RT-1", null).orElseThrow().sight()).isEqualTo(Sight.NUMBERS);
    assertThat(visibility.byKey("RT-1", LIN).orElseThrow().sight()).isEqualTo(Sight.WORDS);
    when(permissions.hasPermission(CustomerSight.PERMISSION, open, lin)).thenReturn(true);
    assertThat(visibility.byKey("RT-1", LIN).orElseThrow().sight()).isEqualTo(Sight.PEOPLE);
  }

  @Test
  public void customers_brought_from_another_project_are_seen_by_who_sees_them_in_both() {
    Project from = mock(Project.class);
    when(projects.getProjectObj(77L)).thenReturn(from);
    when(permissions.hasPermission(CustomerSight.PERMISSION, open, lin)).thenReturn(true);
    origins.put(new IssueId(1), new ProjectId(77));

    assertThat(visibility.byKey("RT-1", LIN).orElseThrow().sight()).isEqualTo(Sight.WORDS);
    assertThat(visibility.shown(List.of(new IssueId(1), new IssueId(2), new IssueId(3)), LIN))
        .extractingByKey(new IssueId(1))
        .returns(Sight.WORDS, Visibility.Shown::sight);

    when(permissions.hasPermission(CustomerSight.PERMISSION, from, lin)).thenReturn(true);
    assertThat(visibility.byKey("RT-1", LIN).orElseThrow().sight()).isEqualTo(Sight.PEOPLE);
    when(permissions.hasPermission(CustomerSight.PERMISSION, open, lin)).thenReturn(false);
    assertThat(visibility.byKey("RT-1", LIN).orElseThrow().sight()).isEqualTo(Sight.WORDS);
  }

  @Test
  public void the_rules_of_a_project_that_is_gone_are_gone_too() {
    when(permissions.hasPermission(CustomerSight.PERMISSION, open, lin)).thenReturn(true);
    origins.put(new IssueId(1), new ProjectId(77));

    assertThat(visibility.byKey("RT-1", LIN).orElseThrow().sight()).isEqualTo(Sight.PEOPLE);
  }

  @Test
  public void where_customers_come_from_is_asked_once_and_only_for_who_sees_customers_here() {
    visibility.byKey("RT-1", LIN);
    assertThat(asked).isZero();

    when(permissions.hasPermission(CustomerSight.PERMISSION, open, lin)).thenReturn(true);
    when(permissions.hasPermission(CustomerSight.PERMISSION, secret, lin)).thenReturn(true);
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, secret, lin))
        .thenReturn(true);
    visibility.shown(List.of(new IssueId(1), new IssueId(2), new IssueId(3)), LIN);
    assertThat(asked).isOne();
  }

  private static MutableIssue issue(long id, String key) {
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(id);
    when(issue.getKey()).thenReturn(key);
    when(issue.getProjectId()).thenReturn(10000L);
    when(issue.getSummary()).thenReturn("a title");
    return issue;
  }
}
