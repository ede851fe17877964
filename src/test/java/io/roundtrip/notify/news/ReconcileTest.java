package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapMoves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** The difference between what is committed and what we dealt with is said as facts, once. */
public class ReconcileTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeJira jira = new FakeJira();
  private final FakeRulebook rules =
      new FakeRulebook().with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
  private final InMemoryTrackedItems tracked = new InMemoryTrackedItems();
  private final InMemorySeenChanges seen = new InMemorySeenChanges();
  private final List<Recipient> asked = new ArrayList<>(List.of(new Recipient(ADA.id(), "")));
  private final List<RoadmapMoved> facts = new ArrayList<>();
  private boolean stops;
  private final Reconcile reconcile =
      new Reconcile(
          jira,
          new RoadmapMoves(jira, jira),
          new OurItems(
              tracked,
              new BeginTracking(tracked, jira, seen, rules, clock),
              item -> List.copyOf(asked),
              rules),
          seen,
          this::moved,
          clock);

  public ReconcileTest() {
    jira.create(DARK_MODE, RT, PLANNED);
  }

  private void moved(RoadmapMoved fact) {
    if (stops) throw new IllegalStateException("the node stops here");
    facts.add(fact);
  }

  private Reconcile.Found hinted() {
    return reconcile.hinted(DARK_MODE, MONDAY);
  }

  @Test
  public void each_move_is_said_once_oldest_first() {
    jira.move(DARK_MODE, IN_PROGRESS, MONDAY);
    jira.move(DARK_MODE, SHIPPED, MONDAY.plusSeconds(1));

    assertThat(hinted()).isEqualTo(Reconcile.Found.CHANGES);
    assertThat(hinted()).isEqualTo(Reconcile.Found.NOTHING_NEW);
    reconcile.swept(DARK_MODE);

    assertThat(facts).extracting(RoadmapMoved::to).containsExactly(IN_PROGRESS, SHIPPED);
  }

  @Test
  public void a_change_whose_mark_went_with_age_is_not_said_again() {
    jira.move(DARK_MODE, IN_PROGRESS, MONDAY.minus(SeenChanges.KEPT).minusMillis(1));

    assertThat(hinted()).isEqualTo(Reconcile.Found.NOTHING_NEW);
    assertThat(reconcile.isBehind(DARK_MODE)).isFalse();

    jira.move(DARK_MODE, SHIPPED, MONDAY);
    assertThat(hinted()).isEqualTo(Reconcile.Found.CHANGES);
    assertThat(facts).extracting(RoadmapMoved::to).containsExactly(SHIPPED);
  }

  @Test
  public void a_change_with_a_lower_number_that_comes_later_is_said_too() {
    jira.numbersFrom(700);
    jira.move(DARK_MODE, IN_PROGRESS, MONDAY);
    hinted();
    jira.numbersFrom(600);
    jira.move(DARK_MODE, SHIPPED, MONDAY.plusSeconds(1));

    assertThat(hinted()).isEqualTo(Reconcile.Found.CHANGES);

    assertThat(facts).extracting(RoadmapMoved::to).containsExactly(IN_PROGRESS, SHIPPED);
  }

  @Test
  public void a_change_that_nobody_looked_at_is_behind_until_somebody_does() {
    assertThat(reconcile.isBehind(DARK_MODE)).isFalse();
    jira.move(DARK_MODE, IN_PROGRESS, MONDAY);
    assertThat(reconcile.isBehind(DARK_MODE)).as("nobody waits for it").isFalse();
    new BeginTracking(tracked, jira, seen, rules, clock).of(DARK_MODE, MONDAY.plusSeconds(1));
    assertThat(reconcile.isBehind(DARK_MODE)).as("before anybody waited for it").isFalse();

    jira.move(DARK_MODE, SHIPPED, MONDAY.plusSeconds(1));

    assertThat(reconcile.isBehind(DARK_MODE)).isTrue();
    reconcile.swept(DARK_MODE);
    assertThat(reconcile.isBehind(DARK_MODE)).isFalse();
    jira.delete(DARK_MODE);
    assertThat(reconcile.isBehind(DARK_MODE)).isFalse();
  }

  @Test
  public void a_move_inside_the_same_status_is_dealt_with_and_no_fact() {
    jira.move(DARK_MODE, "PLANNED", MONDAY);

    assertThat(hinted()).isEqualTo(Reconcile.Found.CHANGES);

    assertThat(facts).isEmpty();
    assertThat(seen.of(DARK_MODE)).hasSize(1);
  }

  @Test
  public void an_item_somebody_asked_for_is_tracked_from_a_minute_before_the_event() {
    hinted();

    assertThat(tracked.find(DARK_MODE)).contains(new Tracked(DARK_MODE, MONDAY.minusSeconds(60)));
  }

  @Test
  public void an_item_that_is_tracked_is_ours_though_nobody_asks_for_it_any_more() {
    tracked.begin(new Tracked(DARK_MODE, MONDAY.minusSeconds(5)));
    asked.clear();

    assertThat(hinted()).isEqualTo(Reconcile.Found.NOTHING_NEW);
    assertThat(tracked.find(DARK_MODE)).contains(new Tracked(DARK_MODE, MONDAY.minusSeconds(5)));
  }

  @Test
  public void an_item_nobody_asked_for_is_not_ours() {
    asked.clear();
    jira.move(DARK_MODE, SHIPPED, MONDAY);

    assertThat(hinted()).isEqualTo(Reconcile.Found.NOT_OURS);

    assertThat(facts).isEmpty();
    assertThat(tracked.find(DARK_MODE)).isEmpty();
  }

  @Test
  public void an_item_of_a_project_that_is_off_is_not_ours_and_not_dealt_with() {
    rules.with(RT, Rules.OFF);
    jira.move(DARK_MODE, SHIPPED, MONDAY);

    assertThat(hinted()).isEqualTo(Reconcile.Found.NOT_OURS);
    reconcile.swept(DARK_MODE);

    assertThat(facts).isEmpty();
    assertThat(tracked.find(DARK_MODE)).isEmpty();
    assertThat(seen.of(DARK_MODE)).isEmpty();
  }

  @Test
  public void what_moved_while_nobody_knows_what_its_statuses_stand_for_is_not_dealt_with() {
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    jira.unreadable(true);
    assertThat(hinted()).isEqualTo(Reconcile.Found.UNCLEAR);
    assertThat(seen.of(DARK_MODE)).isEmpty();

    jira.unreadable(false);
    reconcile.swept(DARK_MODE);

    assertThat(facts).extracting(RoadmapMoved::to).containsExactly(SHIPPED);
  }

  @Test
  public void an_item_that_is_gone_is_not_ours() {
    jira.delete(DARK_MODE);

    assertThat(hinted()).isEqualTo(Reconcile.Found.NOT_OURS);
    reconcile.swept(DARK_MODE);

    assertThat(facts).isEmpty();
  }

  @Test
  public void a_node_that_stops_before_everybody_heard_says_it_again() {
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    stops = true;
    assertThatThrownBy(this::hinted).hasMessage("the node stops here");
    assertThat(seen.of(DARK_MODE)).isEmpty();

    stops = false;
    hinted();

    assertThat(facts).extracting(RoadmapMoved::to).containsExactly(SHIPPED);
  }

  /** So that its undo window can say who tells of it. */
  @Test
  public void feedback_that_belongs_to_an_item_is_tracked_though_nobody_hears_of_it_here() {
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    Audience part =
        new Audience() {
          @Override
          public List<Recipient> of(IssueId item) {
            return List.of();
          }

          @Override
          public boolean isPart(IssueId feedback) {
            return true;
          }
        };
    BeginTracking begin = new BeginTracking(tracked, jira, seen, rules, clock);

    assertThat(
            new OurItems(tracked, begin, item -> List.of(), rules)
                .track(jira.of(DARK_MODE).orElseThrow(), MONDAY))
        .isFalse();
    assertThat(
            new OurItems(tracked, begin, part, rules)
                .track(jira.of(DARK_MODE).orElseThrow(), MONDAY))
        .isTrue();
    assertThat(tracked.find(DARK_MODE)).isPresent();
  }
}
