package io.roundtrip.canonical.suggest.jira;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import io.roundtrip.canonical.suggest.Ties;
import io.roundtrip.kernel.IssueId;
import java.util.List;
import org.junit.Test;

public class JiraTiesTest {
  private static final long ORIGINAL = 20_000;
  private static final long TWIN = 20_001;
  private static final long BLOCKED = 20_002;
  private static final long PARENT = 20_003;
  private static final long SIBLING = 20_004;

  private final IssueManager issues = mock(IssueManager.class);
  private final IssueLinkManager links = mock(IssueLinkManager.class);

  private static IssueLink link(String name, long from, long to) {
    IssueLinkType type = mock(IssueLinkType.class);
    when(type.getName()).thenReturn(name);
    when(type.isSubTaskLinkType()).thenReturn(name.equals("jira_subtask_link"));
    IssueLink link = mock(IssueLink.class);
    when(link.getIssueLinkType()).thenReturn(type);
    when(link.getSourceId()).thenReturn(from);
    when(link.getDestinationId()).thenReturn(to);
    return link;
  }

  private static <T extends Issue> T issue(Class<T> type, long id) {
    T issue = mock(type);
    when(issue.getId()).thenReturn(id);
    return issue;
  }

  @Test
  public void links_of_every_kind_are_known_and_twins_by_cloning_and_by_parent() {
    List<IssueLink> out =
        List.of(
            link("Cloners", DARK_MODE.value(), ORIGINAL),
            link("Blocks", DARK_MODE.value(), BLOCKED));
    List<IssueLink> in = List.of(link("jira_subtask_link", PARENT, DARK_MODE.value()));
    List<IssueLink> twins =
        List.of(link("Cloners", DARK_MODE.value(), ORIGINAL), link("Cloners", TWIN, ORIGINAL));
    when(links.getOutwardLinks(DARK_MODE.value())).thenReturn(out);
    when(links.getInwardLinks(DARK_MODE.value())).thenReturn(in);
    when(links.getInwardLinks(ORIGINAL)).thenReturn(twins);
    MutableIssue task = issue(MutableIssue.class, DARK_MODE.value());
    Issue parent = issue(Issue.class, PARENT);
    Issue sibling = issue(Issue.class, SIBLING);
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(task);
    when(task.getParentId()).thenReturn(PARENT);
    when(task.getParentObject()).thenReturn(parent);
    when(parent.getSubTaskObjects()).thenReturn(List.of(task, sibling));

    Ties.Tied tied = new JiraTies(issues, links).of(DARK_MODE);

    assertThat(tied.linked())
        .extracting(IssueId::value)
        .containsExactlyInAnyOrder(ORIGINAL, BLOCKED);
    assertThat(tied.alike())
        .extracting(IssueId::value)
        .containsExactlyInAnyOrder(TWIN, PARENT, SIBLING);
  }

  @Test
  public void an_issue_that_is_gone_has_no_family() {
    assertThat(new JiraTies(issues, links).of(DARK_MODE)).isEqualTo(Ties.Tied.NONE);
  }
}
