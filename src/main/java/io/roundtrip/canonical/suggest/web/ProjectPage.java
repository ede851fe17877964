package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of this room have in common. A project that the viewer may not browse is answered
 * like one that is not there.
 */
public abstract class ProjectPage extends JiraWebActionSupport {
  private static final String TRIAGE = "RoundtripTriage";
  private static final String AUTOMATIC = "RoundtripAutomatic";

  private final ProjectManager projects;
  private final PermissionManager permissions;
  private final PageBuilderService page;
  private String projectKey = "";
  private @Nullable ProjectPageView view;

  protected ProjectPage(
      ProjectManager projects, PermissionManager permissions, PageBuilderService page) {
    this.projects = projects;
    this.permissions = permissions;
    this.page = page;
  }

  /**
   * @param script key of the web resource
   * @param title key of the title
   * @param needed to do more than read
   */
  public final String show(String script, String title, ProjectPermissionKey needed) {
    Project project = projects.getProjectByCurrentKey(projectKey);
    if (project == null || !may(ProjectPermissions.BROWSE_PROJECTS, project)) {
      return PERMISSION_VIOLATION_RESULT;
    }
    page.assembler().resources().requireWebResource(script);
    view =
        new ProjectPageView(
            getText(title),
            project.getKey(),
            String.valueOf(may(needed, project)),
            List.of(
                tab(TRIAGE, "roundtrip.canonical.triage.title", project, title),
                tab(AUTOMATIC, "roundtrip.canonical.automatic.title", project, title)),
            getText("roundtrip.canonical.screen.loading"));
    return INPUT;
  }

  private boolean may(ProjectPermissionKey permission, Project project) {
    return permissions.hasPermission(permission, project, getLoggedInUser());
  }

  private ProjectPageView.Tab tab(String action, String text, Project project, String here) {
    String key = URLEncoder.encode(project.getKey(), StandardCharsets.UTF_8);
    String site = getHttpRequest().getContextPath();
    return new ProjectPageView.Tab(
        site + "/secure/" + action + ".jspa?projectKey=" + key, getText(text), text.equals(here));
  }

  public void setProjectKey(String projectKey) {
    this.projectKey = projectKey;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable ProjectPageView getView() {
    return view;
  }
}
