package io.roundtrip.canonical.suggest.jira;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.canonical.suggest.ProjectsOn;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import io.roundtrip.similarity.Item;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

public class JiraTextsTest {
  private static final ProjectId GONE = new ProjectId(7);
  private final IssueManager issues = mock(IssueManager.class);
  private final ProjectManager projects = mock(ProjectManager.class);
  private final Project project = mock(Project.class);
  private final InMemorySignals signals = new InMemorySignals();
  private JiraTexts texts;

  @Before
  public void a_project_that_is_on_and_one_that_is_gone() {
    when(projects.getProjectObj(RT.value())).thenReturn(project);
    ProjectsOn on =
        new ProjectsOn() {
          @Override
          public boolean has(ProjectId asked) {
            return asked.equals(RT);
          }

          @Override
          public Map<ProjectId, Instant> all() {
            return Map.of(RT, MONDAY, GONE, MONDAY);
          }
        };
    texts =
        new JiraTexts(
            issues,
            projects,
            signals,
            on,
            new UpdatedIssues(mock(SearchService.class), Clock.systemUTC()));
  }

  private Issue issue(long id, long project, String title, String description) {
    Issue issue = mock(Issue.class);
    when(issue.getId()).thenReturn(id);
    when(issue.getProjectId()).thenReturn(project);
    when(issue.getProjectObject()).thenReturn(this.project);
    when(issue.getSummary()).thenReturn(title);
    when(issue.getDescription()).thenReturn(description);
    when(issue.getCreated()).thenReturn(Timestamp.from(MONDAY));
    return issue;
  }

  private ProjectComponent component(String name) {
    ProjectComponent component = mock(ProjectComponent.class);
    when(component.getName()).thenReturn(name);
    return component;
  }

  @Test
  public void feedback_dates_from_when_it_was_said() {
    Issue dark = issue(1, RT.value(), "Dark mode", null);
    when(issues.getIssueObjects(List.of(1L))).thenReturn(List.of(dark));
    Instant long_ago = MONDAY.minusSeconds(86_400 * 50);
    signals.add(Signal.heard(new IssueId(1), RT, "Too bright", long_ago));

    assertThat(texts.read(List.of(1L)).get(1L).created()).isEqualTo(long_ago);
  }

  @Test
  public void reads_title_body_and_components_of_projects_that_are_on() {
    Issue dark = issue(1, RT.value(), "Dark mode", null);
    List<ProjectComponent> components = List.of(component("UI"), component("Login"));
    when(project.getComponents()).thenReturn(components);
    when(dark.getComponents()).thenReturn(components);
    Issue off = issue(2, 8, "Elsewhere", "x");
    when(issues.getIssueObjects(List.of(1L, 2L, 3L))).thenReturn(List.of(dark, off));

    Map<Long, Item> read = texts.read(List.of(1L, 2L, 3L));

    assertThat(read)
        .containsExactly(
            Map.entry(
                1L, new Item(1, RT.value(), MONDAY, "Dark mode", "", List.of("Login", "UI"))));
  }

  /**
   * Its summary is what we made of the scores; people who chose the same number say nothing alike.
   */
  @Test
  public void a_score_without_words_says_nothing() {
    List<Issue> some =
        List.of(
            issue(1, RT.value(), "NPS 4", null),
            issue(2, RT.value(), "NPS 4 \u00b7 CSAT 2 \u00b7 CES 7", " \n"),
            issue(3, RT.value(), "NPS 4", "Too slow"),
            issue(4, RT.value(), "NPS 4 is what you get", null));
    when(issues.getIssueObjects(List.of(1L, 2L, 3L, 4L))).thenReturn(some);

    assertThat(texts.read(List.of(1L, 2L, 3L, 4L)).values())
        .extracting(Item::title)
        .containsExactlyInAnyOrder("", "", "NPS 4", "NPS 4 is what you get");
  }

  @Test
  public void an_issue_whose_project_goes_at_this_moment_is_left_out_and_nothing_complains() {
    Issue orphan = issue(1, RT.value(), "Dark mode", null);
    when(orphan.getProjectObject()).thenReturn(null);
    when(issues.getIssueObjects(List.of(1L))).thenReturn(List.of(orphan));
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));

    Map<Long, Item> read = texts.read(List.of(1L));

    System.setErr(before);
    assertThat(read).isEmpty();
    assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  public void without_components_in_the_project_no_issue_is_asked_for_them() {
    Issue dark = issue(1, RT.value(), "Dark mode", "y".repeat(9_000));
    when(issues.getIssueObjects(List.of(1L))).thenReturn(List.of(dark));

    Item item = texts.read(List.of(1L)).get(1L);

    verify(dark, never()).getComponents();
    assertThat(item.body()).hasSize(4_000);
  }

  @Test
  public void an_issue_that_cannot_be_read_does_not_stop_the_others() {
    Issue broken = issue(1, RT.value(), "Broken", null);
    when(broken.getSummary()).thenThrow(new IllegalStateException("broken"));
    Issue dark = issue(2, RT.value(), "Dark mode", null);
    when(issues.getIssueObjects(List.of(1L, 2L))).thenReturn(List.of(broken, dark));

    assertThat(texts.read(List.of(1L, 2L))).containsOnlyKeys(2L);
  }

  @Test
  public void projects_that_are_gone_are_left_out() {
    assertThat(texts.projects()).containsExactly(Map.entry(RT.value(), MONDAY));
  }
}
