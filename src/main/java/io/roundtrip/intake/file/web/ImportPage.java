package io.roundtrip.intake.file.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.ProjectPage;

/** Feedback in, by the file, and what came of earlier files. */
public final class ImportPage extends ProjectPage {
  public ImportPage(
      JiraAuthenticationContext session,
      PermissionManager permissions,
      PageBuilderService page,
      Frame frame) {
    super(
        new Content(
            "io.roundtrip.jira:intake-import",
            "roundtrip.intake.import.title",
            ProjectPermissions.CREATE_ISSUES),
        session,
        permissions,
        page,
        frame);
  }
}
