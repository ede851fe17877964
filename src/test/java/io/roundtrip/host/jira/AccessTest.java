package io.roundtrip.host.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.Things;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;

public class AccessTest {
  private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
  private final Visibility visibility = mock(Visibility.class);
  private final ProjectManager projects = mock(ProjectManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final GlobalPermissionManager global = mock(GlobalPermissionManager.class);
  private final ApplicationUser lin = mock(ApplicationUser.class);
  private final Project project = mock(Project.class);
  private final Access access =
      new Access(
          session,
          visibility,
          projects,
          permissions,
          global,
          new CustomerSight(permissions, projects, issues -> Map.of()));

  @Before
  public void lin_is_logged_in() {
    when(lin.getKey()).thenReturn("lin");
    when(session.getLoggedInUser()).thenReturn(lin);
    when(project.getKey()).thenReturn("RT");
    when(projects.getProjectByCurrentKey("RT")).thenReturn(project);
    when(projects.getProjectObj(10L)).thenReturn(project);
  }

  @Test
  public void hidden_and_missing_projects_get_the_same_answer() {
    Refused hidden = refused(() -> access.administered("RT"));
    Refused missing = refused(() -> access.administered("NO"));

    assertThat(hidden.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(missing.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(hidden.problems().get(0).code()).isEqualTo(missing.problems().get(0).code());
  }

  @Test
  public void who_only_sees_the_project_may_not_change_it() {
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, lin))
        .thenReturn(true);

    assertThat(access.project(" RT ")).isSameAs(project);
    assertThat(refused(() -> access.administered("RT")).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(access.administers(new ProjectId(10))).isFalse();
  }

  @Test
  public void a_projects_administrator_may_change_it_without_browsing() {
    when(permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, lin))
        .thenReturn(true);

    assertThat(access.administered("RT")).isSameAs(project);
    assertThat(access.administers(new ProjectId(10))).isTrue();
    assertThat(access.administers(new ProjectId(11))).isFalse();
    assertThat(access.isAdministrator()).isFalse();
  }

  @Test
  public void an_administrator_of_jira_is_one_everywhere_but_not_of_the_system() {
    when(global.hasPermission(GlobalPermissionKey.ADMINISTER, lin)).thenReturn(true);

    assertThat(access.administered("RT")).isSameAs(project);
    assertThat(access.administrator()).isEqualTo(new UserKey("lin"));
    assertThat(refused(access::systemAdministrator).problems().get(0).code())
        .isEqualTo("not-system-admin");
  }

  @Test
  public void the_systems_administrator_is_known() {
    when(global.hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, lin)).thenReturn(true);

    assertThat(access.systemAdministrator()).isEqualTo(new UserKey("lin"));
    assertThat(refused(access::administrator).problems().get(0).code()).isEqualTo("not-jira-admin");
  }

  @Test
  public void nobody_logged_in_is_refused_and_administers_nothing() {
    when(session.getLoggedInUser()).thenReturn(null);

    assertThat(access.viewer()).isNull();
    assertThat(refused(access::user).problems().get(0).code()).isEqualTo("not-logged-in");
    assertThat(refused(access::administrator).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refused(() -> access.administered("RT")).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
  }

  @Test
  public void an_issue_is_looked_up_within_what_the_caller_sees() {
    Visibility.Shown shown =
        new Visibility.Shown(Things.DARK_MODE, "RT-1", "Dark mode", Sight.PEOPLE);
    when(visibility.byKey("RT-1", new UserKey("lin"))).thenReturn(Optional.of(shown));
    when(visibility.byKey("RT-2", new UserKey("lin"))).thenReturn(Optional.empty());

    when(visibility.named("RT-1", new UserKey("lin"))).thenReturn(Optional.of(Things.DARK_MODE));
    when(visibility.named("RT-2", new UserKey("lin"))).thenReturn(Optional.empty());

    assertThat(access.visible("into", " RT-1 ")).isEqualTo(shown);
    assertThat(access.issue("into", "RT-1")).isEqualTo(Things.DARK_MODE);
    for (Refused unknown :
        List.of(
            refused(() -> access.visible("into", "RT-2")),
            refused(() -> access.issue("into", "RT-2")))) {
      assertThat(unknown.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
      assertThat(unknown.problems().get(0).field()).isEqualTo("into");
    }
  }

  @Test
  public void what_is_not_named_is_asked_for() {
    assertThat(refused(() -> access.visible("into", " ")).problems().get(0).code())
        .isEqualTo("required");
    assertThat(refused(() -> access.project(null)).kind()).isEqualTo(Refused.Kind.BAD_INPUT);
  }

  private static Refused refused(ThrowingCallable call) {
    return catchThrowableOfType(Refused.class, call);
  }
}
