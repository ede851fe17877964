package io.roundtrip.canonical.suggest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.Banner;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.web.Frame;
import io.roundtrip.intake.FeedbackFields;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

public class SamePanelTest {
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final Phrases texts = mock(Phrases.class);
  private final Frame frame =
      new Frame(
          mock(Access.class), mock(Banner.class), texts, mock(JiraAuthenticationContext.class));
  private final Issue issue = mock(Issue.class);
  private final FeedbackFields fields = mock(FeedbackFields.class);
  private final ApplicationUser lin = mock(ApplicationUser.class);
  private final SamePanel panel = new SamePanel(fields, permissions, frame);

  @Before
  public void an_issue() {
    when(issue.getKey()).thenReturn("RT-5");
    when(issue.getIssueTypeId()).thenReturn("10100");
    when(texts.text(any(String.class))).thenReturn("Loading …");
  }

  @Test
  public void whoever_may_link_gets_buttons() {
    when(fields.isFeedback("10100")).thenReturn(true);
    when(permissions.hasPermission(ProjectPermissions.LINK_ISSUES, issue, lin)).thenReturn(true);

    SamePanelView view = view(lin);

    assertThat(view).isEqualTo(new SamePanelView("RT-5", "feedback", "true", "Loading …"));
  }

  @Test
  public void a_reader_gets_none() {
    SamePanelView view = view(lin);

    assertThat(view).isEqualTo(new SamePanelView("RT-5", "item", "false", "Loading …"));
  }

  private SamePanelView view(ApplicationUser viewer) {
    JiraHelper helper = new JiraHelper(null, null, Map.of("issue", issue));
    return (SamePanelView) panel.getContextMap(viewer, helper).get("same");
  }
}
