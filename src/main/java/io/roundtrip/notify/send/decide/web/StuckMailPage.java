package io.roundtrip.notify.send.decide.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.ProjectPage;

/** Mail of a project that waits for a person's decision. */
public final class StuckMailPage extends ProjectPage {
  public StuckMailPage(
      JiraAuthenticationContext session,
      PermissionManager permissions,
      PageBuilderService page,
      Frame frame) {
    super(
        new Content(
            "io.roundtrip.jira:notify-stuck",
            "roundtrip.notify.stuck.title",
            ProjectPermissions.ADMINISTER_PROJECTS),
        session,
        permissions,
        page,
        frame);
  }
}
