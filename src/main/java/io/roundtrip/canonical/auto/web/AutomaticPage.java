package io.roundtrip.canonical.auto.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.web.ProjectPage;

/** What Roundtrip does by itself in a project and what it has learned there. */
public final class AutomaticPage extends ProjectPage {
  public AutomaticPage(
      JiraAuthenticationContext session,
      PermissionManager permissions,
      PageBuilderService page,
      Phrases texts) {
    super(
        new Content(
            "io.roundtrip.jira:canonical-automatic",
            "roundtrip.canonical.automatic.title",
            ProjectPermissions.ADMINISTER_PROJECTS),
        session,
        permissions,
        page,
        texts);
  }
}
