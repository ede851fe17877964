package io.roundtrip.canonical.auto.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.canonical.suggest.web.ProjectPage;
import io.roundtrip.canonical.suggest.web.ProjectPageView;
import org.jspecify.annotations.Nullable;

/** What Roundtrip does by itself in a project and what it has learned there. */
@LicensedOnly
@SupportedMethods(RequestMethod.GET)
public class AutomaticAction extends ProjectPage {
  public AutomaticAction(
      ProjectManager projects, PermissionManager permissions, PageBuilderService page) {
    super(projects, permissions, page);
  }

  @Override
  public String doDefault() {
    return doExecute();
  }

  @Override
  protected String doExecute() {
    return show(
        "io.roundtrip.jira:canonical-automatic",
        "roundtrip.canonical.automatic.title",
        ProjectPermissions.ADMINISTER_PROJECTS);
  }

  /** Here, because templates may only call what this very class declares. */
  @Override
  public @Nullable ProjectPageView getView() {
    return super.getView();
  }
}
