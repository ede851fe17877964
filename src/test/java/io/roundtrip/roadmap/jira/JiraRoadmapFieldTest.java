package io.roundtrip.roadmap.jira;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.I18nHelper;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import java.util.stream.Stream;
import minijira.node.Components;
import org.junit.Before;
import org.junit.Test;

public class JiraRoadmapFieldTest {
  private final CustomFieldValuePersister persister = mock(CustomFieldValuePersister.class);
  private final IssueManager issues = mock(IssueManager.class);
  private final CustomFieldManager fields = mock(CustomFieldManager.class);
  private final IssueIndexingService index = mock(IssueIndexingService.class);
  private final MutableIssue issue = mock(MutableIssue.class);
  private final JiraRoadmapField shown = new JiraRoadmapField(issues, fields, index);
  private RoadmapStatusField type;
  private CustomField status;

  @Before
  public void an_issue_with_the_field_and_another() {
    Components.add(CustomFieldValuePersister.class, persister);
    Components.add(GenericConfigManager.class, mock(GenericConfigManager.class));
    Components.add(
        TextFieldCharacterLengthValidator.class, mock(TextFieldCharacterLengthValidator.class));
    I18nHelper german = mock(I18nHelper.class);
    when(german.getText("roundtrip.roadmap.status.in-progress")).thenReturn("In Arbeit");
    JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
    when(session.getI18nHelper()).thenReturn(german);
    Components.add(JiraAuthenticationContext.class, session);
    type = new RoadmapStatusField();
    status = field(type);
    CustomField other = field(mock(CustomFieldType.class));
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(issue);
    when(fields.getCustomFieldObjects(issue)).thenReturn(List.of(other, status));
  }

  @Test
  public void jql_finds_the_status_by_the_same_words_in_every_language() {
    assertThat(Stream.of(RoadmapStatus.values()).map(RoadmapStatusField::text))
        .containsExactly("under review", "planned", "in progress", "shipped", "not planned");
  }

  @Test
  public void that_people_see_another_status_is_known_and_an_empty_field_or_none_says_nothing() {
    assertThat(shown.showsAnother(DARK_MODE, RoadmapStatus.SHIPPED)).isFalse();
    holds("planned");

    assertThat(shown.showsAnother(DARK_MODE, RoadmapStatus.PLANNED)).isFalse();
    assertThat(shown.showsAnother(DARK_MODE, RoadmapStatus.SHIPPED)).isTrue();
    when(fields.getCustomFieldObjects(issue)).thenReturn(List.of());
    assertThat(shown.showsAnother(DARK_MODE, RoadmapStatus.SHIPPED)).isFalse();
  }

  @Test
  public void a_new_status_is_written_and_indexed() throws Exception {
    holds("planned");

    assertThat(shown.show(DARK_MODE, RoadmapStatus.IN_PROGRESS)).isTrue();

    verify(persister)
        .updateValues(
            status,
            DARK_MODE.value(),
            PersistenceFieldType.TYPE_LIMITED_TEXT,
            List.of("in progress"));
    verify(index).reIndex(issue);
  }

  @Test
  public void the_status_it_has_already_costs_nothing() throws Exception {
    holds("planned");

    assertThat(shown.show(DARK_MODE, RoadmapStatus.PLANNED)).isFalse();

    verify(persister, never()).updateValues(any(), anyLong(), any(), any());
    verify(index, never()).reIndex(any());
  }

  @Test
  public void an_issue_without_the_field_or_gone_is_passed_over() throws Exception {
    when(fields.getCustomFieldObjects(issue)).thenReturn(List.of());
    assertThat(shown.show(DARK_MODE, RoadmapStatus.PLANNED)).isFalse();

    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(null);
    assertThat(shown.show(DARK_MODE, RoadmapStatus.PLANNED)).isFalse();
    verify(index, never()).reIndex(any());
  }

  @Test
  public void what_people_and_imports_write_is_passed_over_without_a_trace() {
    type.createValue(status, issue, "shipped");
    type.updateValue(status, issue, "shipped");

    verify(persister, never()).createValues(any(), anyLong(), any(), any());
    verify(persister, never()).updateValues(any(), anyLong(), any(), any());
    assertThat(type.getChangelogValue(status, "shipped")).isNull();
    assertThat(type.getChangelogString(status, "shipped")).isNull();
  }

  @Test
  public void the_lozenge_follows_the_status_in_the_words_of_the_reader() {
    holds("in progress");
    assertThat(type.getVelocityParameters(issue, status, null))
        .containsEntry("roadmapTone", "aui-lozenge aui-lozenge-inprogress")
        .containsEntry("roadmapText", "In Arbeit");

    assertThat(type.getVelocityParameters(null, status, null))
        .containsEntry("roadmapTone", "aui-lozenge");
  }

  private static CustomField field(CustomFieldType<?, ?> type) {
    CustomField field = mock(CustomField.class);
    when(field.getCustomFieldType()).thenReturn(type);
    return field;
  }

  private void holds(String text) {
    when(persister.getValues(status, DARK_MODE.value(), PersistenceFieldType.TYPE_LIMITED_TEXT))
        .thenReturn(List.of(text));
  }
}
