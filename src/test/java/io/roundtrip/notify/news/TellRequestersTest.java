package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Changing;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class TellRequestersTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeRulebook rules =
      new FakeRulebook().with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
  private final InMemoryUndoWindows windows = new InMemoryUndoWindows();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final List<Recipient> asked =
      new ArrayList<>(
          List.of(new Recipient(ADA.id(), "Please"), new Recipient(GRACE.id(), "My eyes hurt")));
  private final List<ItemShipped> shipped = new ArrayList<>();
  private final Listeners listeners =
      new Listeners(audience(), new Untold(windows, outbox), NewsGuard.OPEN);
  private final TellRequesters tell =
      new TellRequesters(windows, listeners, rules, outbox, shipped::add, clock);
  private static final ContactId CLAIRE = new ContactId(99);
  private boolean part;
  private boolean toldAbove;

  private Audience audience() {
    return new Audience() {
      @Override
      public List<Recipient> of(IssueId item) {
        return List.copyOf(asked);
      }

      @Override
      public boolean isToldAbove(IssueId item) {
        return toldAbove;
      }

      @Override
      public boolean isPart(IssueId feedback) {
        return part;
      }
    };
  }

  @Test
  public void that_nobody_will_hear_is_known_from_the_start_and_for_the_reason_given_later() {
    for (Reason why :
        List.of(
            Reason.TOLD_BY_ITEM,
            Reason.NOBODY_ASKED,
            Reason.TOLD_ABOVE,
            Reason.TOLD_BELOW,
            Reason.BROKEN_AGAIN,
            Reason.STATUS_NOT_TOLD)) {
      part = why == Reason.TOLD_BY_ITEM;
      toldAbove = why == Reason.TOLD_ABOVE;
      asked.clear();
      if (why == Reason.TOLD_BELOW) asked.add(new Recipient(ADA.id(), "", Set.of(), true));
      if (why == Reason.BROKEN_AGAIN)
        asked.add(new Recipient(ADA.id(), "", Set.of(new IssueId(9)), false, MONDAY));
      if (why == Reason.STATUS_NOT_TOLD)
        rules.with(RT, FakeRulebook.telling(rules.of(RT), PLANNED));
      UndoWindow open = next(600 + why.ordinal(), PLANNED, SHIPPED);

      assertThat(listeners.foreseen(open, rules.of(RT)).outcome()).isEqualTo(why);

      assertThat(tell.of(open)).isTrue();
      assertThat(windows.of(DARK_MODE, 1).get(0).outcome()).as("%s", why).isEqualTo(why);
    }
  }

  @Test
  public void what_the_project_tells_nobody_takes_its_feedback_along_all_the_same() {
    UndoWindow open = moved(PLANNED, SHIPPED);
    windows.move(open, open.silenced(Reason.DRY_RUN));

    assertThat(tell.of(windows.of(DARK_MODE, 1).get(0))).isTrue();

    assertThat(shipped).hasSize(1);
    assertThat(outbox.all()).isEmpty();
  }

  @Test
  public void while_somebody_would_hear_of_it_nothing_is_foreseen() {
    UndoWindow open = moved(PLANNED, SHIPPED);

    assertThat(listeners.foreseen(open, rules.of(RT))).isEqualTo(open);
  }

  @Test
  public void while_nobody_knows_what_the_project_decided_the_window_stays_open() {
    UndoWindow open = moved(PLANNED, SHIPPED);
    Rules known = rules.of(RT);
    rules.unreadable(RT);

    assertThat(tell.of(open)).isFalse();
    assertThat(only()).isEqualTo(open);
    assertThat(listeners.foreseen(open, rules.of(RT)).outcome())
        .isEqualTo(Reason.SETTINGS_UNREADABLE);

    rules.with(RT, Rules.OFF);
    assertThat(tell.of(open)).as("whoever opened it had decided something").isFalse();
    assertThat(only()).isEqualTo(open);

    rules.with(RT, known);
    assertThat(tell.of(open)).isTrue();
    assertThat(only().step()).isEqualTo(UndoWindow.Step.DONE);
  }

  @Test
  public void settings_spoilt_while_the_window_ends_change_nothing_any_more() {
    Rulebook spoilt = new Changing(rules.of(RT), Rules.UNREADABLE);
    UndoWindow open = moved(PLANNED, SHIPPED);

    assertThat(new TellRequesters(windows, listeners, spoilt, outbox, shipped::add, clock).of(open))
        .isTrue();

    assertThat(only().told()).isEqualTo(2);
  }

  private UndoWindow moved(RoadmapStatus from, RoadmapStatus to) {
    windows.open(UndoWindow.begun(Letters.move(501, from, to, MONDAY), MONDAY), List.of());
    return only();
  }

  /** A further one of the same item, once those before are done. */
  private UndoWindow next(long change, RoadmapStatus from, RoadmapStatus to) {
    UndoWindow fresh = UndoWindow.begun(Letters.move(change, from, to, MONDAY), MONDAY);
    assertThat(windows.open(fresh, windows.of(DARK_MODE, 20))).isTrue();
    List<UndoWindow> all = windows.all();
    return all.get(all.size() - 1);
  }

  private UndoWindow only() {
    assertThat(windows.all()).hasSize(1);
    return windows.all().get(0);
  }

  private void tellsNobodyBecause(Reason why) {
    assertThat(only().step()).isEqualTo(UndoWindow.Step.DONE);
    assertThat(only().outcome()).isEqualTo(why);
    assertThat(only().told()).isZero();
    assertThat(outbox.all()).isEmpty();
  }

  @Test
  public void everybody_who_asked_gets_one_row_with_their_own_words_and_the_number_of_all() {
    UndoWindow ended = moved(PLANNED, SHIPPED);
    clock.pass(Duration.ofMinutes(15));
    Instant now = clock.instant();

    assertThat(tell.of(ended)).isTrue();

    assertThat(outbox.all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .containsExactly(
            OutboxEntry.fresh(shipped(ADA.id().value(), "Please"), now, now),
            OutboxEntry.fresh(shipped(GRACE.id().value(), "My eyes hurt"), now, now));
    assertThat(only().step()).isEqualTo(UndoWindow.Step.DONE);
    assertThat(only().outcome()).isNull();
    assertThat(only().told()).isEqualTo(2);
  }

  private static Message shipped(long contact, String words) {
    return new Message(
        DARK_MODE, RT, new ContactId(contact), Kind.SHIPPED, new ChangeId(501), SHIPPED, words, 2);
  }

  @Test
  public void an_item_nobody_asks_for_any_more_tells_nobody() {
    asked.clear();

    tell.of(moved(PLANNED, SHIPPED));

    tellsNobodyBecause(Reason.NOBODY_ASKED);
  }

  @Test
  public void feedback_that_belongs_to_an_item_leaves_it_to_the_item() {
    asked.clear();
    part = true;

    tell.of(moved(PLANNED, SHIPPED));

    tellsNobodyBecause(Reason.TOLD_BY_ITEM);
  }

  @Test
  public void whoever_asked_only_for_what_is_below_gets_a_row_that_says_so_when_it_is_judged() {
    asked.clear();
    asked.add(new Recipient(ADA.id(), "The map first", Set.of(), true));

    tell.of(moved(PLANNED, SHIPPED));

    assertThat(only().outcome()).isEqualTo(Reason.TOLD_BELOW);
    assertThat(only().told()).isZero();
    assertThat(outbox.all()).hasSize(1);
  }

  @Test
  public void a_project_that_leaves_it_to_epics_tells_where_none_above_does() {
    rules.with(RT, rules.of(RT).byTop());

    tell.of(moved(PLANNED, SHIPPED));

    assertThat(only().told()).isEqualTo(2);
  }

  @Test
  public void whoever_found_it_broken_since_it_shipped_is_not_told_that_it_is_here() {
    asked.add(again(CLAIRE, MONDAY.plusSeconds(60)));

    tell.of(moved(PLANNED, SHIPPED));

    assertThat(outbox.all()).hasSize(3);
    assertThat(outbox.all()).extracting(mail -> mail.message().count()).containsOnly(2);
    assertThat(outbox.all().get(2).state()).isEqualTo(State.SKIPPED);
    assertThat(outbox.all().get(2).reason()).isEqualTo(Reason.BROKEN_AGAIN);
    assertThat(only().told()).isEqualTo(2);
  }

  @Test
  public void an_epic_that_tells_speaks_for_stories_of_projects_that_would_tell_themselves() {
    toldAbove = true;

    tell.of(moved(PLANNED, SHIPPED));

    tellsNobodyBecause(Reason.TOLD_ABOVE);
  }

  @Test
  public void where_all_found_it_broken_nobody_is_told_and_the_window_says_why() {
    asked.clear();
    asked.add(again(CLAIRE, MONDAY));

    tell.of(moved(PLANNED, SHIPPED));

    assertThat(only().outcome()).isEqualTo(Reason.BROKEN_AGAIN);
  }

  @Test
  public void once_it_ships_anew_and_for_every_other_news_they_are_told() {
    asked.clear();
    asked.add(again(CLAIRE, MONDAY.minusSeconds(60)));
    tell.of(moved(PLANNED, SHIPPED));

    assertThat(outbox.all()).extracting(OutboxEntry::state).containsExactly(State.DUE);
  }

  private static Recipient again(ContactId person, Instant at) {
    return new Recipient(person, "Broken again", Set.of(new IssueId(777)), false, at);
  }

  @Test
  public void the_wishes_it_tells_of_go_along() {
    asked.clear();
    asked.add(new Recipient(ADA.id(), "Please", Set.of(new IssueId(501)), false));

    tell.of(moved(PLANNED, SHIPPED));

    assertThat(outbox.all().get(0).message().wishes()).containsExactly(new IssueId(501));
  }

  @Test
  public void a_project_switched_off_in_the_window_tells_nobody() {
    UndoWindow ended = moved(PLANNED, SHIPPED);
    rules.with(RT, FakeRulebook.off(rules.of(RT)));

    tell.of(ended);

    tellsNobodyBecause(Reason.PROJECT_OFF);
  }

  @Test
  public void what_was_undone_tells_nobody() {
    tell.of(moved(SHIPPED, SHIPPED));

    tellsNobodyBecause(Reason.NET_ZERO);
  }

  @Test
  public void a_window_that_another_node_ends_or_that_grew_is_left_alone() {
    UndoWindow ended = moved(PLANNED, SHIPPED);
    windows.move(ended, ended.extended(Letters.move(502, SHIPPED, PLANNED, MONDAY), MONDAY));

    assertThat(tell.of(ended)).isFalse();

    assertThat(only().step()).isEqualTo(UndoWindow.Step.OPEN);
    assertThat(outbox.all()).isEmpty();
  }

  @Test
  public void a_window_somebody_closed_and_never_finished_is_finished() {
    UndoWindow open = moved(PLANNED, SHIPPED);
    windows.move(open, open.closed());

    assertThat(tell.of(only())).isTrue();

    assertThat(only().step()).isEqualTo(UndoWindow.Step.DONE);
    assertThat(outbox.all()).hasSize(2);
  }

  @Test
  public void two_nodes_that_finish_the_same_window_write_the_same_rows() {
    UndoWindow open = moved(PLANNED, SHIPPED);
    windows.move(open, open.closed());
    UndoWindow closed = only();

    assertThat(tell.of(closed)).isTrue();
    assertThat(tell.of(closed)).isFalse();

    assertThat(outbox.all()).hasSize(2);
  }

  @Test
  public void what_shipped_is_said_once_the_window_is_over_even_where_nobody_asked() {
    asked.clear();

    assertThat(tell.of(moved(PLANNED, SHIPPED))).isTrue();

    assertThat(shipped).containsExactly(new ItemShipped(DARK_MODE, new ChangeId(501), MONDAY));
  }

  @Test
  public void
      what_was_taken_back_or_is_only_planned_or_is_in_a_project_that_is_off_ships_nothing() {
    assertThat(tell.of(next(501, SHIPPED, SHIPPED))).isTrue();
    assertThat(tell.of(next(502, SHIPPED, PLANNED))).isTrue();
    rules.with(RT, FakeRulebook.off(rules.of(RT)));
    assertThat(tell.of(next(503, PLANNED, SHIPPED))).isTrue();

    assertThat(shipped).isEmpty();
  }
}
