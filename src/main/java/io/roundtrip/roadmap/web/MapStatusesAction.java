package io.roundtrip.roadmap.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.roadmap.MapStatuses;
import io.roundtrip.roadmap.ProjectStatuses;
import io.roundtrip.roadmap.StatusMappings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Project settings: what does each status mean to customers? For the project's administrators. */
@LicensedOnly
@SupportedMethods(RequestMethod.GET)
public class MapStatusesAction extends FramedAction {
  private static final String STYLE = "io.roundtrip.jira:roadmap-statuses-style";

  private final ProjectStatuses statuses;
  private final StatusMappings mappings;
  private final MapStatuses map;
  private final MappingViews views;
  private final PageBuilderService page;

  private final List<MappingView.Note> notes = new ArrayList<>();
  private final Map<String, String> entered = new HashMap<>();
  private final Map<String, String> wrong = new HashMap<>();
  private String projectKey = "";
  private int version = -1;
  private boolean saved;
  private @Nullable MappingView view;

  public MapStatusesAction(
      Frame frame,
      ProjectStatuses statuses,
      StatusMappings mappings,
      MapStatuses map,
      MappingViews views,
      PageBuilderService page) {
    super(frame);
    this.statuses = statuses;
    this.mappings = mappings;
    this.map = map;
    this.views = views;
    this.page = page;
  }

  @Override
  public String doDefault() {
    return doExecute();
  }

  @Override
  public String doExecute() {
    try {
      if (saved) notes.add(views.saved());
      return show(access().administered(projectKey));
    } catch (Refused refused) {
      return PERMISSION_VIOLATION_RESULT;
    }
  }

  /** Command "save". */
  @SupportedMethods(RequestMethod.POST)
  @RequiresXsrfCheck
  public String doSave() {
    Project project;
    try {
      project = access().administered(projectKey);
    } catch (Refused refused) {
      return PERMISSION_VIOLATION_RESULT;
    }
    read();
    try {
      map.save(id(project), version, entered, access().user());
    } catch (Refused refused) {
      notes.addAll(views.above(refused, statuses.of(id(project))));
      wrong.putAll(views.wrong(refused));
      return show(project);
    }
    return forceRedirect(
        "/secure/RoundtripStatuses.jspa?saved=true&projectKey=" + project.getKey());
  }

  private String show(Project project) {
    page.assembler().resources().requireWebResource(STYLE);
    view =
        views.of(
            project.getKey(),
            project.getName(),
            mappings.of(id(project)),
            statuses.of(id(project)),
            entered,
            wrong,
            notes,
            getHttpRequest().getContextPath(),
            getXsrfToken());
    return INPUT;
  }

  private void read() {
    getHttpRequest()
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith(MappingViews.FIELD) && values.length == 1) {
                entered.put(name.substring(MappingViews.FIELD.length()), values[0]);
              }
            });
  }

  private static ProjectId id(Project project) {
    return new ProjectId(project.getId());
  }

  public @Nullable MappingView getView() {
    return view;
  }

  public void setProjectKey(String projectKey) {
    this.projectKey = projectKey;
  }

  /** A form without one is an older one. */
  public void setVersion(String version) {
    this.version = small(version);
  }

  public void setSaved(boolean saved) {
    this.saved = saved;
  }
}
