package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.news.sweep.TouchedItems;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Test;

/** What nobody told us of is found by looking: at what was touched lately, or at everything. */
public class SweepsTest {
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeJira jira = new FakeJira();
  private final FakeRulebook rules =
      new FakeRulebook().with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
  private final NewsParts news =
      new NewsParts(
          jira, rules, item -> List.of(new Recipient(ADA.id(), "")), new InMemoryOutbox(), clock);

  private static IssueId item(long number) {
    return new IssueId(20000 + number);
  }

  private void tracked(int number) {
    for (int i = 1; i <= number; i++) {
      jira.create(item(i), RT, PLANNED);
      news.tracked.begin(new Tracked(item(i), MONDAY.minus(Duration.ofDays(1))));
    }
  }

  private void shipped(long number) {
    jira.move(item(number), SHIPPED, clock.instant());
  }

  private List<IssueId> found() {
    return news.undoWindows.all().stream().map(UndoWindow::item).toList();
  }

  private static List<IssueId> items(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(SweepsTest::item).toList();
  }

  private boolean goesOn() {
    return news.fullSweep.goOn(() -> true);
  }

  @Test
  public void the_quick_sweep_looks_at_tracked_items_that_were_touched_and_says_how_many() {
    tracked(3);
    jira.create(item(4), RT, PLANNED);
    news.evidenced.add(item(9));
    for (int i = 2; i <= 4; i++) shipped(i);

    assertThat(news.quickSweep.run()).isEqualTo(2);
    goesOn();

    assertThat(found()).containsExactlyInAnyOrder(item(2), item(3));
    assertThat(news.marks.find(QuickSweep.LAST)).contains(new Mark(MONDAY, "2"));
    assertThat(news.tracked.find(item(9))).as("no full one").isEmpty();
  }

  @Test
  public void the_quick_sweep_looks_back_over_the_one_before() {
    tracked(2);
    news.quickSweep.run();
    shipped(1);
    clock.pass(OVERLAP);
    news.quickSweep.run();
    assertThat(found()).as("first touched, then found").containsExactly(item(1));

    jira.move(item(2), SHIPPED, clock.instant().minus(OVERLAP));
    clock.pass(Duration.ofHours(5));
    news.quickSweep.run();

    assertThat(found()).containsExactly(item(1), item(2));
  }

  @Test
  public void the_quick_sweep_goes_on_from_the_last_one_however_long_ago() {
    tracked(1);
    news.quickSweep.run();
    shipped(1);
    clock.pass(Duration.ofHours(5));

    assertThat(news.quickSweep.run()).isEqualTo(1);
  }

  @Test
  public void what_did_not_change_since_it_was_looked_at_costs_nothing_but_the_search() {
    tracked(3);
    jira.create(item(4), RT, PLANNED);
    for (int i = 1; i <= 4; i++) shipped(i);
    assertThat(news.quickSweep.run()).isEqualTo(3);
    int looks = jira.looks();

    for (int minute = 0; minute < 20; minute++) {
      clock.pass(Duration.ofMinutes(1));
      assertThat(news.quickSweep.run()).isZero();
    }
    assertThat(jira.looks()).isEqualTo(looks);

    jira.move(item(2), PLANNED, clock.instant());
    assertThat(news.quickSweep.run()).isEqualTo(1);
  }

  @Test
  public void what_could_not_be_read_is_looked_at_again() {
    tracked(1);
    shipped(1);
    jira.breaks(item(1));
    news.quickSweep.run();
    assertThat(found()).isEmpty();

    jira.mends(item(1));
    clock.pass(Duration.ofMinutes(1));
    news.quickSweep.run();

    assertThat(found()).containsExactly(item(1));
  }

  @Test
  public void what_somebody_asked_for_and_nobody_tracks_is_found_by_its_next_change() {
    jira.create(item(1), RT, PLANNED);
    news.evidenced.add(item(1));
    shipped(1);

    assertThat(news.quickSweep.run()).isEqualTo(1);

    assertThat(found()).containsExactly(item(1));
  }

  @Test
  public void what_was_touched_before_the_overlap_is_not_looked_at_again() {
    tracked(1);
    shipped(1);
    clock.pass(OVERLAP.plusMillis(1));

    assertThat(news.quickSweep.run()).isZero();
  }

  @Test
  public void only_projects_that_are_on_are_asked_about() {
    tracked(1);
    ProjectId off = new ProjectId(10001);
    jira.create(item(2), off, PLANNED);
    news.tracked.begin(new Tracked(item(2), MONDAY));
    shipped(1);
    shipped(2);

    assertThat(news.quickSweep.run()).isEqualTo(1);
  }

  @Test
  public void where_no_project_is_on_jira_is_not_asked() {
    tracked(1);
    news.evidenced.add(item(9));
    rules.with(RT, Rules.OFF);
    jira.cannotSearch();

    assertThat(news.quickSweep.run()).isZero();

    goesOn();
    assertThat(news.tracked.find(item(9))).as("no full one").isEmpty();
    assertThat(news.marks.find(QuickSweep.LAST)).contains(new Mark(MONDAY, "0"));
  }

  @Test
  public void where_jira_cannot_say_everything_is_looked_at() {
    tracked(1);
    shipped(1);
    jira.cannotSearch();

    assertThat(news.quickSweep.run()).isZero();
    goesOn();

    assertThat(found()).containsExactly(item(1));
  }

  @Test
  public void where_too_much_was_touched_everything_is_looked_at() {
    tracked(1);
    for (int i = 1; i <= 5000; i++) {
      jira.create(item(i), RT, PLANNED);
      jira.touch(item(i), MONDAY);
    }
    shipped(1);

    assertThat(news.quickSweep.run()).isZero();
    goesOn();

    assertThat(found()).containsExactly(item(1));
  }

  @Test
  public void the_full_sweep_goes_through_every_item_five_hundred_at_a_time() {
    tracked(1250);
    for (int i = 1; i <= 1250; i++) shipped(i);
    news.fullSweep.begin();

    assertThat(goesOn()).isTrue();
    assertThat(found()).isEqualTo(items(1, 500));
    assertThat(goesOn()).isTrue();
    assertThat(found()).hasSize(1000);
    assertThat(goesOn()).isFalse();
    assertThat(found()).isEqualTo(items(1, 1250));
  }

  @Test
  public void a_full_sweep_asks_for_no_history_of_what_is_as_it_was() {
    tracked(600);
    for (int i = 1; i <= 600; i++) shipped(i);
    news.fullSweep.begin();
    while (goesOn()) continue;
    int looks = jira.looks();

    news.fullSweep.begin();
    while (goesOn()) continue;
    assertThat(jira.looks()).isEqualTo(looks);

    shipped(7);
    news.fullSweep.begin();
    while (goesOn()) continue;
    assertThat(jira.looks()).isEqualTo(looks + 1);
  }

  @Test
  public void nor_of_what_is_tracked_already_because_somebody_asked_for_it() {
    tracked(600);
    for (int i = 1; i <= 600; i++) news.evidenced.add(item(i));
    news.fullSweep.begin();
    while (goesOn()) continue;
    int looks = jira.looks();

    news.fullSweep.begin();
    while (goesOn()) continue;

    assertThat(jira.looks()).isEqualTo(looks);
  }

  @Test
  public void that_it_looked_is_written_down_every_ten_minutes_and_not_at_each_sweep() {
    List<Instant> marks = new ArrayList<>();
    for (int minute = 0; minute < 25; minute++) {
      news.quickSweep.run();
      marks.add(news.marks.find(QuickSweep.LAST).orElseThrow().at());
      clock.pass(Duration.ofMinutes(1));
    }

    assertThat(marks).startsWith(MONDAY);
    assertThat(Set.copyOf(marks)).hasSize(3);
  }

  @Test
  public void an_issue_that_left_the_search_is_not_remembered() {
    tracked(1);
    TouchedItems touched = new TouchedItems(rules, jira, (last, most) -> List.of());
    shipped(1);
    Instant at = touched.since(MONDAY).orElseThrow().get(item(1));
    touched.looked(item(1), at);
    assertThat(touched.since(MONDAY)).contains(Map.of());

    assertThat(touched.since(at.plusSeconds(1))).contains(Map.of());

    assertThat(touched.since(MONDAY)).contains(Map.of(item(1), at));
  }

  @Test
  public void the_full_sweep_does_nothing_until_it_begins_and_nothing_once_it_is_over() {
    tracked(1);
    shipped(1);
    assertThat(goesOn()).isFalse();
    assertThat(found()).isEmpty();

    news.fullSweep.begin();
    assertThat(goesOn()).isFalse();
    assertThat(found()).hasSize(1);

    jira.move(item(1), PLANNED, clock.instant());
    goesOn();
    assertThat(news.undoWindows.all().get(0).changes()).hasSize(1);
  }

  @Test
  public void whoever_asks_for_it_again_meanwhile_does_not_set_it_back() {
    tracked(600);
    for (int i = 1; i <= 600; i++) shipped(i);
    news.fullSweep.begin();
    goesOn();

    news.fullSweep.begin();

    assertThat(goesOn()).isFalse();
    assertThat(found()).hasSize(600);
  }

  @Test
  public void a_second_one_starts_from_the_first_item() {
    tracked(2);
    news.fullSweep.begin();
    goesOn();
    shipped(1);
    news.evidenced.add(item(0));

    news.fullSweep.begin();
    goesOn();

    assertThat(found()).containsExactly(item(1));
    assertThat(news.tracked.find(item(0))).isPresent();
  }

  @Test
  public void a_node_that_stops_goes_on_later_where_it_was() {
    tracked(4);
    for (int i = 1; i <= 4; i++) shipped(i);
    news.fullSweep.begin();
    Iterator<Boolean> twice = List.of(true, true, false).iterator();

    assertThat(news.fullSweep.goOn(twice::next)).isFalse();
    assertThat(found()).isEqualTo(items(1, 2));

    goesOn();
    assertThat(found()).isEqualTo(items(1, 4));
  }

  @Test
  public void items_with_evidence_nobody_told_us_of_are_tracked_from_now_on() {
    tracked(1);
    Tracked known = news.tracked.find(item(1)).orElseThrow();
    for (int i = 1; i <= 600; i++) news.evidenced.add(item(i));
    news.fullSweep.begin();

    assertThat(goesOn()).isTrue();
    clock.pass(Duration.ofSeconds(1));
    while (goesOn()) clock.pass(Duration.ofSeconds(1));

    assertThat(news.tracked.find(item(1))).contains(known);
    assertThat(news.tracked.find(item(2))).contains(new Tracked(item(2), MONDAY));
    assertThat(news.tracked.find(item(600)).orElseThrow().since()).isAfter(MONDAY);
    assertThat(news.tracked.after(-1, 999)).hasSize(600);
  }

  @Test
  public void one_item_that_cannot_be_read_does_not_keep_the_others_waiting() {
    tracked(3);
    for (int i = 1; i <= 3; i++) shipped(i);
    jira.breaks(item(2));

    news.quickSweep.run();
    assertThat(found()).containsExactlyInAnyOrder(item(1), item(3));

    jira.mends(item(2));
    news.fullSweep.begin();
    goesOn();
    assertThat(found()).hasSize(3);
  }
}
