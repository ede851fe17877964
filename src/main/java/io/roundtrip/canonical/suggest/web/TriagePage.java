package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.ProjectPage;

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
}
