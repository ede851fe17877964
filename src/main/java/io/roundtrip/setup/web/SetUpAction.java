package io.roundtrip.setup.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.AllSettings;
import io.roundtrip.setup.Consent;
import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.SetUpProject;
import io.roundtrip.setup.jira.OpenProjects;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets a project up after showing which others would change; for Jira administrators. */
@AdminOnly
@WebSudoRequired
public class SetUpAction extends FramedAction {
  private final AllSettings settings;
  private final SetUpProject setUp;
  private final GapTexts texts;
  private final OpenProjects open;
  private String projectKey = "";
  private boolean confirm;
  private Set<String> others = Set.of();
  private @Nullable SetUpView view;

  public SetUpAction(
      Frame frame, AllSettings settings, SetUpProject setUp, GapTexts texts, OpenProjects open) {
    super(frame);
    this.settings = settings;
    this.setUp = setUp;
    this.texts = texts;
    this.open = open;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    return guarded(this::show);
  }

  private String show(Project project) {
    ProjectId id = Access.id(project);
    SetUpPage page =
        new SetUpPage(this::getText, texts, getXsrfToken(), getHttpRequest().getContextPath());
    view =
        page.of(
            new SettingsPage.Project(project.getKey(), project.getName()),
            setUp.missing(id),
            settings.of(id).on(),
            open.isOpen(id));
    return INPUT;
  }

  /** Without the tick, or when others joined since, they are shown again and nothing is done. */
  @Override
  @SupportedMethods({RequestMethod.POST})
  @RequiresXsrfCheck
  public String doExecute() {
    return guarded(
        project -> {
          try {
            setUp.in(
                Access.id(project), access().user(), confirm ? Consent.to(others) : Consent.NONE);
            return getRedirect(
                "/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + project.getKey());
          } catch (Refused shared) {
            if (shared.kind() != Refused.Kind.CONFLICT) throw shared;
            return show(project);
          }
        });
  }

  private String guarded(Function<Project, String> page) {
    try {
      access().administrator();
      return page.apply(access().administered(projectKey));
    } catch (Refused refused) {
      return PERMISSION_VIOLATION_RESULT;
    }
  }

  public void setProjectKey(String projectKey) {
    this.projectKey = projectKey;
  }

  public void setConfirm(String confirm) {
    this.confirm = Boolean.parseBoolean(confirm);
  }

  /** The keys that the page showed, with commas. */
  public void setOthers(String others) {
    this.others = new HashSet<>(Arrays.asList(others.split(",")));
  }

  /** For the template; there after every result but a refusal. */
  public @Nullable SetUpView getView() {
    return view;
  }
}
