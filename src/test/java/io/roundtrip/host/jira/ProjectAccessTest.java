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
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.kernel.Refused;
import org.junit.Before;
import org.junit.Test;

public class ProjectAccessTest {
  private final ProjectManager projects = mock(ProjectManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final GlobalPermissionManager global = mock(GlobalPermissionManager.class);
  private final ApplicationUser lin = mock(ApplicationUser.class);
  private final Project project = mock(Project.class);
  private final ProjectAccess gate = new ProjectAccess(projects, permissions, global);

  @Before
  public void world() {
    when(projects.getProjectByCurrentKey("RT")).thenReturn(project);
  }

  @Test
  public void hidden_and_missing_get_the_same_answer() {
    Refused hidden = catchThrowableOfType(Refused.class, () -> gate.administered("RT", lin));
    Refused missing = catchThrowableOfType(Refused.class, () -> gate.administered("NO", lin));

    assertThat(hidden.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(missing.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(hidden.problems().get(0).code()).isEqualTo(missing.problems().get(0).code());
  }

  @Test
  public void who_only_sees_the_project_may_not_change_it() {
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, lin))
        .thenReturn(true);

    Refused refused = catchThrowableOfType(Refused.class, () -> gate.administered("RT", lin));

    assertThat(gate.visible("RT", lin)).isSameAs(project);
    assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
  }

  @Test
  public void project_administrators_and_administrators_of_jira_may() {
    when(permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, lin))
        .thenReturn(true);
    ApplicationUser root = mock(ApplicationUser.class);
    when(global.hasPermission(GlobalPermissionKey.ADMINISTER, root)).thenReturn(true);

    assertThat(gate.administered("RT", lin)).isSameAs(project);
    assertThat(gate.administered("RT", root)).isSameAs(project);
  }

  @Test
  public void nobody_logged_in_administers_nothing() {
    Refused refused = catchThrowableOfType(Refused.class, () -> gate.administered("RT", null));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
  }
}
