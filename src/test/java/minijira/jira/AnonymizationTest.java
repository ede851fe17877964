package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import minijira.jira.people.UserStore;
import minijira.node.NodeControls;
import org.junit.Rule;
import org.junit.Test;

public class AnonymizationTest {
  @Rule public final MiniJira jira = new MiniJira();

  @Test
  public void jira_keeps_the_user_under_another_key_and_no_one_answers_to_the_old_one() {
    NodeControls controls = new NodeControls();
    Anonymization.addTo(controls);
    jira.story("Dark mode");
    Issue before = jira.get(IssueManager.class).getIssueObject("DEMO-1");
    String reporter = before.getReporter().getKey();

    controls.run("anonymize", Map.of("user", before.getReporter().getName()));

    ApplicationUser after = jira.get(IssueManager.class).getIssueObject("DEMO-1").getReporter();
    assertThat(jira.get(UserStore.class).byKey(reporter)).isNull();
    assertThat(after.getKey()).startsWith("JIRAUSER");
    assertThat(after.getDisplayName()).startsWith("user-");
    assertThat(after.isActive()).isFalse();
  }
}
