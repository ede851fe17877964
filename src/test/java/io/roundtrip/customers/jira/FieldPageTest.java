package io.roundtrip.customers.jira;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.CustomerNames;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.InMemoryTypedTexts;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class FieldPageTest {
  private static final ProjectId OTHER = new ProjectId(RT.value() + 1);

  private int readAhead;
  private final FieldPage page =
      new FieldPage(
          new Pseudonyms(
              new FixedSigner(),
              new InMemoryContacts(),
              new InMemoryAccounts(),
              new InMemoryTypedTexts(),
              new MovableClock(MONDAY)),
          new Counted(),
          LIN);

  /** Thousands of pieces that are none of those on the page. */
  private final class Counted implements CustomerNames {
    @Override
    public Optional<Said> said(IssueId issue) {
      return Optional.empty();
    }

    @Override
    public List<Said> newest(ProjectId project, long before) {
      readAhead++;
      long number = Math.min(before, 1_000_000) - 500;
      return List.of(new Said(number, new IssueId(number), null, false, null, false, project));
    }

    @Override
    public Known of(
        Collection<ContactId> people, Collection<AccountId> firms, @Nullable UserKey reader) {
      return new Known() {
        @Override
        public String person(@Nullable ContactId id, String kept) {
          return "";
        }

        @Override
        public String firm(@Nullable AccountId id, String kept) {
          return "";
        }
      };
    }
  }

  private void list(int from, int issues, ProjectId project) {
    for (int i = 0; i < issues; i++) page.meant("Ada", new IssueId(from + i), project);
  }

  @Test
  public void one_issue_is_no_list() {
    list(1, 1, RT);

    assertThat(readAhead).isZero();
  }

  @Test
  public void a_list_of_thousands_is_read_ahead_three_times_and_no_more() {
    list(1, 5_000, RT);

    assertThat(readAhead).isEqualTo(3);
  }

  @Test
  public void each_project_has_its_own_three() {
    list(1, 5_000, RT);

    list(10_000, 5_000, OTHER);

    assertThat(readAhead).isEqualTo(6);
  }
}
