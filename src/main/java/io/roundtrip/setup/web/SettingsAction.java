package io.roundtrip.setup.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.AllSettings;
import io.roundtrip.setup.ChangeSettings;
import io.roundtrip.setup.SetUpProject;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.DropsMail;
import io.roundtrip.setup.setting.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A project's Roundtrip settings; for its administrators. */
@LicensedOnly
public class SettingsAction extends FramedAction {
  private final AllSettings settings;
  private final ChangeSettings change;
  private final ProblemTexts problems;
  private final SetUpProject setUp;
  private final SettingsNotes notes;
  private String projectKey = "";
  private @Nullable SettingsView view;

  public SettingsAction(
      Frame frame,
      AllSettings settings,
      ChangeSettings change,
      ProblemTexts problems,
      SetUpProject setUp,
      SettingsNotes notes) {
    super(frame);
    this.settings = settings;
    this.change = change;
    this.problems = problems;
    this.setUp = setUp;
    this.notes = notes;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    return guarded(
        project -> {
          Settings now = settings.of(new ProjectId(project.getId()));
          boolean saved = getHttpRequest().getParameter("saved") != null;
          view = page(project).kept(named(project), shown(now, project), saved);
          return INPUT;
        });
  }

  /** Nobody switches off unknowingly what cannot be read. */
  private Settings shown(Settings now, Project project) {
    if (now.isReadable()) return now;
    return settings
        .readable(new ProjectId(project.getId()))
        .map(last -> now.showing(last.decisions()))
        .orElse(now);
  }

  @Override
  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doExecute() {
    return guarded(this::save);
  }

  private String save(Project project) {
    ProjectId id = new ProjectId(project.getId());
    Map<String, String> sent = sent();
    try {
      change.to(id, sent, small(getHttpRequest().getParameter("version")), access().user());
      return getRedirect(
          "/secure/RoundtripSettings!default.jspa?saved=true&projectKey=" + project.getKey());
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.CONFLICT) {
        String who = String.join(" ", refused.problems().get(0).args());
        view = page(project).meanwhile(named(project), settings.of(id), sent, who);
        return INPUT;
      }
      view =
          page(project)
              .refused(
                  named(project), settings.of(id), sent, problems.byField(refused), drop(refused));
      return INPUT;
    }
  }

  private static String drop(Refused refused) {
    return refused.problems().stream()
        .map(DropsMail::shown)
        .filter(mails -> !mails.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String guarded(Function<Project, String> page) {
    try {
      return page.apply(access().administered(projectKey));
    } catch (Refused refused) {
      return PERMISSION_VIOLATION_RESULT;
    }
  }

  private Map<String, String> sent() {
    Map<String, String> sent = new LinkedHashMap<>();
    for (Setting<?> setting : Setting.ALL) {
      String[] values = getHttpRequest().getParameterValues(setting.name());
      sent.put(setting.name(), values == null ? "" : String.join(",", values));
    }
    String drop = getHttpRequest().getParameter(DropsMail.FIELD);
    if (drop != null) sent.put(DropsMail.FIELD, drop);
    return sent;
  }

  private SettingsPage page(Project project) {
    return new SettingsPage(
        Setting.ALL,
        this::getText,
        getXsrfToken(),
        getHttpRequest().getContextPath(),
        new SettingsPage.Places(
            setUp.missing(Access.id(project), access().isAdministrator()).stream()
                .map(notes::text)
                .toList(),
            notes.isMapped(Access.id(project)),
            access().isAdministrator(),
            notes.isReached(),
            notes.board().jql()));
  }

  private static SettingsPage.Project named(Project project) {
    return new SettingsPage.Project(project.getKey(), project.getName());
  }

  public void setProjectKey(String projectKey) {
    this.projectKey = projectKey;
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable SettingsView getView() {
    return view;
  }
}
