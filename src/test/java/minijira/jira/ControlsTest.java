package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.mail.server.auth.AuthenticationContextAware;
import com.atlassian.mail.server.auth.UserPasswordCredentials;
import java.util.List;
import java.util.Map;
import minijira.jira.mail.MailSettings;
import minijira.node.NodeControls;
import org.junit.Rule;
import org.junit.Test;

public class ControlsTest {
  @Rule public final MiniJira jira = new MiniJira();
  private final NodeControls controls = new NodeControls();

  @Test
  public void a_test_may_switch_mail_off_move_an_issue_and_archive_a_project() {
    Controls.addTo(controls);
    jira.story("Dark mode");
    jira.get(minijira.jira.project.ProjectStore.class).create("OTHER", "Other", "pm", null);

    controls.run("mail", Map.of("sending", "off"));
    controls.run("move", Map.of("issue", "DEMO-1", "project", "OTHER"));
    controls.run("archive", Map.of("project", "DEMO"));

    assertThat(jira.get(MailSettings.class).isSendingDisabled()).isTrue();
    assertThat(jira.get(IssueManager.class).getIssueObject("OTHER-1").getSummary())
        .isEqualTo("Dark mode");
    assertThat(jira.find("pm", "")).containsExactly("Dark mode");
    assertThat(controls.ask("unindexed", Map.of())).containsEntry("issues", List.of());
  }

  @Test
  public void a_clone_has_the_values_of_its_original_and_is_linked_to_it_when_it_is_there() {
    Controls.addTo(controls);
    jira.story("Dark mode");

    controls.run("clone", Map.of("issue", "DEMO-1", "user", "pm"));

    Issue clone = jira.get(IssueManager.class).getIssueObject("DEMO-2");
    assertThat(clone.getSummary()).isEqualTo("CLONE - Dark mode");
    assertThat(clone.getReporter().getName()).isEqualTo("pm");
    assertThat(jira.get(IssueLinkManager.class).getOutwardLinks(clone.getId()))
        .extracting(link -> link.getIssueLinkType().getName())
        .containsExactly("Cloners");
  }

  @Test
  public void with_oauth_the_mail_server_names_neither_user_nor_password() {
    Controls.addTo(controls);
    SMTPMailServer server = jira.get(MailServerManager.class).getDefaultSMTPMailServer();

    controls.run("mail", Map.of("login", "password", "account", "jira", "secret", "s3cret"));
    assertThat(server.getUsername()).isEqualTo("jira");
    assertThat(server.getPassword()).isEqualTo("s3cret");

    controls.run("mail", Map.of("login", "oauth", "account", "jira", "secret", "t0k3n"));
    assertThat(server.getUsername()).isNull();
    assertThat(server.getPassword()).isNull();
    assertThat(server.getProperties()).containsEntry("mail.smtp.auth.mechanisms", "XOAUTH2");
    assertThat(((AuthenticationContextAware) server).getAuthenticationContext().getCredentials())
        .isNotInstanceOf(UserPasswordCredentials.class);
  }
}
