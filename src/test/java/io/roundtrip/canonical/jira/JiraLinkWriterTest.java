package io.roundtrip.canonical.jira;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class JiraLinkWriterTest {
  private static final UserKey PM = new UserKey("pm");
  private static final IssueId FEEDBACK = new IssueId(501);

  private final IssueManager issues = mock(IssueManager.class);
  private final IssueLinkManager links = mock(IssueLinkManager.class);
  private final IssueLinkTypeManager types = mock(IssueLinkTypeManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final UserManager users = mock(UserManager.class);
  private final JiraLinkWriter writer =
      new JiraLinkWriter(
          issues, links, new FeedbackLinkType(types, Optional::empty), permissions, users);

  @Before
  public void somebody_who_may_link_all() {
    ApplicationUser pm = mock(ApplicationUser.class);
    IssueLinkType type = mock(IssueLinkType.class);
    when(type.getId()).thenReturn(1L);
    when(types.getIssueLinkTypesByName("Feedback")).thenReturn(List.of(type));
    when(users.getUserByKey("pm")).thenReturn(pm);
    MutableIssue issue = mock(MutableIssue.class);
    when(issues.getIssueObject(anyLong())).thenReturn(issue);
    when(permissions.hasPermission(any(), any(MutableIssue.class), any())).thenReturn(true);
  }

  @Test
  public void what_jira_does_not_link_is_refused_in_our_words() throws CreateException {
    doThrow(new CreateException("no"))
        .when(links)
        .createIssueLink(any(), any(), any(), any(), any());

    assertThatThrownBy(() -> writer.link(FEEDBACK, DARK_MODE, PM))
        .isInstanceOf(Refused.class)
        .hasMessage("CONFLICT feedback:not-linked");
  }

  @Test
  public void nothing_is_evidence_for_itself() {
    assertThatThrownBy(() -> writer.link(DARK_MODE, DARK_MODE, PM))
        .hasMessage("BAD_INPUT feedback:links-to-itself");
  }
}
