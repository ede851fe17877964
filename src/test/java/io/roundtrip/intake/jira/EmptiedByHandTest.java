package io.roundtrip.intake.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.intake.FeedbackSeen.Emptied;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class EmptiedByHandTest {
  private static final Set<String> NAMES = Set.of("Customer", "Account");

  private final Issue issue = mock(Issue.class);
  private final ChangeHistoryManager histories = mock(ChangeHistoryManager.class);
  private final EmptiedByHand byHand = new EmptiedByHand(histories);
  private final List<ChangeHistory> all = new ArrayList<>();

  private static ChangeItemBean item(String field, @Nullable String from, @Nullable String to) {
    return new ChangeItemBean(ChangeItemBean.CUSTOM_FIELD, field, null, from, null, to);
  }

  private void change(ChangeItemBean... items) {
    long id = all.size() + 1L;
    all.add(new ChangeHistory(id, null, null, new Timestamp(1000), issue, List.of(items)));
  }

  private Set<String> found() {
    List<ChangeHistory> newestFirst = new ArrayList<>(all);
    Collections.reverse(newestFirst);
    when(histories.getChangeHistories(issue)).thenReturn(newestFirst);
    return byHand.among(issue, NAMES);
  }

  @Test
  public void a_field_whose_value_went_last_was_emptied() {
    change(item("Customer", null, "c1"));
    change(item("Customer", "c1", ""), item("Account", "a1", null));

    assertThat(found()).containsExactlyInAnyOrder("Customer", "Account");
  }

  @Test
  public void a_field_without_history_was_not() {
    change(item("NPS", "3", ""));

    assertThat(found()).isEmpty();
  }

  @Test
  public void a_field_that_was_filled_again_was_not_whatever_became_of_it_then() {
    change(item("Customer", "c1", ""));
    change(item("Customer", null, "c2"));

    assertThat(found()).isEmpty();
  }

  @Test
  public void what_jira_dropped_in_a_move_was_not() {
    change(
        new ChangeItemBean(ChangeItemBean.STATIC_FIELD, "project", "1", "RT", "2", "HD"),
        item("Customer", "c1", ""));

    assertThat(found()).isEmpty();
  }

  @Test
  public void nor_what_it_dropped_where_a_sub_task_moved_with_its_parent() {
    change(
        new ChangeItemBean(ChangeItemBean.STATIC_FIELD, "Project", "1", "RT", "2", "HD"),
        item("Customer", "c1", ""));

    assertThat(found()).isEmpty();
  }

  @Test
  public void a_custom_field_that_is_called_project_is_no_move() {
    change(item("project", "Moon", "Mars"), item("Customer", "c1", ""));

    assertThat(found()).containsExactly("Customer");
  }

  private CustomField shown(String name, @Nullable FieldConfig config) {
    CustomField field = mock(CustomField.class);
    when(field.getUntranslatedName()).thenReturn(name);
    when(field.getRelevantConfig(issue)).thenReturn(config);
    return field;
  }

  @Test
  public void a_field_that_this_issue_does_not_have_takes_nobody_away() {
    FieldConfig here = mock(FieldConfig.class);
    Map<Field, CustomField> fields =
        Map.of(
            Field.CUSTOMER, shown("Customer", null),
            Field.EMAIL, shown("Customer e-mail", here),
            Field.ACCOUNT, shown("Account", here));
    change(item("Customer", "c1", ""), item("Account", "a1", ""));
    var ignored = found();
    Signal kept = Signal.heard(new IssueId(501), RT, "Please", MONDAY).from(ADA.id(), null, true);

    assertThat(byHand.of(issue, kept, Set.of(), name -> Optional.ofNullable(fields.get(name))))
        .isEqualTo(new Emptied(false, true, false));
  }

  @Test
  public void a_field_of_jira_with_the_same_name_is_another() {
    change(new ChangeItemBean(ChangeItemBean.STATIC_FIELD, "Customer", null, "x", null, ""));

    assertThat(found()).isEmpty();
  }
}
