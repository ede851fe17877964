package io.roundtrip.customers.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import io.roundtrip.MovableClock;
import io.roundtrip.customers.CustomerNames;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.InMemoryTypedTexts;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import minijira.node.Components;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class FieldFacesTest {
  private static final ProjectId RT = new ProjectId(10000);

  private final Pseudonyms pseudonyms =
      new Pseudonyms(
          new FixedSigner(),
          new InMemoryContacts(),
          new InMemoryAccounts(),
          new InMemoryTypedTexts(),
          new MovableClock(Instant.EPOCH));
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
  private final FieldFaces faces =
      new FieldFaces(
          pseudonyms,
          mock(CustomerNames.class),
          new CustomerSight(permissions, mock(ProjectManager.class), issues -> Map.of()),
          mock(ProjectManager.class),
          session);

  @Before
  public void somebody_who_may_see_customers() {
    ApplicationUser user = mock(ApplicationUser.class);
    when(user.getKey()).thenReturn("lin");
    when(session.getLoggedInUser()).thenReturn(user);
    when(permissions.hasPermission(any(), any(Issue.class), any())).thenReturn(true);
  }

  @After
  public void nobody_is_there_any_more() {
    faces.close();
  }

  private static Issue issue(@Nullable Long id, ProjectId project) {
    Issue issue = mock(Issue.class);
    when(issue.getId()).thenReturn(id);
    when(issue.getProjectId()).thenReturn(project.value());
    return issue;
  }

  @Test
  public void a_value_is_shown_before_the_issue_has_a_number() {
    String given = pseudonyms.given("Ada Lindqvist");

    assertThat(faces.shown(issue(null, RT), given, false)).isEqualTo("Ada Lindqvist");
  }

  @Test
  public void a_key_that_was_typed_in_another_project_stays_a_key() {
    Pseudonyms.Place place = new Pseudonyms.Place(new IssueId(92), RT, "customfield_1");
    String stored = pseudonyms.typed("Secret Person", place);
    String pasted = pseudonyms.given(stored);

    assertThat(faces.shown(issue(92L, RT), stored, false)).isEqualTo("Secret Person");
    assertThat(faces.shown(issue(1L, new ProjectId(7)), stored, false)).isEqualTo(stored);
    assertThat(faces.shown(issue(1L, new ProjectId(7)), pasted, true)).isEqualTo(pasted);
    assertThat(faces.shown(issue(1L, RT), pasted, false)).isEqualTo(pasted);
  }

  @Test
  public void a_default_customer_is_refused_because_a_typed_text_is_kept_for_days_only() {
    I18nHelper words = mock(I18nHelper.class, call -> call.getArguments()[0]);
    when(session.getI18nHelper()).thenReturn(words);
    Components.add(JiraAuthenticationContext.class, session);
    Components.add(CustomFieldValuePersister.class, mock(CustomFieldValuePersister.class));
    GenericConfigManager kept = mock(GenericConfigManager.class);
    when(kept.retrieve(any(), any())).thenReturn("t00000000000000000000000000000000");
    Components.add(GenericConfigManager.class, kept);
    Components.add(
        TextFieldCharacterLengthValidator.class, mock(TextFieldCharacterLengthValidator.class));
    FieldConfig config = mock(FieldConfig.class);

    for (PseudonymField type : List.of(new CustomerField(), new EmailField(), new AccountField())) {
      assertThatThrownBy(() -> type.setDefaultValue(config, "t1"))
          .isInstanceOf(FieldValidationException.class)
          .hasMessage("roundtrip.customers.field.default");
      type.setDefaultValue(config, null);
      assertThat(type.getDefaultValue(config)).isNull();
    }
  }
}
