package io.roundtrip.customers.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.MovableClock;
import io.roundtrip.customers.CustomerNames;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.InMemoryTypedTexts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A key of one project, brought into another, tells nobody who it is. */
public class FieldFacesSightTest {
  private static final long ELSEWHERE = RT.value() + 1;

  private final InMemoryContacts contacts = new InMemoryContacts();
  private final Pseudonyms pseudonyms =
      new Pseudonyms(
          new FixedSigner(),
          contacts,
          new InMemoryAccounts(),
          new InMemoryTypedTexts(),
          new MovableClock(MONDAY));
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final ProjectManager projects = mock(ProjectManager.class);
  private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
  private final ApplicationUser reader = mock(ApplicationUser.class);
  private final Project rt = mock(Project.class);
  private final FieldFaces faces =
      new FieldFaces(
          pseudonyms,
          new EveryName(),
          new CustomerSight(permissions, projects, issues -> Map.of()),
          projects,
          session);
  private String key;

  private final Map<IssueId, ProjectId> brought = new HashMap<>();

  private final class EveryName implements CustomerNames {
    @Override
    public Optional<Said> said(IssueId issue) {
      return Optional.ofNullable(brought.get(issue))
          .map(under -> new Said(1, issue, ADA.id(), true, null, false, under));
    }

    @Override
    public List<Said> newest(ProjectId project, long before) {
      return List.of();
    }

    @Override
    public Known of(
        Collection<ContactId> people, Collection<AccountId> firms, @Nullable UserKey reader) {
      return new Known() {
        @Override
        public String person(@Nullable ContactId id, String kept) {
          return kept;
        }

        @Override
        public String firm(@Nullable AccountId id, String kept) {
          return kept;
        }
      };
    }
  }

  @Before
  public void ada_is_known_in_one_project() {
    contacts.ensure(
        new NewContact("Ada", new EmailAddress(String.valueOf(ADA.email())), null, "en"));
    key = pseudonyms.of(ADA.id(), RT);
    when(reader.getKey()).thenReturn("reader");
    when(session.getLoggedInUser()).thenReturn(reader);
    when(projects.getProjectObj(RT.value())).thenReturn(rt);
  }

  @After
  public void gone() {
    faces.close();
  }

  /** The reader may see customers of this one. */
  private Issue issueIn(long project) {
    Issue issue = mock(Issue.class);
    when(issue.getId()).thenReturn(10_000 + project);
    when(issue.getProjectId()).thenReturn(project);
    when(permissions.hasPermission(CustomerSight.PERMISSION, issue, reader)).thenReturn(true);
    return issue;
  }

  @Test
  public void a_name_is_shown_in_its_own_project_and_the_bare_key_in_another() {
    assertThat(faces.shown(issueIn(RT.value()), key, false)).isEqualTo("Ada");
    assertThat(faces.shown(issueIn(RT.value()), key, true)).isEqualTo(ADA.email());

    assertThat(faces.shown(issueIn(ELSEWHERE), key, false)).isEqualTo(key);
    assertThat(faces.shown(issueIn(ELSEWHERE), key, true)).isEqualTo(key);
  }

  @Test
  public void a_key_that_its_issue_brought_along_is_a_name_to_who_sees_customers_in_both() {
    brought.put(new IssueId(10_000 + ELSEWHERE), RT);
    assertThat(faces.shown(issueIn(ELSEWHERE), key, false)).isEqualTo(key);

    when(permissions.hasPermission(CustomerSight.PERMISSION, rt, reader)).thenReturn(true);
    assertThat(faces.shown(issueIn(ELSEWHERE), key, false)).isEqualTo("Ada");
    assertThat(faces.shown(issueIn(ELSEWHERE), key, true)).isEqualTo(ADA.email());

    brought.clear();
    assertThat(faces.shown(issueIn(ELSEWHERE), key, false)).isEqualTo(key);
  }

  @Test
  public void typing_names_and_addresses_finds_out_nothing_about_a_key_one_may_not_read() {
    String name = pseudonyms.typed("ada");
    String address = pseudonyms.typed(String.valueOf(ADA.email()));
    assertThat(faces.same(key, name, false)).isFalse();
    assertThat(faces.same(key, address, true)).isFalse();

    when(permissions.hasPermission(CustomerSight.PERMISSION, rt, reader)).thenReturn(true);

    assertThat(faces.same(key, name, false)).isTrue();
    assertThat(faces.same(key, address, true)).isTrue();
  }

  @Test
  public void a_project_that_is_gone_is_nobodys_to_read() {
    when(permissions.hasPermission(CustomerSight.PERMISSION, rt, reader)).thenReturn(true);
    when(projects.getProjectObj(RT.value())).thenReturn(null);

    assertThat(faces.same(key, pseudonyms.typed("ada"), false)).isFalse();
  }
}
