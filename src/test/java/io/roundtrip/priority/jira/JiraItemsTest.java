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
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

public class JiraItemsTest {
  private static final Severity MIDDLING = new Severity("Medium", 5);

  private final IssueManager issues = mock(IssueManager.class);
  private final CustomFieldManager fields = mock(CustomFieldManager.class);
  private final ConstantsManager constants = mock(ConstantsManager.class);
  private final MutableIssue issue = mock(MutableIssue.class);
  private final CustomField points = mock(CustomField.class);
  private final CustomField severity = mock(CustomField.class);
  private final Priority highest = priority("1", "Highest");
  private final Priority medium = priority("3", "Medium");
  private final Priority lowest = priority("5", "Lowest");
  private final JiraItems items = new JiraItems(issues, fields, constants);

  @Before
  public void world() {
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
  public void where_the_item_is_and_how_it_stands_is_jiras_word() {
    assertThat(facts()).isEqualTo(new ItemFacts(DARK_MODE, RT, "3", null, MIDDLING));
  }

  @Test
  public void story_points_come_before_the_estimate() {
    when(issue.getCustomFieldValue(points)).thenReturn(5.0);
    when(issue.getOriginalEstimate()).thenReturn(28_800L);

    assertThat(facts().effort()).isEqualTo(Effort.points(5).orElseThrow());
  }

  @Test
  public void the_points_of_a_team_managed_project_count_too() {
    CustomField estimate = mock(CustomField.class);
    when(fields.getCustomFieldObjectsByName("Story point estimate")).thenReturn(List.of(estimate));
    when(issue.getCustomFieldValue(estimate)).thenReturn(3.0);
    when(issue.getOriginalEstimate()).thenReturn(28_800L);

    assertThat(facts().effort()).isEqualTo(Effort.points(3).orElseThrow());
  }

  @Test
  public void of_two_fields_with_the_same_name_the_filled_one_counts() {
    CustomField other = mock(CustomField.class);
    when(fields.getCustomFieldObjectsByName("Story Points")).thenReturn(List.of(points, other));
    when(issue.getCustomFieldValue(points)).thenReturn("eight");
    when(issue.getCustomFieldValue(other)).thenReturn(8);

    assertThat(facts().effort()).isEqualTo(Effort.points(8).orElseThrow());
  }

  @Test
  public void without_points_the_estimate_counts_and_without_both_there_is_none() {
    assertThat(facts().effort()).isNull();

    when(issue.getOriginalEstimate()).thenReturn(2 * 28_800L);

    assertThat(facts().effort()).isEqualTo(Effort.estimate(2 * 28_800L).orElseThrow());
  }

  @Test
  public void an_estimate_of_nothing_is_no_estimate() {
    when(issue.getOriginalEstimate()).thenReturn(0L);

    assertThat(facts().effort()).isNull();
  }

  @Test
  public void the_first_priority_of_jiras_order_is_the_worst_and_the_last_is_nothing() {
    when(issue.getPriority()).thenReturn(highest);
    assertThat(facts().severity()).isEqualTo(new Severity("Highest", 10));

    when(issue.getPriority()).thenReturn(lowest);
    assertThat(facts().severity()).isEqualTo(new Severity("Lowest", 0));
  }

  @Test
  public void priorities_with_names_of_their_own_count_by_their_place() {
    Priority second = priority("10001", "Sofort");
    List<Priority> own =
        List.of(
            priority("10000", "Alarm"),
            second,
            priority("10002", "Bald"),
            priority("10003", "Später"),
            priority("10004", "Egal"));
    when(constants.getPriorities()).thenReturn(own);
    when(issue.getPriority()).thenReturn(second);

    assertThat(facts().severity()).isEqualTo(new Severity("Sofort", 7.5));
  }

  @Test
  public void a_priority_that_says_nothing_is_not_counted() {
    when(issue.getPriority()).thenReturn(null);
    assertThat(facts().severity()).isNull();

    Priority deleted = priority("99", "Deleted");
    when(issue.getPriority()).thenReturn(deleted);
    assertThat(facts().severity()).isNull();

    when(issue.getPriority()).thenReturn(highest);
    when(constants.getPriorities()).thenReturn(List.of(highest));
    assertThat(facts().severity()).as("the only one there is").isNull();
  }

  @Test
  public void two_priorities_are_all_or_nothing() {
    when(constants.getPriorities()).thenReturn(List.of(highest, lowest));
    when(issue.getPriority()).thenReturn(highest);

    assertThat(facts().severity()).isEqualTo(new Severity("Highest", 10));
  }

  @Test
  public void the_severity_field_comes_before_jiras_priority() {
    when(issue.getCustomFieldValue(severity)).thenReturn("Critical");

    assertThat(facts().severity()).isEqualTo(new Severity("Critical", 9));
  }

  @Test
  public void severity_falls_from_word_to_word_however_it_is_written() {
    List<Double> values = new ArrayList<>();
    for (String word : List.of("BLOCKER", " critical ", "Major", "moderate", "Minor", "trivial")) {
      when(issue.getCustomFieldValue(severity)).thenReturn(word);
      values.add(facts().severity().value());
    }

    assertThat(values).containsExactly(10.0, 9.0, 7.5, 5.0, 2.5, 0.0);
  }

  @Test
  public void a_word_nobody_knows_leaves_it_to_the_priority() {
    when(issue.getCustomFieldValue(severity)).thenReturn("annoying");

    assertThat(facts().severity()).isEqualTo(MIDDLING);
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
