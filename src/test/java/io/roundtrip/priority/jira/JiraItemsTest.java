package io.roundtrip.priority.jira;

import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.priority.Priority;
import io.roundtrip.priority.Effort;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.Severity;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

public class JiraItemsTest {
  private final IssueManager issues = mock(IssueManager.class);
  private final CustomFieldManager fields = mock(CustomFieldManager.class);
  private final ConstantsManager constants = mock(ConstantsManager.class);
  private final MutableIssue issue = mock(MutableIssue.class);
  private final CustomField points = mock(CustomField.class);
  private final CustomField severity = mock(CustomField.class);
  private final JiraItems items = new JiraItems(issues, fields, constants);

  @Before
  public void world() {
    Priority highest = priority("1", "Highest");
    Priority medium = priority("3", "Medium");
    Priority lowest = priority("5", "Lowest");
    when(constants.getPriorities()).thenReturn(List.of(highest, medium, lowest));
    when(fields.getCustomFieldObjectsByName("Story Points")).thenReturn(List.of(points));
    when(fields.getCustomFieldObjectsByName("Severity")).thenReturn(List.of(severity));
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issue.getProjectId()).thenReturn(RT.value());
    when(issue.getStatusId()).thenReturn("3");
    when(issue.getPriority()).thenReturn(medium);
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(issue);
  }

  @Test
  public void story_points_come_before_the_estimate() {
    when(issue.getCustomFieldValue(points)).thenReturn(5.0);
    when(issue.getOriginalEstimate()).thenReturn(28_800L);

    assertThat(facts().effort()).isEqualTo(Effort.points(5).orElseThrow());
  }

  @Test
  public void without_points_the_estimate_counts_and_without_both_there_is_none() {
    assertThat(facts().effort()).isNull();
    when(issue.getOriginalEstimate()).thenReturn(2 * 28_800L);

    assertThat(facts().effort()).isEqualTo(Effort.estimate(2 * 28_800L).orElseThrow());
  }

  @Test
  public void the_severity_field_comes_before_jiras_priority() {
    assertThat(facts().severity()).isEqualTo(new Severity("Medium", 5));
    when(issue.getCustomFieldValue(severity)).thenReturn("Critical");

    assertThat(facts().severity()).isEqualTo(new Severity("Critical", 9));
  }

  @Test
  public void an_issue_that_is_gone_has_no_facts() {
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(null);

    assertThat(items.facts(DARK_MODE)).isEmpty();
  }

  private ItemFacts facts() {
    return items.facts(DARK_MODE).orElseThrow();
  }

  private static Priority priority(String id, String name) {
    Priority priority = mock(Priority.class);
    when(priority.getId()).thenReturn(id);
    when(priority.getName()).thenReturn(name);
    return priority;
  }
}
