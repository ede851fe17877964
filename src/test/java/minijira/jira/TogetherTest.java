package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.status.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minijira.jira.project.Category;
import minijira.jira.project.Constants;
import minijira.store.ConfigVersion;
import minijira.store.Db;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;

public class TogetherTest {
  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  @Rule public final MiniJira jira = new MiniJira(() -> Db.open(url, "sa", ""));

  @Test
  public void many_threads_get_different_keys() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<String>> made = new ArrayList<>();

    for (int i = 0; i < 40; i++) made.add(threads.submit(() -> jira.story("x").getKey()));

    List<String> keys = new ArrayList<>();
    for (Future<String> key : made) keys.add(key.get());
    threads.shutdown();
    assertThat(keys).doesNotHaveDuplicates().contains("DEMO-1", "DEMO-40");
  }

  @Test
  public void two_transitions_of_one_issue_happen_one_after_the_other() throws Exception {
    Issue issue = jira.story("Dark mode");
    IssueService service = jira.get(IssueService.class);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<IssueService.TransitionValidationResult> both =
        List.of(
            service.validateTransition(jira.user("pm"), issue.getId(), 21, jira.input()),
            service.validateTransition(jira.user("pm"), issue.getId(), 41, jira.input()));

    List<Future<?>> running = new ArrayList<>();
    for (IssueService.TransitionValidationResult one : both)
      running.add(threads.submit(() -> service.transition(jira.user("pm"), one)));
    for (Future<?> one : running) one.get();
    threads.shutdown();

    var statuses = jira.get(ChangeHistoryManager.class).getChangeItemsForField(issue, "status");
    assertThat(statuses).hasSize(2);
    assertThat(statuses.get(1).getFromString()).isEqualTo(statuses.get(0).getToString());
  }

  @Test
  public void a_change_of_configuration_by_another_node_is_seen_soon() {
    Constants here = jira.get(Constants.class);
    assertThat(here.getStatus("777")).isNull();

    try (Db other = Db.open(url, "sa", "")) {
      new Constants(other, new ConfigVersion(other)).addStatus(777, "Elsewhere", Category.DONE);
    }

    Awaitility.await().until(() -> here.getStatus("777") != null);
    assertThat(here.getStatuses()).extracting(Status::getName).contains("Elsewhere");
  }

  @Test
  public void numbers_taken_by_a_rolled_back_issue_are_lost() {
    jira.get(Faults.class).set(Faults.Mode.ROLLBACK, 0);
    assertThatThrownBy(() -> jira.story("never")).isInstanceOf(Faults.RolledBack.class);
    jira.get(Faults.class).set(Faults.Mode.NORMAL, 0);

    assertThat(jira.story("Dark mode").getKey()).isEqualTo("DEMO-2");
  }
}
