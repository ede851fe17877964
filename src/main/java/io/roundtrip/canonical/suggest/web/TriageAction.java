package io.roundtrip.canonical.suggest.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.jspecify.annotations.Nullable;

/** Unmerged feedback of a project, one by one. */
@LicensedOnly
@SupportedMethods(RequestMethod.GET)
public class TriageAction extends ProjectPage {
  public TriageAction(
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
        "io.roundtrip.jira:canonical-triage",
        "roundtrip.canonical.triage.title",
        ProjectPermissions.LINK_ISSUES);
  }

  /** Here, because templates may only call what this very class declares. */
  @Override
  public @Nullable ProjectPageView getView() {
    return super.getView();
  }
}
