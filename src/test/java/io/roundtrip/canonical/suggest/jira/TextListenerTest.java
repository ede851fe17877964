package io.roundtrip.canonical.suggest.jira;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.canonical.suggest.ProjectsOn;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.similarity.node.Change;
import io.roundtrip.similarity.node.InMemoryChanges;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;

public class TextListenerTest {
  private final InMemoryChanges changes = new InMemoryChanges();
  private final Issue issue = mock(Issue.class);
  private boolean on = true;
  private boolean broken;
  private TextListener listener;

  @Before
  public void dark_mode_in_a_project_that_is_on() {
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issue.getProjectId()).thenReturn(RT.value());
    ProjectsOn projects =
        new ProjectsOn() {
          @Override
          public boolean has(ProjectId project) {
            if (broken) throw new IllegalStateException("no database");
            return on;
          }

          @Override
          public Map<ProjectId, Instant> all() {
            throw new UnsupportedOperationException();
          }
        };
    listener = new TextListener(changes, projects, () -> {}, Clock.fixed(MONDAY, ZoneOffset.UTC));
  }

  private void happens(Long type) {
    IssueEvent event = mock(IssueEvent.class);
    when(event.getIssue()).thenReturn(issue);
    when(event.getEventTypeId()).thenReturn(type);
    listener.on(event);
  }

  private void changes(String... fields) {
    changesOf("jira", fields);
  }

  private void changesOf(String type, String... fields) {
    IssueChangedEvent event = mock(IssueChangedEvent.class);
    when(event.getIssue()).thenReturn(issue);
    List<ChangeItemBean> items =
        Stream.of(fields).map(f -> new ChangeItemBean(type, f, "a", "b")).toList();
    when(event.getChangeItems()).thenReturn(items);
    listener.on(event);
  }

  private List<Change> noted() {
    return changes.after(0, 100);
  }

  @Test
  public void what_comes_and_goes_and_reads_otherwise_is_noted_once() {
    happens(EventType.ISSUE_CREATED_ID);
    happens(EventType.ISSUE_DELETED_ID);
    changes("summary", "description");
    changes("Component");

    assertThat(noted()).extracting(Change::issue).hasSize(4).containsOnly(DARK_MODE.value());
    assertThat(noted()).extracting(Change::at).containsOnly(MONDAY);
  }

  @Test
  public void what_does_not_change_the_text_costs_nothing() {
    happens(EventType.ISSUE_COMMENTED_ID);
    happens(EventType.ISSUE_UPDATED_ID);
    changes("status", "assignee");
    changesOf("custom", "summary", "project");

    assertThat(noted()).isEmpty();
  }

  @Test
  public void nothing_is_noted_where_roundtrip_is_off_but_for_what_may_have_left() {
    on = false;

    happens(EventType.ISSUE_CREATED_ID);
    changes("summary");
    assertThat(noted()).isEmpty();
    happens(EventType.ISSUE_MOVED_ID);

    assertThat(noted()).hasSize(1);
  }

  @Test
  public void jira_never_hears_of_our_troubles() {
    broken = true;

    happens(EventType.ISSUE_CREATED_ID);

    assertThat(noted()).isEmpty();
  }
}
