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
import com.atlassian.jira.issue.priority.Priority;
import io.roundtrip.priority.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** What Jira's priorities are worth: by their place in the list, whatever their names. */
public class PriorityScaleTest {
  private final ConstantsManager constants = mock(ConstantsManager.class);
  private final MutableIssue issue = mock(MutableIssue.class);

  private List<Double> worth(String... worstFirst) {
    List<Priority> priorities = new ArrayList<>();
    for (String name : worstFirst) {
      Priority priority = mock(Priority.class);
      when(priority.getId()).thenReturn("id of " + name);
      when(priority.getName()).thenReturn(name);
      priorities.add(priority);
    }
    when(constants.getPriorities()).thenReturn(priorities);
    return priorities.stream().map(this::worth).toList();
  }

  private double worth(Priority priority) {
    when(issue.getPriority()).thenReturn(priority);
    Severity severity = items().facts(issue).severity();
    assertThat(severity).isNotNull();
    assertThat(severity.name()).isEqualTo(priority.getName());
    return severity.value();
  }

  private JiraItems items() {
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issue.getProjectId()).thenReturn(RT.value());
    when(issue.getStatusId()).thenReturn("3");
    return new JiraItems(mock(IssueManager.class), mock(CustomFieldManager.class), constants);
  }

  @Test
  public void the_first_is_worst() {
    assertThat(worth("Highest", "High", "Medium", "Low", "Lowest"))
        .containsExactly(10.0, 7.5, 5.0, 2.5, 0.0);
  }

  @Test
  public void names_do_not_matter() {
    assertThat(worth("Someday", "On fire")).containsExactly(10.0, 0.0);
  }

  @Test
  public void a_scale_of_one_step_or_a_priority_that_is_gone_says_nothing() {
    Priority only = mock(Priority.class);
    when(only.getId()).thenReturn("1");
    when(constants.getPriorities()).thenReturn(List.of(only));
    when(issue.getPriority()).thenReturn(only);
    assertThat(items().facts(issue).severity()).isNull();
    worth("Highest", "Lowest");
    when(issue.getPriority()).thenReturn(only);

    assertThat(items().facts(issue).severity()).isNull();
  }
}
