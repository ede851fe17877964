package io.roundtrip.notify.guard.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.guard.DecideHeldNews;
import io.roundtrip.notify.guard.FoundMove.Answer;
import io.roundtrip.notify.guard.ReadHeldNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Project settings: news that waits for a word, or was not told. For the project's administrators.
 */
@LicensedOnly
@SupportedMethods(RequestMethod.GET)
public class HeldNewsAction extends FramedAction {
  private static final String STYLE = "io.roundtrip.jira:notify-held";
  private static final Map<String, Answer> ASKED =
      Map.of("tell", Answer.TELL, "leave", Answer.DO_NOT_TELL);

  private final Frame frame;
  private final ReadHeldNews read;
  private final DecideHeldNews decide;
  private final HeldNewsViews views;
  private final Rulebook rulebook;
  private final PageBuilderService page;

  private final List<HeldNewsView.Note> notes = new ArrayList<>();
  private String projectKey = "";
  private String batch = "";
  private String word = "";
  private String done = "";
  private String sure = "";
  private int start;
  private @Nullable HeldNewsView view;

  public HeldNewsAction(
      Frame frame,
      ReadHeldNews read,
      DecideHeldNews decide,
      HeldNewsViews views,
      Rulebook rulebook,
      PageBuilderService page) {
    super(frame);
    this.frame = frame;
    this.read = read;
    this.decide = decide;
    this.views = views;
    this.rulebook = rulebook;
    this.page = page;
  }

  @Override
  public String doDefault() {
    return doExecute();
  }

  @Override
  public String doExecute() {
    try {
      if (ASKED.containsKey(done) || done.equals("take-back")) notes.add(views.done(done));
      return show(access().administered(projectKey));
    } catch (Refused refused) {
      return PERMISSION_VIOLATION_RESULT;
    }
  }

  /** Command "decide". The first press asks, with the number of people; the second does it. */
  @SupportedMethods(RequestMethod.POST)
  @RequiresXsrfCheck
  public String doDecide() {
    Project project;
    try {
      project = access().administered(projectKey);
    } catch (Refused refused) {
      return PERMISSION_VIOLATION_RESULT;
    }
    try {
      Answer asked = ASKED.get(word);
      if (asked != null && sure.isEmpty())
        return show(
            views.asking(page(project), decide.about(Access.id(project), batch, asked), word));
      decided(Access.id(project));
    } catch (Refused refused) {
      notes.add(views.refused(refused));
      return show(project);
    }
    return forceRedirect(
        "/secure/RoundtripHeldNews.jspa?done=" + word + "&projectKey=" + project.getKey());
  }

  private void decided(ProjectId project) {
    switch (word) {
      case "tell" -> decide.tell(project, batch, access().user());
      case "leave" -> decide.leave(project, batch, access().user());
      case "take-back" -> decide.takeBack(project, batch, access().user());
      default ->
          throw new Refused(
              Refused.Kind.BAD_INPUT, Problem.of("word", "not-a-choice", "tell, leave, take-back"));
    }
  }

  private String show(Project project) {
    return show(views.of(page(project), read.from(Access.id(project), start), notes));
  }

  private String show(HeldNewsView finished) {
    page.assembler().resources().requireWebResource(STYLE);
    view = finished;
    return INPUT;
  }

  private HeldNewsPage page(Project project) {
    return new HeldNewsPage(
        project.getKey(),
        project.getName(),
        getHttpRequest().getContextPath(),
        getXsrfToken(),
        frame.locale(),
        access().user(),
        rulebook.of(Access.id(project)),
        start);
  }

  public @Nullable HeldNewsView getView() {
    return view;
  }

  public void setProjectKey(String projectKey) {
    this.projectKey = projectKey;
  }

  public void setBatch(String batch) {
    this.batch = batch;
  }

  public void setWord(String word) {
    this.word = word;
  }

  public void setSure(String sure) {
    this.sure = sure;
  }

  /** What is no number begins with the first. */
  public void setStart(String start) {
    this.start = start.matches("\\d{1,6}") ? Integer.parseInt(start) : 0;
  }

  public void setDone(String done) {
    this.done = done;
  }
}
