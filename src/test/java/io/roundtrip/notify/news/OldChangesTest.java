package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.NewsAhead.Part;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.send.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/** What is history is never told, though somebody asked for the item and its window would end. */
public class OldChangesTest {
  private static final IssueId EPIC = new IssueId(10200);
  private final World world = new World();

  private void shippedAt(Instant when) {
    world.jira.create(EPIC, RT, PLANNED);
    world.jira.move(EPIC, SHIPPED, when);
    world.adaAsksFor(EPIC);
  }

  private void everythingIsLookedAtAndEnded() {
    world.news.fullSweep.begin();
    for (int i = 0; i < 3; i++) world.passes(Duration.ofHours(1));
  }

  @Test
  public void what_happened_just_before_somebody_asked_is_not_told() {
    Instant asked = world.now();
    shippedAt(asked.minusMillis(1));
    world.news.begin.of(EPIC, asked);

    everythingIsLookedAtAndEnded();

    assertThat(world.news.undoWindows.all()).isEmpty();
    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.seen.of(EPIC)).as("dealt with for good").hasSize(1);
  }

  @Test
  public void what_happens_from_the_moment_somebody_asked_is_told() {
    Instant asked = world.now();
    world.jira.create(EPIC, RT, PLANNED);
    world.news.begin.of(EPIC, asked);
    shippedAt(asked);

    everythingIsLookedAtAndEnded();

    assertThat(world.mailer.receivers()).containsExactly(ADA.email());
  }

  private void switchedOn(Instant since) {
    world.news.beginTelling.in(RT, since);
    world.rules.with(RT, FakeRulebook.since(FakeRulebook.live(Duration.ZERO), since));
  }

  @Test
  public void what_happened_before_the_project_was_switched_on_is_not_told() {
    world.jira.move(DARK_MODE, SHIPPED, world.now().minusMillis(1));
    switchedOn(world.now());

    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void what_could_still_be_undone_when_the_project_was_switched_off_is_not_told_later() {
    Rules live = FakeRulebook.live(Duration.ofMinutes(15));
    world.rules.with(RT, live);
    world.moves(SHIPPED);
    assertThat(world.news.undoWindows.all()).hasSize(1);
    world.rules.with(RT, FakeRulebook.off(live));
    world.news.waiting.drop(RT, Part.ALL, Reason.PROJECT_OFF);
    world.passes(Duration.ofMinutes(2));
    Instant on = world.now();
    world.news.beginTelling.in(RT, on);
    world.rules.with(RT, FakeRulebook.since(live, on));

    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void what_happens_from_the_switch_on_is_told() {
    switchedOn(world.now());
    world.jira.move(DARK_MODE, SHIPPED, world.now());

    everythingIsLookedAtAndEnded();

    assertThat(world.mailer.receivers()).containsExactlyInAnyOrder(ADA.email(), GRACE.email());
  }

  @Test
  public void what_a_clock_ahead_stamped_before_the_switch_on_is_not_told() {
    world.jira.move(DARK_MODE, SHIPPED, world.now().plus(Duration.ofMinutes(10)));
    switchedOn(world.now().minus(Duration.ofMinutes(10)));
    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.undoWindows.all()).isEmpty();
  }

  @Test
  public void what_a_clock_behind_stamped_after_a_switch_on_by_a_clock_ahead_is_told() {
    switchedOn(world.now().plus(Duration.ofMinutes(10)));
    world.jira.move(DARK_MODE, SHIPPED, world.now().minus(Duration.ofMinutes(10)));
    everythingIsLookedAtAndEnded();

    assertThat(world.mailer.receivers()).containsExactlyInAnyOrder(ADA.email(), GRACE.email());
  }

  @Test
  public void what_happened_long_before_the_switch_on_is_not_told_though_it_was_not_looked_at() {
    world.jira.move(DARK_MODE, SHIPPED, world.now().minus(Duration.ofMinutes(31)));
    switchedOn(world.now());
    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void a_link_nobody_told_us_of_brings_no_news_from_before_the_switch_on() {
    Instant linked = world.now();
    shippedAt(linked.plus(Duration.ofHours(1)));
    world.clock.pass(Duration.ofHours(1).plusMinutes(5));
    world.news.evidenced.add(EPIC);
    world.news.linked.put(EPIC, linked);
    switchedOn(world.now());
    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void a_change_found_more_than_a_week_later_is_not_told() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.clock.pass(Duration.ofDays(7).minusHours(1).plusMillis(1));

    everythingIsLookedAtAndEnded();

    assertThat(world.news.undoWindows.all())
        .extracting(UndoWindow::step, UndoWindow::outcome)
        .as("why is kept")
        .containsExactly(tuple(UndoWindow.Step.DONE, Reason.OLD_CHANGE));
    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void several_changes_found_too_late_are_not_told_either() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.jira.move(DARK_MODE, PLANNED, world.now().plusSeconds(1));
    world.jira.move(DARK_MODE, SHIPPED, world.now().plusSeconds(2));
    world.clock.pass(Duration.ofDays(8));

    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void a_change_found_more_than_a_day_later_waits_for_a_word() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.clock.pass(Duration.ofHours(23).plusMillis(1));
    everythingIsLookedAtAndEnded();

    assertThat(world.mailer.mails).isEmpty();
    assertThat(world.outbox.all())
        .hasSize(2)
        .allMatch(row -> row.reason() == Reason.FOUND_LATE && row.state() == State.DUE);
  }

  @Test
  public void a_change_found_within_a_day_is_told() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.clock.pass(Duration.ofHours(23));

    everythingIsLookedAtAndEnded();

    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void what_came_after_the_link_nobody_told_us_of_is_told() {
    Instant linked = world.now();
    shippedAt(linked.plus(Duration.ofHours(1)));
    world.clock.pass(Duration.ofHours(2));
    world.news.evidenced.add(EPIC);
    world.news.linked.put(EPIC, linked);

    everythingIsLookedAtAndEnded();

    assertThat(world.mailer.receivers()).containsExactly(ADA.email());
  }

  @Test
  public void or_has_its_reason_when_that_was_long_ago() {
    Instant linked = world.now();
    shippedAt(linked.plus(Duration.ofHours(1)));
    world.clock.pass(Duration.ofDays(8));
    world.news.evidenced.add(EPIC);
    world.news.linked.put(EPIC, linked);

    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.undoWindows.all())
        .extracting(UndoWindow::item, UndoWindow::outcome)
        .containsExactly(tuple(EPIC, Reason.OLD_CHANGE));
  }

  @Test
  public void what_came_before_that_link_is_history() {
    Instant linked = world.now();
    shippedAt(linked.minusSeconds(1));
    world.clock.pass(Duration.ofHours(2));
    world.news.evidenced.add(EPIC);
    world.news.linked.put(EPIC, linked);

    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.undoWindows.all()).isEmpty();
  }

  @Test
  public void a_link_stamped_by_a_clock_ahead_does_not_make_the_next_transition_history() {
    world.jira.create(EPIC, RT, PLANNED);
    world.adaAsksFor(EPIC);
    world.news.begin.of(EPIC, world.now().plus(Duration.ofMinutes(10)));
    shippedAt(world.now().minus(Duration.ofMinutes(9)));

    everythingIsLookedAtAndEnded();

    assertThat(world.mailer.receivers()).containsExactly(ADA.email());
  }

  @Test
  public void a_past_stamped_by_a_clock_ahead_stays_history() {
    shippedAt(world.now().plus(Duration.ofMinutes(9)));
    world.news.begin.of(EPIC, world.now());

    everythingIsLookedAtAndEnded();

    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void items_with_evidence_nobody_told_us_of_begin_without_a_past() {
    shippedAt(world.now());
    world.clock.pass(Duration.ofSeconds(1));
    world.news.evidenced.add(EPIC);

    everythingIsLookedAtAndEnded();
    everythingIsLookedAtAndEnded();

    assertThat(world.news.tracked.find(EPIC)).isPresent();
    assertThat(world.outbox.all()).isEmpty();
  }

  /** Nothing can be kept of this item. */
  private SeenChanges without(IssueId item) {
    return new SeenChanges() {
      @Override
      public Set<ChangeId> of(IssueId each) {
        return world.news.seen.of(each);
      }

      @Override
      public void add(IssueId each, ChangeId change, Instant now) {
        if (each.equals(item)) throw new IllegalStateException("the database is gone");
        world.news.seen.add(each, change, now);
      }
    };
  }

  private void begunWithout(IssueId item, IssueId... untracked) {
    EvidencedItems evidenced =
        new EvidencedItems() {
          @Override
          public List<IssueId> after(long last, int most) {
            return Stream.of(untracked).filter(each -> each.value() > last).toList();
          }

          @Override
          public Optional<Instant> since(IssueId each) {
            return Optional.empty();
          }
        };
    new BeginTelling(world.news.tracked, evidenced, world.jira, world.jira, without(item))
        .in(RT, world.now());
  }

  @Test
  public void an_item_of_which_nothing_could_be_kept_keeps_no_other_from_the_switch_on() {
    IssueId first = new IssueId(5);
    for (IssueId item : List.of(first, DARK_MODE)) {
      world.jira.create(item, RT, PLANNED);
      world.news.tracked.begin(new Tracked(item, world.now().minus(Duration.ofDays(1))));
      world.jira.move(item, SHIPPED, world.now().minusMillis(1));
    }

    begunWithout(first);

    assertThat(world.news.seen.of(DARK_MODE)).hasSize(1);
  }

  @Test
  public void what_nobody_told_us_of_is_not_ours_before_its_history_is_kept() {
    shippedAt(world.now().minusMillis(1));

    begunWithout(EPIC, EPIC);
    assertThat(world.news.tracked.find(EPIC)).isEmpty();

    begunWithout(DARK_MODE, EPIC);
    assertThat(world.news.tracked.find(EPIC)).isPresent();
    assertThat(world.news.seen.of(EPIC)).hasSize(1);
  }

  @Test
  public void what_no_clock_takes_for_new_is_not_kept() {
    world.jira.move(DARK_MODE, PLANNED, world.now().minus(Duration.ofHours(2)));
    ChangeId late = world.jira.move(DARK_MODE, SHIPPED, world.now().minusMillis(1));

    switchedOn(world.now());

    assertThat(world.news.seen.of(DARK_MODE)).containsExactly(late);
  }
}
