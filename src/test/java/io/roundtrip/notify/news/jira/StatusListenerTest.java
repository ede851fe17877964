package io.roundtrip.notify.news.jira;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.MovableClock;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.guard.InMemoryQuietChanges;
import io.roundtrip.notify.guard.NoteQuietChange;
import io.roundtrip.notify.guard.QuietChange;
import io.roundtrip.notify.news.Hint;
import io.roundtrip.notify.news.Hints;
import io.roundtrip.notify.news.NoteHint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class StatusListenerTest {
  private final FakeRulebook rules = new FakeRulebook().with(RT, FakeRulebook.live(Duration.ZERO));
  private final Noted hints = new Noted();
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryQuietChanges quiet = new InMemoryQuietChanges();
  private final StatusListener listener =
      new StatusListener(
          new NoteHint(rules, hints, any -> true, delay -> {}, clock),
          new NoteQuietChange(rules, quiet, any -> true, clock));
  private final Issue issue = mock(Issue.class);

  @Before
  public void an_item() {
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issue.getProjectId()).thenReturn(RT.value());
  }

  private IssueEvent event(Long type) {
    return new IssueEvent(issue, Map.of(), null, type);
  }

  private IssueChangedEvent changed(String field) {
    return changed(new ChangeItemBean(ChangeItemBean.STATIC_FIELD, field, "1", "10002"));
  }

  private IssueChangedEvent changed(ChangeItemBean... items) {
    IssueChangedEvent event = mock(IssueChangedEvent.class);
    when(event.getIssue()).thenReturn(issue);
    when(event.isSendMail()).thenReturn(true);
    when(event.getChangeItems()).thenReturn(List.of(items));
    return event;
  }

  @Test
  public void notes_where_to_look_once_for_all_the_events_of_one_transition() {
    listener.on(event(EventType.ISSUE_GENERICEVENT_ID));
    listener.on(event(EventType.ISSUE_UPDATED_ID));
    listener.on(changed("status"));

    assertThat(hints.noted).containsExactly(DARK_MODE);
  }

  @Test
  public void a_change_of_status_without_jiras_mail_is_kept_with_what_changed() {
    IssueChangedEvent event = changed("status");
    when(event.isSendMail()).thenReturn(false);

    listener.on(event);

    assertThat(quiet.of(DARK_MODE, 9))
        .containsExactly(new QuietChange(DARK_MODE, "1", "10002", MONDAY));
    assertThat(hints.noted).containsExactly(DARK_MODE);
  }

  @Test
  public void with_jiras_mail_of_another_field_or_without_the_changed_field_nothing_is_quiet() {
    IssueChangedEvent summary = changed("summary");
    when(summary.isSendMail()).thenReturn(false);

    listener.on(summary);
    listener.on(changed("status"));
    listener.on(new IssueEvent(issue, Map.of(), null, EventType.ISSUE_GENERICEVENT_ID, false));

    assertThat(quiet.of(DARK_MODE, 9)).isEmpty();
  }

  /** Jira gives the first item of that name, whosever field it is. */
  @Test
  public void a_field_of_ones_own_called_status_does_not_hide_that_no_mail_is_wanted() {
    ChangeItemBean own = new ChangeItemBean(ChangeItemBean.CUSTOM_FIELD, "status", null, "10124");
    IssueChangedEvent event =
        changed(own, new ChangeItemBean(ChangeItemBean.STATIC_FIELD, "status", "1", "10002"));
    when(event.getChangeItemForField("status")).thenReturn(Optional.of(own));
    when(event.isSendMail()).thenReturn(false);

    listener.on(event);

    assertThat(quiet.of(DARK_MODE, 9))
        .containsExactly(new QuietChange(DARK_MODE, "1", "10002", MONDAY));
    assertThat(hints.noted).containsExactly(DARK_MODE);
  }

  @Test
  public void a_field_of_ones_own_called_status_is_no_status() {
    IssueChangedEvent event =
        changed(new ChangeItemBean(ChangeItemBean.CUSTOM_FIELD, "status", "10123", "10124"));
    when(event.isSendMail()).thenReturn(false);

    listener.on(event);

    assertThat(quiet.of(DARK_MODE, 9)).isEmpty();
    assertThat(hints.noted).isEmpty();
  }

  /** Other plugins make such events; no database would take the mark. */
  @Test
  public void a_status_without_ids_is_a_hint_all_the_same() {
    IssueChangedEvent event =
        changed(new ChangeItemBean(ChangeItemBean.STATIC_FIELD, "status", null, null));
    when(event.isSendMail()).thenReturn(false);

    listener.on(event);

    assertThat(quiet.of(DARK_MODE, 9)).containsExactly(new QuietChange(DARK_MODE, "", "", MONDAY));
    assertThat(hints.noted).containsExactly(DARK_MODE);
  }

  @Test
  public void a_project_that_is_off_keeps_nothing_quiet() {
    rules.with(RT, FakeRulebook.off(FakeRulebook.live(Duration.ZERO)));
    IssueChangedEvent event = changed("status");
    when(event.isSendMail()).thenReturn(false);

    listener.on(event);

    assertThat(quiet.of(DARK_MODE, 9)).isEmpty();
  }

  @Test
  public void notes_again_what_happens_later() {
    listener.on(changed("status"));
    clock.pass(Duration.ofSeconds(1));
    listener.on(changed("status"));

    assertThat(hints.noted).hasSize(2);
  }

  @Test
  public void passes_over_what_no_transition_fires() {
    listener.on(event(EventType.ISSUE_CREATED_ID));
    listener.on(event(EventType.ISSUE_DELETED_ID));
    listener.on(event(EventType.ISSUE_WORKLOGGED_ID));
    listener.on(changed("summary"));

    assertThat(hints.noted).isEmpty();
  }

  @Test
  public void writes_nothing_for_a_project_that_is_off() {
    rules.with(RT, io.roundtrip.notify.Rules.OFF);

    listener.on(changed("status"));

    assertThat(hints.noted).isEmpty();
  }

  @Test
  public void nothing_that_goes_wrong_reaches_the_user() {
    hints.broken = true;

    listener.on(changed("status"));

    assertThat(hints.noted).isEmpty();
  }

  /** Hints that count writes. */
  private static final class Noted implements Hints {
    final List<IssueId> noted = new ArrayList<>();
    boolean broken;

    @Override
    public void note(IssueId item, Instant heard, Instant due, int looks) {
      if (broken) throw new IllegalStateException("no database");
      noted.add(item);
    }

    @Override
    public boolean isFresh(IssueId issue) {
      return false;
    }

    @Override
    public List<Hint> waiting(Instant stuck, int most) {
      return List.of();
    }

    @Override
    public boolean take(Hint hint, Instant now) {
      return false;
    }

    @Override
    public void drop(Hint taken) {}
  }
}
