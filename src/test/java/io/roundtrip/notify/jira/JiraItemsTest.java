package io.roundtrip.notify.jira;

import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import io.roundtrip.notify.PublicFields;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import java.time.Clock;
import org.junit.Test;

public class JiraItemsTest {
  /** Jira keeps issues whose project was deleted half-way. */
  @Test
  public void an_issue_whose_project_is_gone_is_gone() {
    IssueManager issues = mock(IssueManager.class);
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issue.getProjectId()).thenReturn(RT.value());
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(issue);
    StatusMappings mappings = mock(StatusMappings.class);
    when(mappings.of(RT)).thenReturn(StatusMapping.NONE);

    JiraItems items =
        new JiraItems(
            issues,
            mock(CustomFieldManager.class),
            mock(PublicFields.class),
            mock(SearchService.class),
            mappings,
            Clock.systemUTC());

    assertThat(items.now(DARK_MODE)).isEmpty();
  }
}
