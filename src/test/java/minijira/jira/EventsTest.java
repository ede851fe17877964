package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class EventsTest {
  @Rule public final MiniJira jira = new MiniJira();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private Issue issue;

  @Before
  public void listen() {
    issue = jira.story("Dark mode");
    jira.bus.register(this);
  }

  /** Public, as Jira wants its listeners. */
  public record Ear(Consumer<IssueEvent> hears) {
    @EventListener
    public void on(IssueEvent event) {
      hears.accept(event);
    }
  }

  @EventListener
  public void on(IssueEvent event) {
    heard.add(
        "event "
            + event.getEventTypeId()
            + (jira.db.inTx() ? " before" : " after")
            + " commit, status "
            + event.getIssue().getStatus().getName()
            + ", history "
            + jira.get(ChangeHistoryManager.class).getChangeHistories(event.getIssue()).size()
            + ", on "
            + (Thread.currentThread().getName().startsWith("minijira")
                ? "another thread"
                : "my thread"));
  }

  @EventListener
  public void on(IssueChangedEvent event) {
    heard.add(
        "changed "
            + event.getChangeItemForField("status").orElseThrow().getToString()
            + (jira.db.inTx() ? " before" : " after")
            + " commit");
  }

  @Test
  public void the_event_comes_before_the_commit_and_the_changed_fields_after_it() {
    jira.move("engineer", issue, 21);

    assertThat(heard)
        .containsExactly(
            "event "
                + EventType.ISSUE_GENERICEVENT_ID
                + " before commit, status In Progress, history 1, on my thread",
            "changed In Progress after commit");
  }

  @Test
  public void rolled_back_on_request_after_everybody_heard_of_it() {
    jira.get(Faults.class).set(Faults.Mode.ROLLBACK, 0);

    assertThatThrownBy(() -> jira.move("engineer", issue, 21))
        .isInstanceOf(Faults.RolledBack.class);

    assertThat(heard).hasSize(2);
    assertThat(jira.get(IssueManager.class).getIssueObject(issue.getId()).getStatus().getName())
        .isEqualTo("To Do");
    assertThat(jira.get(ChangeHistoryManager.class).getChangeHistories(issue)).isEmpty();
  }

  @Test
  public void a_search_inside_a_listener_finds_only_what_is_committed() {
    List<String> found = new ArrayList<>();
    jira.bus.register(new Ear(event -> found.addAll(jira.find("pm", "status = \"In Progress\""))));

    jira.move("engineer", issue, 21);

    assertThat(found).isEmpty();
    assertThat(jira.find("pm", "status = \"In Progress\"")).containsExactly("Dark mode");
  }

  @Test
  public void dropped_events_leave_the_change() {
    jira.get(Faults.class).set(Faults.Mode.DROP, 0);

    jira.move("engineer", issue, 41);

    assertThat(heard).isEmpty();
    assertThat(jira.get(IssueManager.class).getIssueObject(issue.getId()).getStatus().getName())
        .isEqualTo("Done");
  }

  @Test
  public void duplicated_events_come_twice() {
    jira.get(Faults.class).set(Faults.Mode.DUPLICATE, 0);

    jira.move("engineer", issue, 41);

    assertThat(heard).hasSize(4);
  }

  @Test
  public void delayed_events_come_later_on_another_thread() {
    jira.get(Faults.class).set(Faults.Mode.DELAY, 50);

    jira.move("engineer", issue, 41);

    assertThat(heard).isEmpty();
    Awaitility.await().until(() -> heard.size() == 2);
    assertThat(heard).anySatisfy(line -> assertThat(line).contains("another thread"));
  }

  @Test
  public void a_listener_that_throws_hurts_nobody() {
    jira.bus.register(
        new Ear(
            event -> {
              throw new IllegalStateException("clumsy");
            }));

    jira.move("engineer", issue, 41);

    assertThat(jira.get(IssueManager.class).getIssueObject(issue.getId()).getStatus().getName())
        .isEqualTo("Done");
  }

  @Test
  public void deleting_takes_history_comments_and_links_along() {
    jira.move("engineer", issue, 41);
    heard.clear();

    jira.get(minijira.jira.issue.Issues.class).delete(jira.user("admin"), issue, true);

    assertThat(jira.get(IssueManager.class).getIssueObject(issue.getId())).isNull();
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0)).startsWith("event 8");
    assertThat(jira.db.one("SELECT COUNT(*) FROM change_item", r -> r.getLong(1))).contains(0L);
  }
}
