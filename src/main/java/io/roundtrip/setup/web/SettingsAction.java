package io.roundtrip.setup.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.AllSettings;
import io.roundtrip.setup.ChangeSettings;
import io.roundtrip.setup.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project's Roundtrip settings; for its administrators. */
@LicensedOnly
public class SettingsAction extends JiraWebActionSupport {
  private final Access access;
  private final AllSettings settings;
  private final ChangeSettings change;
  private final ProblemTexts problems;
  private String projectKey = "";
  private @Nullable SettingsView view;

  public SettingsAction(
      Access access, AllSettings settings, ChangeSettings change, ProblemTexts problems) {
    this.access = access;
    this.settings = settings;
    this.change = change;
    this.problems = problems;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    return guarded(
        project -> {
          Settings now = settings.of(new ProjectId(project.getId()));
          show(
              project,
              now,
              SettingsFields.texts(now),
              Map.of(),
              getHttpRequest().getParameter("saved") != null);
          return INPUT;
        });
  }

  @Override
  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  protected String doExecute() {
    return guarded(this::save);
  }

  private String save(Project project) {
    ProjectId id = new ProjectId(project.getId());
    Map<String, String> sent = sent();
    try {
      change.to(id, sent, access.user());
      return getRedirect(
          "/secure/RoundtripSettings!default.jspa?saved=true&projectKey=" + project.getKey());
    } catch (Refused refused) {
      show(project, settings.of(id), sent, problems.byField(refused), false);
      return INPUT;
    }
  }

  private String guarded(java.util.function.Function<Project, String> page) {
    try {
      return page.apply(access.administered(projectKey));
    } catch (Refused refused) {
      return PERMISSION_VIOLATION_RESULT;
    }
  }

  private Map<String, String> sent() {
    Map<String, String> sent = new LinkedHashMap<>();
    for (String field : ChangeSettings.FIELDS) {
      String[] values = getHttpRequest().getParameterValues(field);
      sent.put(field, values == null ? "" : String.join(",", values));
    }
    return sent;
  }

  private void show(
      Project project,
      Settings now,
      Map<String, String> values,
      Map<String, String> errors,
      boolean saved) {
    view =
        new SettingsPage(this::getText, getXsrfToken(), getHttpRequest().getContextPath())
            .view(project.getKey(), project.getName(), now, values, errors, saved);
  }

  public void setProjectKey(String projectKey) {
    this.projectKey = projectKey;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable SettingsView getView() {
    return view;
  }
}
