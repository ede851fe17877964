package io.roundtrip.roadmap.web;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.xsrf.XsrfTokenGenerator;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.PluginTemplates;
import io.roundtrip.host.Banner;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.web.Frame;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.InMemoryStatusMappings;
import io.roundtrip.roadmap.MapStatuses;
import io.roundtrip.roadmap.ProjectStatus;
import io.roundtrip.roadmap.ProjectStatuses;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMappings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minijira.node.Components;
import minijira.web.ActionContext;
import org.jsoup.nodes.Document;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The page, from request to HTML, without a server. */
public class MapStatusesActionTest {
  private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
  private static final List<ProjectStatus> STATUSES =
      List.of(
          new ProjectStatus("10000", "Selected <b>now</b>", ProjectStatus.Category.TO_DO),
          new ProjectStatus("10002", "Done", ProjectStatus.Category.DONE));

  private final StatusMappings mappings = new InMemoryStatusMappings();
  private final ProjectStatuses statuses = project -> STATUSES;
  private final ProjectManager projects = mock(ProjectManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final Project project = mock(Project.class);
  private final ApplicationUser lin = mock(ApplicationUser.class);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final Map<String, String[]> sent = new HashMap<>();
  private ActionContext open;

  @Before
  public void jira() {

    when(session.getLoggedInUser()).thenReturn(lin);
    XsrfTokenGenerator tokens = mock(XsrfTokenGenerator.class);
    when(tokens.generateToken(any())).thenReturn("token-1");
    Components.add(JiraAuthenticationContext.class, session);
    Components.add(XsrfTokenGenerator.class, tokens);
    when(lin.getKey()).thenReturn("pm");
    when(project.getId()).thenReturn(RT.value());
    when(project.getKey()).thenReturn("RT");
    when(project.getName()).thenReturn("Roundtrip");
    when(projects.getProjectByCurrentKey("RT")).thenReturn(project);
    when(permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, lin))
        .thenReturn(true);
    when(request.getContextPath()).thenReturn("/jira");
    when(request.getParameterMap()).thenReturn(sent);
    open = ActionContext.open(request, response, null);
  }

  @After
  public void close() {
    open.close();
  }

  @Test
  public void shows_every_status_with_a_suggestion_that_is_not_in_force() throws Exception {
    MapStatusesAction action = action();

    String result = action.doDefault();

    assertThat(result).isEqualTo("input");
    Document page = rendered(action);
    assertThat(page.select("tbody th").eachText()).containsExactly("Selected <b>now</b>", "Done");
    assertThat(page.select("select#status-10002 option[selected]").val()).isEqualTo("shipped");
    assertThat(page.select("tbody td:last-child").eachText())
        .containsExactly(
            "roundtrip.roadmap.status.planned[]", "roundtrip.roadmap.status.shipped[]");
    assertThat(page.select("label[for=status-10002]").text()).isEqualTo("Done");
    assertThat(page.select("input[name=atl_token]").val()).isEqualTo("token-1");
    assertThat(page.select("[role=status]").text()).contains("roadmap.statuses.never");
    assertThat(mappings.of(RT).isSaved()).isFalse();
  }

  @Test
  public void saves_what_was_chosen_in_the_users_name() throws Exception {
    sent.put("status-10000", new String[] {"planned"});
    sent.put("status-10002", new String[] {""});

    MapStatusesAction action = action();
    assertThat(action.doSave()).as("a form without a version").isEqualTo("input");
    action.setVersion("0");
    action.doSave();

    verify(response).sendRedirect("/jira/secure/RoundtripStatuses.jspa?saved=true&projectKey=RT");
    assertThat(mappings.of(RT).buckets()).isEqualTo(Map.of("10000", RoadmapStatus.PLANNED));
    assertThat(mappings.of(RT).by().value()).isEqualTo("pm");
  }

  @Test
  public void a_meaning_that_is_none_is_marked_at_its_status_and_has_the_focus() throws Exception {
    sent.put("status-10002", new String[] {"someday"});
    MapStatusesAction action = action();

    action.doSave();

    Document page = rendered(action);
    assertThat(page.select("[role=alert]").text())
        .isEqualTo("roundtrip.roadmap.statuses.refused[]");
    assertThat(page.select("select[aria-invalid=true][autofocus]").eachAttr("id"))
        .containsExactly("status-10002");
    assertThat(page.select("#status-10002-error").text())
        .isEqualTo("roundtrip.problem.unknown-roadmap-status.form[someday]");
  }

  @Test
  public void a_wrong_choice_is_named_and_what_was_chosen_stays_on_the_page() throws Exception {
    sent.put("status-10000", new String[] {"planned"});
    sent.put("status-99", new String[] {"shipped"});
    MapStatusesAction action = action();

    action.doSave();

    Document page = rendered(action);
    assertThat(page.select("[role=alert]").text())
        .isEqualTo("roundtrip.problem.unknown-status[99] roundtrip.problem.unknown-status.fix[99]");
    assertThat(page.select("select#status-10000 option[selected]").val()).isEqualTo("planned");
    assertThat(mappings.of(RT).isSaved()).isFalse();
  }

  @Test
  public void what_was_saved_is_shown_with_who_and_when_and_suggests_only_what_is_open() {
    mappings.save(RT, 0, Map.of("10002", RoadmapStatus.NOT_PLANNED), new UserKey("pm"), MONDAY);
    MapStatusesAction action = action();
    action.setSaved(true);

    action.doDefault();

    Document page = rendered(action);
    assertThat(page.select("select#status-10002 option[selected]").val()).isEqualTo("not-planned");
    assertThat(page.select("select#status-10000 option[selected]").val()).isEmpty();
    assertThat(page.select("tbody td:last-child").eachText())
        .containsExactly("roundtrip.roadmap.status.planned[]");
    assertThat(page.select("[role=status]").text())
        .contains("roundtrip.roadmap.statuses.saved")
        .doesNotContain("roundtrip.roadmap.statuses.never");
    assertThat(page.text()).contains("roundtrip.roadmap.statuses.last[1, pm, 2026-11-16]");
    assertThat(page.select("input[name=version]").val()).isEqualTo("1");
  }

  @Test
  public void somebody_elses_save_meanwhile_is_said_and_stays_in_force() {
    mappings.save(RT, 0, Map.of("10002", RoadmapStatus.SHIPPED), new UserKey("ada"), MONDAY);
    sent.put("status-10002", new String[] {"planned"});
    MapStatusesAction action = action();
    action.setVersion("0");

    action.doSave();

    assertThat(rendered(action).select("[role=alert]").text())
        .startsWith("roundtrip.problem.saved-meanwhile");
    assertThat(mappings.of(RT).by()).isEqualTo(new UserKey("ada"));
  }

  @Test
  public void only_administrators_of_the_project_may() {
    when(permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, lin))
        .thenReturn(false);
    sent.put("status-10000", new String[] {"planned"});

    assertThat(action().doDefault()).isEqualTo("permissionviolation");
    assertThat(action().doSave()).isEqualTo("permissionviolation");
    assertThat(mappings.of(RT).isSaved()).isFalse();
  }

  private MapStatusesAction action() {
    Access access =
        new Access(
            session,
            mock(Visibility.class),
            projects,
            permissions,
            mock(GlobalPermissionManager.class),
            new CustomerSight(permissions, projects, issues -> Map.of()));
    MapStatuses map =
        new MapStatuses(
            statuses,
            mappings,
            new InMemoryDeeds(),
            Clock.fixed(MONDAY, ZoneOffset.UTC),
            fact -> {});
    Phrases texts = mock(Phrases.class);
    when(texts.text(any(String.class), any(Serializable[].class)))
        .thenAnswer(
            call ->
                call.getArgument(0, String.class)
                    + Arrays.asList(call.getArguments()).subList(1, call.getArguments().length));
    when(texts.text(any(String.class)))
        .thenAnswer(call -> call.getArgument(0, String.class) + "[]");
    MapStatusesAction action =
        new MapStatusesAction(
            new Frame(access, mock(Banner.class), texts, session),
            statuses,
            mappings,
            map,
            new MappingViews(texts, new ProblemTexts(texts), UserKey::value),
            mock(PageBuilderService.class, RETURNS_DEEP_STUBS));
    action.setProjectKey("RT");
    return action;
  }

  private static Document rendered(MapStatusesAction action) {
    return PluginTemplates.rendered("templates/roadmap/map-statuses.vm", Map.of("action", action));
  }
}
