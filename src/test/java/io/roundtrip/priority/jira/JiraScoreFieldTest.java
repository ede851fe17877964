package io.roundtrip.priority.jira;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import minijira.node.Components;
import org.junit.Before;
import org.junit.Test;

public class JiraScoreFieldTest {
  private final CustomFieldValuePersister persister = mock(CustomFieldValuePersister.class);
  private final IssueManager issues = mock(IssueManager.class);
  private final CustomFieldManager fields = mock(CustomFieldManager.class);
  private final IssueIndexingService index = mock(IssueIndexingService.class);
  private final MutableIssue issue = mock(MutableIssue.class);
  private final JiraScoreField shown = new JiraScoreField(issues, fields, index);
  private CustomField score;
  private CustomField accounts;

  @Before
  public void an_issue_with_both_fields_and_a_third() {
    Components.add(CustomFieldValuePersister.class, persister);
    Components.add(DoubleConverter.class, mock(DoubleConverter.class));
    Components.add(GenericConfigManager.class, mock(GenericConfigManager.class));
    score = field(new PriorityScoreField());
    accounts = field(new AccountsImpactedField());
    CustomField third = field(mock(CustomFieldType.class));
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(issue);
    when(fields.getCustomFieldObjects(issue)).thenReturn(List.of(third, score, accounts));
  }

  @Test
  public void each_number_goes_into_its_own_field_and_the_issue_is_indexed_once() throws Exception {
    shown.show(DARK_MODE, new BigDecimal("1.12"), 23);

    wrote(score, List.of(1.12));
    wrote(accounts, List.of(23.0));
    verify(index, times(1)).reIndex(issue);
  }

  @Test
  public void what_is_there_already_costs_neither_a_write_nor_the_index() throws Exception {
    holds(score, 1.12);
    holds(accounts, 23.0);

    shown.show(DARK_MODE, new BigDecimal("1.12"), 23);

    verify(persister, never()).updateValues(any(), anyLong(), any(), any());
    verify(index, never()).reIndex(any());
  }

  @Test
  public void one_number_that_changed_is_enough_for_the_index() throws Exception {
    holds(score, 1.12);
    holds(accounts, 22.0);

    shown.show(DARK_MODE, new BigDecimal("1.12"), 23);

    wrote(accounts, List.of(23.0));
    verify(index, times(1)).reIndex(issue);
  }

  @Test
  public void without_priority_or_accounts_the_fields_are_emptied_and_not_set_to_nought() {
    holds(score, 1.12);
    holds(accounts, 1.0);

    shown.show(DARK_MODE, null, null);

    wrote(score, Collections.singletonList(null));
    wrote(accounts, Collections.singletonList(null));
  }

  @Test
  public void what_is_empty_and_stays_so_is_not_touched() throws Exception {
    shown.show(DARK_MODE, null, null);

    verify(persister, never()).updateValues(any(), anyLong(), any(), any());
    verify(index, never()).reIndex(any());
  }

  @Test
  public void an_issue_that_is_gone_is_passed_over() throws Exception {
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(null);

    shown.show(DARK_MODE, BigDecimal.ONE, 1);

    verify(index, never()).reIndex(any());
  }

  @Test
  public void an_index_that_fails_says_which_issue() throws Exception {
    doThrow(mock(IndexException.class)).when(index).reIndex(issue);

    assertThatThrownBy(() -> shown.show(DARK_MODE, BigDecimal.ONE, 1))
        .hasMessageContaining(String.valueOf(DARK_MODE.value()));
  }

  private static CustomField field(CustomFieldType<?, ?> type) {
    CustomField field = mock(CustomField.class);
    when(field.getCustomFieldType()).thenReturn(type);
    return field;
  }

  private void holds(CustomField field, double value) {
    when(persister.getValues(field, DARK_MODE.value(), PersistenceFieldType.TYPE_DECIMAL))
        .thenReturn(List.of(value));
  }

  private void wrote(CustomField field, List<?> values) {
    verify(persister)
        .updateValues(field, DARK_MODE.value(), PersistenceFieldType.TYPE_DECIMAL, values);
  }
}
