package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapMoves;
import java.time.Duration;
import org.junit.Test;

/** From Jira's event to the outbox and the mail server. */
public class CloseTheLoopTest {
  private final World world = new World();

  @Test
  public void tells_each_requester_within_seconds() {
    world.moves(SHIPPED);

    assertThat(world.mailer.receivers()).containsExactlyInAnyOrder(ADA.email(), GRACE.email());
    assertThat(world.outbox.all()).allMatch(row -> row.state() == State.SENT);
    assertThat(world.news.undoWindows.all())
        .singleElement()
        .satisfies(c -> assertThat(c.told()).isEqualTo(2));
  }

  @Test
  public void tells_each_requester_once_even_if_jira_fires_twice() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.one.note.on(DARK_MODE, RT);
    world.one.note.on(DARK_MODE, RT);
    world.passes(Duration.ofSeconds(2));
    world.one.note.on(DARK_MODE, RT);
    world.passes(Duration.ofSeconds(2));

    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void moving_it_again_tells_nobody_again() {
    world.moves(SHIPPED);

    world.moves(IN_PROGRESS);
    world.moves(SHIPPED);

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.outbox.all()).filteredOn(row -> row.reason() == Reason.DUPLICATE).hasSize(4);
  }

  @Test
  public void an_event_of_a_transition_that_was_rolled_back_tells_nobody() {
    world.one.note.on(DARK_MODE, RT);
    world.passes(Duration.ofMinutes(5));

    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void a_transition_that_commits_late_is_still_told_from_its_hint() {
    world.one.note.on(DARK_MODE, RT);
    world.passes(Duration.ofSeconds(2));
    world.jira.move(DARK_MODE, SHIPPED, world.now());

    world.passes(Duration.ofSeconds(3));
    world.passes(Duration.ofSeconds(1));

    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void a_lost_event_is_found_by_the_quick_sweep_and_told_once() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());

    world.news.quickSweep.run();
    world.turns();
    world.news.quickSweep.run();
    world.turns();

    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void what_happened_while_the_plugin_was_off_is_found_by_the_full_sweep() {
    world.jira.move(DARK_MODE, IN_PROGRESS, world.now());
    world.clock.pass(Duration.ofHours(5));

    world.news.fullSweep.begin();
    world.turns();
    world.turns();

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(0).body().text()).contains("Dark mode is in progress.");
  }

  @Test
  public void changes_in_the_window_are_told_as_one() {
    world.rules.with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
    world.moves(IN_PROGRESS);
    world.moves(SHIPPED);
    assertThat(world.outbox.all()).isEmpty();

    world.passes(Duration.ofMinutes(16));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(0).body().text()).contains("We’ve released Dark mode");
  }

  @Test
  public void what_is_undone_in_the_window_is_not_told() {
    world.rules.with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
    world.moves(SHIPPED);
    world.moves(PLANNED);

    world.passes(Duration.ofHours(1));

    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.undoWindows.all())
        .singleElement()
        .satisfies(c -> assertThat(c.outcome()).isEqualTo(Reason.NET_ZERO));
  }

  @Test
  public void a_status_that_is_no_news_says_so_and_tells_nobody() {
    world.moves(NOT_PLANNED);

    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.undoWindows.all())
        .singleElement()
        .satisfies(c -> assertThat(c.outcome()).isEqualTo(Reason.STATUS_NOT_TOLD));
  }

  @Test
  public void an_item_nobody_asked_for_is_left_alone() {
    IssueId other = new IssueId(10300);
    world.jira.create(other, RT, PLANNED);
    world.jira.move(other, SHIPPED, world.now());
    world.one.note.on(other, RT);

    world.passes(Duration.ofSeconds(2));

    assertThat(world.news.tracked.find(other)).isEmpty();
    assertThat(world.news.hints.waiting(world.now(), 9)).isEmpty();
  }

  @Test
  public void an_item_that_is_hinted_at_before_it_was_tracked_is_told_all_the_same() {
    IssueId item = new IssueId(10500);
    world.jira.create(item, RT, PLANNED);
    world.adaAsksFor(item);
    world.jira.move(item, SHIPPED, world.now());

    world.one.note.on(item, RT);
    world.passes(Duration.ofSeconds(2));
    world.passes(Duration.ofSeconds(1));

    assertThat(world.news.tracked.find(item))
        .contains(new Tracked(item, world.now().minusSeconds(63)));
    assertThat(world.mailer.receivers()).containsExactly(ADA.email());
  }

  @Test
  public void a_project_that_is_off_costs_nothing_and_tells_nobody() {
    world.rules.with(RT, Rules.OFF);

    world.moves(SHIPPED);

    assertThat(world.news.hints.waiting(world.now().plusSeconds(9), 9)).isEmpty();
    assertThat(world.news.seen.of(DARK_MODE)).isEmpty();
  }

  @Test
  public void settings_spoilt_while_somebody_looks_do_not_make_the_change_a_seen_one() {
    Reconcile looks =
        new Reconcile(
            world.jira,
            new RoadmapMoves(world.jira, world.jira),
            new OurItems(world.news.tracked, world.news.begin, world.audience, world.rules),
            world.news.seen,
            move -> {
              world.rules.unreadable(RT);
              world.news.closeTheLoop.on(move);
            },
            world.clock);
    Rules known = world.rules.of(RT);
    world.jira.move(DARK_MODE, SHIPPED, world.now());

    looks.swept(DARK_MODE);
    assertThat(world.news.seen.of(DARK_MODE)).isEmpty();

    world.rules.with(RT, known);
    world.news.reconcile.swept(DARK_MODE);
    assertThat(world.news.undoWindows.all()).hasSize(1);
  }

  @Test
  public void evidence_nobody_told_us_of_is_tracked_from_the_full_sweep_on() {
    IssueId quiet = new IssueId(10400);
    world.jira.create(quiet, RT, PLANNED);
    world.news.evidenced.add(quiet);

    world.news.fullSweep.begin();
    world.turns();

    assertThat(world.news.tracked.find(quiet)).contains(new Tracked(quiet, world.now()));
  }

  @Test
  public void one_issue_that_cannot_be_read_does_not_keep_the_others_waiting() {
    IssueId broken = new IssueId(1);
    world.jira.breaks(broken);
    world.news.hints.note(broken, world.now(), world.now(), 0);

    world.moves(SHIPPED);

    assertThat(world.mailer.mails).hasSize(2);
  }
}
