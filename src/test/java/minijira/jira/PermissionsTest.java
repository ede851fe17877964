package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Grant;
import minijira.jira.project.ProjectStore;
import minijira.jira.project.SecurityLevel;
import org.junit.Rule;
import org.junit.Test;

public class PermissionsTest {
  @Rule public final MiniJira jira = new MiniJira();

  @Test
  public void roles_carry_permissions_and_the_lead_administers() {
    PermissionManager permissions = jira.get(PermissionManager.class);

    assertThat(
            permissions.hasPermission(
                ProjectPermissions.EDIT_ISSUES, jira.project, jira.user("engineer")))
        .isTrue();
    assertThat(
            permissions.hasPermission(
                ProjectPermissions.ADMINISTER_PROJECTS, jira.project, jira.user("engineer")))
        .isFalse();
    assertThat(
            permissions.hasPermission(
                ProjectPermissions.ADMINISTER_PROJECTS, jira.project, jira.user("pm")))
        .isTrue();
    assertThat(
            permissions.hasPermission(
                ProjectPermissions.ADMINISTER_PROJECTS, jira.project, jira.user("admin")))
        .isTrue();
  }

  @Test
  public void strangers_inactive_people_and_visitors_see_nothing() {
    jira.story("Dark mode");
    ApplicationUser stranger =
        jira.get(UserStore.class).create("stranger", "S. Tranger", "s@example.com", "x");
    jira.get(UserStore.class).setActive("support", false);

    assertThat(jira.find(stranger.getName(), "")).isEmpty();
    assertThat(jira.find("support", "")).isEmpty();
    assertThat(jira.find(null, "")).isEmpty();
    assertThat(jira.find("pm", "")).containsExactly("Dark mode");
    assertThat(
            jira.get(PermissionManager.class)
                .getProjects(ProjectPermissions.BROWSE_PROJECTS, stranger))
        .isEmpty();
  }

  @Test
  public void anyone_may_browse_when_the_scheme_says_so() {
    jira.story("Dark mode");

    jira.get(AccessStore.class)
        .grant(
            jira.project.schemeId(),
            ProjectPermissions.BROWSE_PROJECTS.permissionKey(),
            Grant.Kind.ANYONE,
            null);

    assertThat(jira.find(null, "project = DEMO")).containsExactly("Dark mode");
  }

  @Test
  public void a_security_level_hides_an_issue_from_all_but_its_members() {
    SecurityLevel level = jira.get(AccessStore.class).createLevel(jira.project.id(), "Secret");
    jira.get(AccessStore.class).addToLevel(level.id(), Grant.Kind.USER, "pm");
    jira.get(AccessStore.class).addToLevel(level.id(), Grant.Kind.REPORTER, null);
    Issue secret = jira.create("pm", "Secret plan", input -> input.setSecurityLevelId(level.id()));
    Issue mine =
        jira.create("engineer", "My secret", input -> input.setSecurityLevelId(level.id()));

    assertThat(jira.find("pm", "")).containsExactly("My secret", "Secret plan");
    assertThat(jira.find("engineer", "")).containsExactly("My secret");
    assertThat(jira.find("support", "")).isEmpty();
    assertThat(
            jira.get(PermissionManager.class)
                .hasPermission(ProjectPermissions.BROWSE_PROJECTS, secret, jira.user("engineer")))
        .isFalse();
    assertThat(
            jira.get(PermissionManager.class)
                .hasPermission(ProjectPermissions.BROWSE_PROJECTS, mine, jira.user("engineer")))
        .isTrue();
    assertThat(
            jira.get(IssueService.class).getIssue(jira.user("support"), secret.getId()).isValid())
        .isFalse();
    assertThat(jira.problems("support", "key = " + secret.getKey()))
        .containsExactly("The value 'DEMO-1' does not exist for the field 'key'.");
  }

  @Test
  public void a_project_may_let_reporters_see_only_their_own() {
    jira.create("engineer", "Mine", input -> {});
    jira.create("pm", "Theirs", input -> {});
    AccessStore access = jira.get(AccessStore.class);
    access.revoke(
        jira.project.schemeId(),
        ProjectPermissions.BROWSE_PROJECTS.permissionKey(),
        Grant.Kind.ROLE);
    access.grant(
        jira.project.schemeId(),
        ProjectPermissions.BROWSE_PROJECTS.permissionKey(),
        Grant.Kind.REPORTER,
        null);

    assertThat(jira.find("engineer", "project = DEMO")).containsExactly("Mine");
    assertThat(jira.problems("engineer", "project = DEMO")).isEmpty();
    assertThat(jira.find("support", "project = DEMO")).isEmpty();
  }

  @Test
  public void commenting_while_moving_needs_the_permission_to_comment() {
    Issue issue = jira.story("Dark mode");
    jira.get(AccessStore.class)
        .revoke(
            jira.project.schemeId(),
            ProjectPermissions.ADD_COMMENTS.permissionKey(),
            Grant.Kind.ROLE);
    IssueService service = jira.get(IssueService.class);

    var silent = service.validateTransition(jira.user("engineer"), issue.getId(), 21, jira.input());
    var chatty =
        service.validateTransition(
            jira.user("engineer"), issue.getId(), 21, jira.input().setComment("Hm"));

    assertThat(silent.isValid()).isTrue();
    assertThat(chatty.getErrorCollection().getErrors()).containsOnlyKeys("comment");
  }

  @Test
  public void archived_projects_are_not_searched() {
    jira.story("Dark mode");

    jira.get(ProjectStore.class).archive(jira.project.id(), true);

    assertThat(jira.find("pm", "")).isEmpty();
  }

  @Test
  public void global_permissions_come_from_groups() {
    GlobalPermissionManager global = jira.get(GlobalPermissionManager.class);

    assertThat(global.hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, jira.user("admin"))).isTrue();
    assertThat(global.hasPermission(GlobalPermissionKey.ADMINISTER, jira.user("pm"))).isFalse();
    assertThat(global.hasPermission(GlobalPermissionKey.ADMINISTER, null)).isFalse();
  }

  @Test
  public void passwords_are_checked_and_inactive_accounts_kept_out() {
    UserStore users = jira.get(UserStore.class);

    assertThat(users.login("PM", "pm")).isNotNull();
    assertThat(users.login("pm", "wrong")).isNull();
    users.setActive("pm", false);
    assertThat(users.login("pm", "pm")).isNull();
  }
}
