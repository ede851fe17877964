package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.ProjectPage;
import io.roundtrip.host.web.ProjectPageView;

/** Unmerged feedback of a project, one by one. */
public final class TriagePage extends ProjectPage {
  public TriagePage(
      JiraAuthenticationContext session,
      PermissionManager permissions,
      PageBuilderService page,
      Frame frame) {
    super(
        new Content(
            "io.roundtrip.jira:canonical-triage",
            "roundtrip.canonical.triage.title",
            ProjectPermissions.LINK_ISSUES),
        session,
        permissions,
        page,
        frame);
  }

  @Override
  protected Object more(ProjectPageView view, Project project) {
    String key = project.getKey();
    boolean creates = may(ProjectPermissions.CREATE_ISSUES, project);
    return new TriageView(
        view.title(),
        key,
        view.may(),
        view.loading(),
        creates ? "/projects/" + key + "?selectedItem=io.roundtrip.jira:intake-import-link" : "",
        creates ? "/secure/CreateIssue!default.jspa?pid=" + project.getId() : "",
        may(ProjectPermissions.ADMINISTER_PROJECTS, project)
            ? "/secure/RoundtripSettings!default.jspa?projectKey=" + key
            : "");
  }
}
