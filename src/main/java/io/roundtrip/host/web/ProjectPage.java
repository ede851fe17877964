package io.roundtrip.host.web;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.Map;
import java.util.Objects;

/**
 * A page beside a project's sidebar: an empty box that its script fills. Jira shows it to those who
 * may browse the project, and gives the panel the project under its own name.
 */
public abstract class ProjectPage implements ContextProvider {
  /**
   * @param script key of the web resource
   * @param title key of the title
   * @param needed to do more than read
   */
  public record Content(String script, String title, ProjectPermissionKey needed) {}

  private final Content content;
  private final JiraAuthenticationContext session;
  private final PermissionManager permissions;
  private final PageBuilderService page;
  private final Frame frame;

  protected ProjectPage(
      Content content,
      JiraAuthenticationContext session,
      PermissionManager permissions,
      PageBuilderService page,
      Frame frame) {
    this.content = content;
    this.session = session;
    this.permissions = permissions;
    this.page = page;
    this.frame = frame;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    Project project = (Project) Objects.requireNonNull(context.get("project"));
    page.assembler().resources().requireWebResource(content.script());
    boolean may = may(content.needed(), project);
    ProjectPageView view =
        new ProjectPageView(
            frame.phrases().text(content.title()),
            project.getKey(),
            String.valueOf(may),
            frame.phrases().text("roundtrip.canonical.screen.loading"));
    return frame.around("page", more(view, project));
  }

  /** What a page shows beyond this. */
  protected Object more(ProjectPageView view, Project project) {
    return view;
  }

  protected final boolean may(ProjectPermissionKey permission, Project project) {
    return permissions.hasPermission(permission, project, session.getLoggedInUser());
  }
}
