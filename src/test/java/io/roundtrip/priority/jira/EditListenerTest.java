package io.roundtrip.priority.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.MovableClock;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.InMemoryEvidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Place;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.priority.InMemoryScoresDue;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.RescoreDue;
import io.roundtrip.priority.Rescoring;
import io.roundtrip.priority.ScoresDue;
import io.roundtrip.priority.Why;
import io.roundtrip.signals.Channel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class EditListenerTest {
  private static final IssueId UNASKED = new IssueId(10999);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Evidence evidence = new InMemoryEvidence();
  private final InMemoryScoresDue due = new InMemoryScoresDue();
  private final RescoreDue rescore =
      Rescoring.of(
          evidence, item -> Optional.of(new ItemFacts(item, RT, "3", null, null)), due, clock);
  private final EditListener listener = new EditListener(evidence, rescore, item -> true);

  @Before
  public void ada_asked() {
    Piece piece = new Piece(new IssueId(501), ADA.id(), CRUMB.id(), Channel.EMAIL, 3, null, MONDAY);
    evidence.link(piece, new Place(DARK_MODE, List.of()));
  }

  @Test
  public void whatever_goes_into_the_score_marks_the_item() {
    for (String field :
        List.of(
            "Story Points",
            "Story point estimate",
            "timeoriginalestimate",
            "Severity",
            "priority")) {
      listener.on(edited(DARK_MODE, field));

      List<ScoresDue.Due> waiting = waiting();
      assertThat(waiting).as(field).containsExactly(new ScoresDue.Due(DARK_MODE, Why.EDITED, 1));
      due.done(waiting.get(0));
    }
  }

  @Test
  public void other_edits_and_items_nobody_asked_for_mark_nothing() {
    listener.on(edited(DARK_MODE, "assignee", "description"));
    listener.on(edited(UNASKED, "priority"));

    assertThat(waiting()).isEmpty();
  }

  @Test
  public void one_edit_of_interest_among_others_is_enough() {
    listener.on(edited(DARK_MODE, "assignee", "priority"));

    assertThat(waiting()).hasSize(1);
  }

  @Test
  public void a_transition_is_scored_a_moment_later() {
    listener.on(edited(DARK_MODE, "status"));
    assertThat(waiting()).isEmpty();

    clock.pass(Duration.ofSeconds(2));

    assertThat(rescore.run(10)).containsExactly(DARK_MODE);
  }

  @Test
  public void a_field_of_ones_own_called_status_is_no_transition() {
    IssueChangedEvent event = edited(DARK_MODE, "status");
    when(event.getChangeItems())
        .thenReturn(List.of(new ChangeItemBean("custom", "status", "1", "2")));
    listener.on(event);
    clock.pass(Duration.ofSeconds(2));

    assertThat(rescore.run(10)).isEmpty();
  }

  @Test
  public void what_goes_wrong_never_reaches_the_user() {
    IssueChangedEvent broken = mock(IssueChangedEvent.class);
    when(broken.getIssue()).thenThrow(new IllegalStateException("no issue"));

    assertThatCode(() -> listener.on(broken)).doesNotThrowAnyException();
  }

  private List<ScoresDue.Due> waiting() {
    return due.next(10, MONDAY.plusSeconds(3600));
  }

  private static IssueChangedEvent edited(IssueId item, String... fields) {
    Issue issue = mock(Issue.class);
    when(issue.getId()).thenReturn(item.value());
    IssueChangedEvent event = mock(IssueChangedEvent.class);
    when(event.getIssue()).thenReturn(issue);
    List<ChangeItemBean> items =
        Arrays.stream(fields).map(field -> new ChangeItemBean("jira", field, "1", "2")).toList();
    when(event.getChangeItems()).thenReturn(items);
    return event;
  }
}
