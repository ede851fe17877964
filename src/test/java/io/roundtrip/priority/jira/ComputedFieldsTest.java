package io.roundtrip.priority.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import minijira.node.Components;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.Before;
import org.junit.Test;

public class ComputedFieldsTest {
  private final CustomFieldValuePersister persister = mock(CustomFieldValuePersister.class);
  private final CustomField field = mock(CustomField.class);
  private final Issue issue = mock(Issue.class);
  private ComputedNumberField type;

  @Before
  public void jira() {
    Components.add(CustomFieldValuePersister.class, persister);
    Components.add(DoubleConverter.class, mock(DoubleConverter.class));
    Components.add(GenericConfigManager.class, mock(GenericConfigManager.class));
    when(issue.getId()).thenReturn(10100L);
    when(persister.getValues(field, 10100L, PersistenceFieldType.TYPE_DECIMAL))
        .thenReturn(List.of(4.2));
    type = new PriorityScoreField();
  }

  @Test
  public void what_people_and_imports_write_is_passed_over_without_a_trace() {
    type.createValue(field, issue, 99.0);
    type.updateValue(field, issue, 99.0);

    verify(persister, never()).createValues(any(), anyLong(), any(), any());
    verify(persister, never()).updateValues(any(), anyLong(), any(), any());
    assertThat(type.getChangelogValue(field, 99.0)).isNull();
    assertThat(type.getChangelogString(field, 99.0)).isNull();
  }

  @Test
  public void only_the_scorer_writes_and_only_what_changed() {
    boolean same = type.write(field, issue, 4.2);
    boolean other = type.write(field, issue, 1.12);
    boolean emptied = type.write(field, issue, null);

    assertThat(same).isFalse();
    assertThat(other).isTrue();
    assertThat(emptied).isTrue();
    verify(persister).updateValues(field, 10100L, PersistenceFieldType.TYPE_DECIMAL, List.of(1.12));
    verify(persister)
        .updateValues(
            field, 10100L, PersistenceFieldType.TYPE_DECIMAL, Collections.singletonList(null));
    verify(persister, never())
        .updateValues(field, 10100L, PersistenceFieldType.TYPE_DECIMAL, List.of(4.2));
    verify(persister, never()).createValues(any(), anyLong(), any(), any());
  }

  @Test
  public void is_shown_as_people_of_the_language_write_it() {
    JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
    when(session.getLocale()).thenReturn(Locale.GERMAN);
    Components.add(JiraAuthenticationContext.class, session);

    assertThat(type.getVelocityParameters(issue, field, null)).containsEntry("shown", "4,2");
    assertThat(type.getVelocityParameters(null, field, null)).containsEntry("shown", "");
  }

  @Test
  public void a_number_is_shown_with_two_decimals_at_most() {
    JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
    when(session.getLocale()).thenReturn(Locale.ENGLISH);
    Components.add(JiraAuthenticationContext.class, session);
    when(persister.getValues(field, 10100L, PersistenceFieldType.TYPE_DECIMAL))
        .thenReturn(List.of(1234.5678));

    assertThat(type.getVelocityParameters(issue, field, null)).containsEntry("shown", "1,234.57");
  }

  /** Jira makes field types by their name, before anything of the plugin exists. */
  @Test
  public void jira_makes_both_from_the_names_in_the_descriptor() throws Exception {
    List<Class<?>> made = new ArrayList<>();
    for (String key : List.of("priority-score", "accounts-impacted")) {
      Object field = Class.forName(named(key)).getConstructor().newInstance();
      made.add(field.getClass());
    }

    assertThat(made).containsExactly(PriorityScoreField.class, AccountsImpactedField.class);
    for (Class<?> type : made) {
      assertThat(type.getConstructors()).as("no other way to make it").hasSize(1);
      assertThat(ComputedNumberField.class).isAssignableFrom(type);
    }
  }

  private static String named(String key) throws IOException {
    return Jsoup.parse(Files.readString(Path.of("atlassian-plugin.xml")), "", Parser.xmlParser())
        .select("customfield-type[key=" + key + "]")
        .attr("class");
  }
}
