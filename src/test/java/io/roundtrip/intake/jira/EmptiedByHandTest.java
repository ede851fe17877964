package io.roundtrip.intake.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    all.add(new ChangeHistory(id, null, new Timestamp(1000), issue, List.of(items)));
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
  public void a_field_of_jira_with_the_same_name_is_another() {
    change(new ChangeItemBean(ChangeItemBean.STATIC_FIELD, "Customer", null, "x", null, ""));

    assertThat(found()).isEmpty();
  }
}
