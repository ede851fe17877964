package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryItem;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import java.util.Collection;
import java.util.Map;
import minijira.node.NodeControls;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class MappingControlsTest {
  @Rule public final MiniJira jira = new MiniJira();
  private final NodeControls controls = new NodeControls();

  @Before
  public void controlled() {
    MappingControls.addTo(controls);
    jira.story("Dark mode");
  }

  @Test
  public void a_move_writes_project_key_workflow_and_status_into_one_change_group() {
    jira.get(minijira.jira.project.ProjectStore.class).create("OTHER", "Other", "pm", null);

    controls.run("move-mapped", Map.of("issue", "DEMO-1", "project", "OTHER", "status", "Done"));

    assertThat(history("OTHER-1"))
        .extracting(ChangeHistoryItem::getField)
        .containsExactly("project", "Key", "Workflow", "status");
    assertThat(history("OTHER-1"))
        .extracting(ChangeHistoryItem::getChangeGroupId)
        .containsOnly(history("OTHER-1").iterator().next().getChangeGroupId());
    assertThat(issue("OTHER-1").getStatus().getName()).isEqualTo("Done");
  }

  @Test
  public void a_migration_writes_workflow_and_status_where_the_status_was_that_one() {
    String now = issue("DEMO-1").getStatus().getName();

    controls.run("migrate", Map.of("project", "DEMO", "from", "In Review", "to", "Done"));
    assertThat(history("DEMO-1")).isEmpty();
    controls.run("migrate", Map.of("project", "DEMO", "from", now, "to", "Done"));

    assertThat(history("DEMO-1"))
        .extracting(ChangeHistoryItem::getField)
        .containsExactly("Workflow", "status");
    assertThat(issue("DEMO-1").getStatus().getName()).isEqualTo("Done");
  }

  private Issue issue(String key) {
    return jira.get(IssueManager.class).getIssueObject(key);
  }

  private Collection<ChangeHistoryItem> history(String key) {
    return jira.get(ChangeHistoryManager.class).getAllChangeItems(issue(key));
  }
}
