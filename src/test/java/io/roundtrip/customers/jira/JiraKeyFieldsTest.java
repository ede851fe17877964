package io.roundtrip.customers.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.roundtrip.MovableClock;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.InMemoryTypedTexts;
import io.roundtrip.customers.KeyFields.From;
import io.roundtrip.customers.KeyFields.Numbers;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.kernel.IssueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** One issue, in whose customer's field something stands. */
public class JiraKeyFieldsTest {
  private static final IssueId ISSUE = new IssueId(501);
  private static final Numbers NUMBERS = new Numbers(1L, null, null);

  private final InMemoryContacts contacts = new InMemoryContacts();
  private final Pseudonyms pseudonyms =
      new Pseudonyms(
          new FixedSigner(),
          contacts,
          new InMemoryAccounts(),
          new InMemoryTypedTexts(),
          new MovableClock(MONDAY));
  private final CustomFieldManager fields = mock(CustomFieldManager.class);
  private final IssueManager issues = mock(IssueManager.class);
  private final JiraKeyFields keys =
      new JiraKeyFields(fields, issues, mock(IssueIndexingService.class), pseudonyms, contacts);
  private final List<Object> written = new ArrayList<>();
  private final From ada = from(ADA);
  private final From grace = from(GRACE);
  private String stands = "";
  private int asked;

  private From from(Contact person) {
    EmailAddress address = new EmailAddress(String.valueOf(person.email()));
    Contact kept = contacts.ensure(new NewContact(person.name(), address, null, person.locale()));
    return new From(ISSUE, RT, RT, kept.id(), null);
  }

  @Before
  public void one_field() {
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(ISSUE.value());
    when(issue.getProjectId()).thenReturn(RT.value());
    when(issues.getIssueObjects(Set.of(ISSUE.value()))).thenReturn(List.of(issue));
    CustomField field = mock(CustomField.class);
    when(fields.getCustomFieldObject(1L)).thenReturn(field);
    when(field.getValue(issue)).thenAnswer(call -> stands);
    doAnswer(call -> written.add(call.getArgument(2, ModifiedValue.class).getNewValue()))
        .when(field)
        .updateValue(isNull(), any(), any(), any());
  }

  private String key(From from) {
    return pseudonyms.of(Objects.requireNonNull(from.contact()), RT);
  }

  private int settled(Optional<From> now) {
    return keys.settle(
        List.of(ada),
        NUMBERS,
        issue -> {
          asked++;
          return now;
        });
  }

  @Test
  public void a_name_makes_way_for_the_key_of_whom_it_is_from_at_that_moment() {
    stands = "Grace Hopper";

    assertThat(settled(Optional.of(grace))).isEqualTo(1);
    assertThat(written).containsExactly(key(grace));
  }

  @Test
  public void what_is_not_to_be_written_now_stays() {
    stands = "Grace Hopper";

    assertThat(settled(Optional.empty())).isZero();
    assertThat(written).isEmpty();
  }

  @Test
  public void where_the_key_stands_already_nobody_is_asked_again() {
    stands = key(ada);

    assertThat(settled(Optional.of(ada))).isZero();
    assertThat(asked).isZero();
    assertThat(written).isEmpty();
  }
}
