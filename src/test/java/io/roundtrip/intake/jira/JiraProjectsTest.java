package io.roundtrip.intake.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.People;
import io.roundtrip.Things;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.Projects;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class JiraProjectsTest {
  private final ProjectManager projects = mock(ProjectManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final UserManager users = mock(UserManager.class);
  private final FeedbackFields fields = mock(FeedbackFields.class);
  private final ApplicationUser lin = mock(ApplicationUser.class);
  private final Project rt = mock(Project.class);
  private final IssueType feedback = mock(IssueType.class);
  private final JiraProjects jira = new JiraProjects(projects, permissions, users, fields);

  @Before
  public void a_project_with_feedback() {
    when(users.getUserByKey(People.LIN.value())).thenReturn(lin);
    when(projects.getProjectObjByKey("RT")).thenReturn(rt);
    when(rt.getId()).thenReturn(Things.RT.value());
    when(rt.getKey()).thenReturn("RT");
    when(feedback.getId()).thenReturn("10100");
    when(rt.getIssueTypes()).thenReturn(List.of(feedback));
    when(fields.issueType()).thenReturn(Optional.of("10100"));
  }

  private void may(boolean browse, boolean create) {
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, rt, lin)).thenReturn(browse);
    when(permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, rt, lin)).thenReturn(create);
  }

  @Test
  public void a_project_is_seen_with_what_may_be_done_in_it() {
    may(true, true);

    assertThat(jira.byKey("RT", People.LIN))
        .contains(new Projects.Target(Things.RT, "RT", true, true));
  }

  @Test
  public void a_hidden_project_looks_like_a_missing_one() {
    may(false, true);

    assertThat(jira.byKey("RT", People.LIN)).isEqualTo(jira.byKey("NOSUCH", People.LIN)).isEmpty();
  }

  @Test
  public void somebody_who_may_only_look_may_not_create() {
    may(true, false);

    assertThat(jira.byKey("RT", People.LIN))
        .contains(new Projects.Target(Things.RT, "RT", false, true));
  }

  @Test
  public void before_the_set_up_no_project_takes_feedback() {
    may(true, true);
    when(fields.issueType()).thenReturn(Optional.empty());

    assertThat(jira.byKey("RT", People.LIN))
        .contains(new Projects.Target(Things.RT, "RT", true, false));
  }
}
