package io.roundtrip.similarity.node;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.Test;

public abstract class ChangesContract {
  private static final Instant LATER = MONDAY.plus(Duration.ofDays(40));

  protected abstract Changes changes();

  private static List<Long> issues(List<Change> some) {
    return some.stream().map(Change::issue).toList();
  }

  @Test
  public void rows_come_back_in_the_order_of_their_ids() {
    Changes changes = changes();
    for (long issue : List.of(30L, 10L, 20L, 10L)) changes.add(issue, MONDAY);

    List<Change> first = changes.after(0, 3);
    List<Change> rest = changes.after(first.get(2).id(), 3);

    assertThat(issues(first)).containsExactly(30L, 10L, 20L);
    assertThat(issues(rest)).containsExactly(10L);
    assertThat(first).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
    assertThat(first.get(0).at()).isEqualTo(MONDAY);
    assertThat(changes.countAfter(first.get(0).id())).isEqualTo(3);
    assertThat(changes.oldest()).isEqualTo(first.get(0).id());
    assertThat(changes.newest()).isEqualTo(rest.get(0).id());
  }

  @Test
  public void an_empty_table_has_no_ends() {
    Changes changes = changes();

    assertThat(changes.oldest()).isZero();
    assertThat(changes.newest()).isZero();
    assertThat(changes.lastBefore(LATER)).isZero();
    assertThat(changes.after(0, 10)).isEmpty();
    changes.prune(LATER);
  }

  @Test
  public void pruning_leaves_the_last_of_the_old_ones_as_a_mark() {
    Changes changes = changes();
    for (long issue = 1; issue <= 3; issue++) changes.add(issue, MONDAY);
    for (long issue = 4; issue <= 5; issue++) changes.add(issue, LATER);

    changes.prune(LATER);
    changes.prune(LATER);

    assertThat(issues(changes.after(0, 10))).containsExactly(3L, 4L, 5L);
    assertThat(changes.oldest()).isEqualTo(changes.lastBefore(LATER));
  }

  @Test
  public void many_may_write_at_once() {
    Changes changes = changes();
    Set<Long> written = ConcurrentHashMap.newKeySet();

    IntStream.rangeClosed(1, 200)
        .parallel()
        .forEach(
            n -> {
              changes.add(n, MONDAY);
              written.add((long) n);
            });

    assertThat(issues(changes.after(0, 500))).containsExactlyInAnyOrderElementsOf(written);
  }
}
