package io.roundtrip.notify.news.known;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.MovableClock;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.InMemoryTrackedItems;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.news.TrackedItems;
import io.roundtrip.notify.news.ao.AoTrackedItems;
import io.roundtrip.notify.news.ao.TrackRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** What a node knows by heart of the items somebody waits for. */
public class KnownTrackedTest {
  private static final IssueId OTHER = new IssueId(20000);

  @Rule public final AoDatabases db = AoDatabases.h2(TrackRow.class);

  private final MovableClock clock = new MovableClock(MONDAY);

  private KnownTracked node() {
    KnownTracked node =
        new KnownTracked(new AoTrackedItems(db.ao()), KnownTracked.Others.NONE, clock);
    node.follow();
    return node;
  }

  private static Tracked since(IssueId item) {
    return new Tracked(item, MONDAY);
  }

  @Test
  public void until_the_table_is_read_any_issue_may_be_waited_for() {
    KnownTracked node =
        new KnownTracked(new AoTrackedItems(db.ao()), KnownTracked.Others.NONE, clock);
    assertThat(node.mayBe(DARK_MODE)).isTrue();

    node.follow();

    assertThat(node.mayBe(DARK_MODE)).isFalse();
  }

  @Test
  public void what_this_node_begins_it_knows_at_once_and_asks_nothing_any_more() {
    KnownTracked node = node();
    node.begin(since(DARK_MODE));

    long asked =
        db.statementsOf(
            () -> {
              assertThat(node.mayBe(DARK_MODE)).isTrue();
              assertThat(node.mayBe(OTHER)).isFalse();
              node.begin(since(DARK_MODE));
            });

    assertThat(asked).isZero();
  }

  @Test
  public void what_another_node_begins_it_hears_within_two_minutes_for_one_statement() {
    KnownTracked node = node();
    node().begin(since(DARK_MODE));
    assertThat(db.statementsOf(node::follow)).as("too early").isZero();
    assertThat(node.mayBe(DARK_MODE)).isFalse();

    clock.pass(KnownTracked.PAUSE);

    assertThat(db.statementsOf(node::follow)).isEqualTo(1);
    assertThat(node.mayBe(DARK_MODE)).isTrue();
  }

  @Test
  public void a_row_with_a_lower_number_that_is_committed_later_is_heard_of_too() {
    List<TrackedItems.Begun> rows = new ArrayList<>();
    TrackedItems table =
        new InMemoryTrackedItems() {
          @Override
          public List<Begun> begunAfter(long row, int most) {
            return rows.stream().filter(begun -> begun.row() > row).toList();
          }
        };
    KnownTracked node = new KnownTracked(table, KnownTracked.Others.NONE, clock);
    rows.add(new TrackedItems.Begun(7, OTHER));
    node.follow();
    rows.add(0, new TrackedItems.Begun(6, DARK_MODE));

    clock.pass(KnownTracked.PAUSE);
    node.follow();

    assertThat(node.mayBe(DARK_MODE)).isTrue();
  }

  @Test
  public void beyond_what_memory_is_given_any_issue_may_be_waited_for() {
    KnownTracked node =
        new KnownTracked(new InMemoryTrackedItems(), KnownTracked.Others.NONE, clock, 2);
    node.follow();
    node.begin(since(DARK_MODE));
    assertThat(node.mayBe(OTHER)).isFalse();

    node.begin(since(new IssueId(3)));

    assertThat(node.mayBe(OTHER)).isTrue();
  }

  @Test
  public void what_is_gone_is_waited_for_no_longer() {
    KnownTracked node = node();
    node.begin(since(DARK_MODE));
    node.begin(since(OTHER));

    node.end(DARK_MODE);

    assertThat(node.mayBe(DARK_MODE)).isFalse();
    assertThat(node.mayBe(OTHER)).isTrue();
    assertThat(node.find(DARK_MODE)).isEmpty();
  }

  @Test
  public void ten_thousand_are_known_in_any_order() {
    SortedIds ids = new SortedIds();
    for (long i = 0; i < 10_000; i++) ids.add((i * 7919) % 10_007 * 2);

    assertThat(ids.size()).isEqualTo(10_000);
    for (long i = 0; i < 10_000; i++) assertThat(ids.holds((i * 7919) % 10_007 * 2)).isTrue();
    assertThat(ids.holds(3)).isFalse();
  }

  @Test
  public void others_are_told_once_of_many_beginnings_and_follow_at_once() {
    List<String> said = new ArrayList<>();
    InMemoryTrackedItems table = new InMemoryTrackedItems();
    KnownTracked.Others others =
        new KnownTracked.Others(() -> said.add("soon"), () -> said.add("tell"));
    KnownTracked node = new KnownTracked(table, others, clock);
    KnownTracked other = new KnownTracked(table, KnownTracked.Others.NONE, clock);
    other.follow();

    node.begin(new Tracked(new IssueId(7), MONDAY));
    node.begin(new Tracked(new IssueId(8), MONDAY));
    node.begin(new Tracked(new IssueId(8), MONDAY));
    node.follow();
    node.follow();

    assertThat(said).containsExactly("soon", "soon", "tell");
    other.follow();
    assertThat(other.mayBe(new IssueId(8))).as("not asked before two minutes").isFalse();
    other.again();
    other.follow();
    assertThat(other.mayBe(new IssueId(8))).isTrue();
  }

  @Test
  public void a_long_table_is_read_to_its_end_before_anything_is_known_not_to_be_tracked() {
    InMemoryTrackedItems table = new InMemoryTrackedItems();
    for (int i = 0; i < 12_000; i++) table.begin(since(new IssueId(30_000 + i)));
    KnownTracked node = new KnownTracked(table, KnownTracked.Others.NONE, clock);

    node.follow();

    assertThat(node.mayBe(new IssueId(30_000 + 11_999))).isTrue();
    assertThat(node.mayBe(DARK_MODE)).isFalse();
  }

  @Test
  public void memory_holds_no_more_than_it_is_given() {
    InMemoryTrackedItems table = new InMemoryTrackedItems();
    for (int i = 0; i < 20; i++) table.begin(since(new IssueId(30_000 + i)));
    KnownTracked node = new KnownTracked(table, KnownTracked.Others.NONE, clock, 10);

    node.follow();

    assertThat(node.isKnown(new IssueId(30_009))).isTrue();
    assertThat(node.isKnown(new IssueId(30_010))).as("no room").isFalse();
    assertThat(node.mayBe(new IssueId(30_010))).isTrue();
  }
}
