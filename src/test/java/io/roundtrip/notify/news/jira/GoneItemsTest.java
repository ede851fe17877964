package io.roundtrip.notify.news.jira;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.InMemoryTrackedItems;
import io.roundtrip.notify.news.Mark;
import io.roundtrip.notify.news.Marks;
import io.roundtrip.notify.news.Tracked;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

public class GoneItemsTest {
  private final InMemoryTrackedItems tracked = new InMemoryTrackedItems();
  private final IssueManager issues = mock(IssueManager.class);
  private final Map<String, Mark> kept = new HashMap<>();
  private final Set<Long> deleted = new HashSet<>();
  private final Set<Long> overlooked = new HashSet<>();
  private final Marks marks =
      new Marks() {
        @Override
        public void put(String name, Instant at, String detail) {
          kept.put(name, new Mark(at, detail));
        }

        @Override
        public Optional<Mark> find(String name) {
          return Optional.ofNullable(kept.get(name));
        }
      };
  private final GoneItems gone = new GoneItems(tracked, issues, marks);

  @Before
  public void jira() {
    when(issues.getIssueObjects(anyCollection()))
        .thenAnswer(
            asked ->
                asked.<Collection<Long>>getArgument(0).stream()
                    .filter(id -> !deleted.contains(id) && !overlooked.contains(id))
                    .map(GoneItemsTest::issue)
                    .toList());
    when(issues.getIssueObject(anyLong()))
        .thenAnswer(
            asked ->
                deleted.contains(asked.<Long>getArgument(0)) ? null : issue(asked.getArgument(0)));
  }

  private static Issue issue(Long id) {
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(id);
    return issue;
  }

  private void tracked(long from, long to) {
    for (long id = from; id <= to; id++) tracked.begin(new Tracked(new IssueId(id), MONDAY));
  }

  @Test
  public void what_was_deleted_is_waited_for_no_longer() {
    tracked(1, 3);
    deleted.add(2L);

    assertThat(gone.run(MONDAY)).isEqualTo(1);

    assertThat(tracked.after(-1, 9)).extracting(Tracked::item).containsExactly(id(1), id(3));
  }

  @Test
  public void a_list_that_comes_back_short_loses_nobody() {
    tracked(1, 3);
    overlooked.add(2L);

    assertThat(gone.run(MONDAY)).isZero();
    assertThat(tracked.after(-1, 9)).hasSize(3);
  }

  @Test
  public void a_run_looks_at_ten_thousand_and_the_next_one_goes_on() {
    tracked(1, 10_001);
    deleted.add(10_001L);

    assertThat(gone.run(MONDAY)).isZero();
    assertThat(gone.run(MONDAY)).isEqualTo(1);

    deleted.add(1L);
    assertThat(gone.run(MONDAY)).as("from the beginning again").isEqualTo(1);
  }

  private static IssueId id(long id) {
    return new IssueId(id);
  }
}
