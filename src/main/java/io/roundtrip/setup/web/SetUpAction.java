package io.roundtrip.setup.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.AllSettings;
import io.roundtrip.setup.Consent;
import io.roundtrip.setup.SetUpProject;
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
  private final ProblemTexts problems;
  private final SetUpNotes notes;
  private String projectKey = "";
  private int version = -1;
  private boolean confirm;
  private boolean grant;
  private boolean done;
  private Set<String> others = Set.of();
  private @Nullable SetUpView view;

  public SetUpAction(
      Frame frame,
      AllSettings settings,
      SetUpProject setUp,
      ProblemTexts problems,
      SetUpNotes notes) {
    super(frame);
    this.settings = settings;
    this.setUp = setUp;
    this.problems = problems;
    this.notes = notes;
  }

  @Override
  @SupportedMethods({RequestMethod.GET})
  public String doDefault() {
    return guarded(project -> show(project, "", ""));
  }

  /**
   * @param note why nothing was done; "" otherwise
   * @param wrong the end of the key of what is wrong with the tick; "" when nothing is
   */
  private String show(Project project, String note, String wrong) {
    ProjectId id = Access.id(project);
    SetUpPage page =
        new SetUpPage(this::getText, notes, getXsrfToken(), getHttpRequest().getContextPath());
    view =
        page.of(
            new SettingsPage.Project(project.getKey(), project.getName()),
            setUp.missing(id),
            settings.of(id),
            notes.open().isOpen(id),
            new SetUpPage.Came(done, note, wrong),
            new SetUpPage.Sight(notes.customers().who(project), grant));
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
                Access.id(project),
                version,
                access().user(),
                (confirm ? Consent.to(others) : Consent.NONE).withGrant(grant));
            return getRedirect(
                "/secure/admin/RoundtripSetUp!default.jspa?done=true&projectKey="
                    + project.getKey());
          } catch (Refused shared) {
            if (shared.kind() != Refused.Kind.CONFLICT) throw shared;
            String note = meanwhile(shared);
            return show(project, note, !note.isEmpty() ? "" : confirm ? "others" : "missing");
          }
        });
  }

  /** Who changed what since the page was opened; "" when only others would change, too. */
  private String meanwhile(Refused refused) {
    return refused.problems().get(0).field().equals("version")
        ? String.join(" ", problems.byField(refused).values())
        : "";
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

  public void setVersion(String version) {
    this.version = small(version);
  }

  public void setConfirm(String confirm) {
    this.confirm = Boolean.parseBoolean(confirm);
  }

  /** Whether it was just set up. */
  public void setDone(boolean done) {
    this.done = done;
  }

  /** Whether who administers the project is to see customers, where nobody else may. */
  public void setGrant(String grant) {
    this.grant = Boolean.parseBoolean(grant);
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
