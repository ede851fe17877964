package io.roundtrip.priority;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

public class DebouncedTest {
  private static final Instant LATER = MONDAY.plusSeconds(60);
  private final Debounced looked = new Debounced(Duration.ofMinutes(10));

  @Test
  public void a_note_waits_until_it_has_settled_and_is_taken_once() {
    looked.at(DARK_MODE, MONDAY);

    assertThat(looked.drain(MONDAY.minusMillis(1))).isEmpty();
    assertThat(looked.drain(MONDAY)).containsExactly(DARK_MODE);
    assertThat(looked.drain(LATER)).isEmpty();
  }

  @Test
  public void the_same_item_is_noted_again_after_the_while_and_not_before() {
    looked.at(DARK_MODE, MONDAY);
    looked.drain(MONDAY);

    looked.at(DARK_MODE, MONDAY.plus(Duration.ofMinutes(10)).minusMillis(1));
    List<IssueId> before = looked.drain(MONDAY.plus(Duration.ofHours(1)));
    looked.at(DARK_MODE, MONDAY.plus(Duration.ofMinutes(10)));
    List<IssueId> after = looked.drain(MONDAY.plus(Duration.ofHours(1)));

    assertThat(before).isEmpty();
    assertThat(after).containsExactly(DARK_MODE);
  }

  @Test
  public void memory_stays_small_however_much_is_looked_at() {
    for (int i = 1; i <= 1001; i++) looked.at(new IssueId(i), MONDAY);

    assertThat(looked.drain(MONDAY)).hasSize(1000).doesNotContain(new IssueId(1001));
  }

  @Test
  public void of_those_noted_lately_the_oldest_is_forgotten_first() {
    for (int i = 1; i <= 1001; i++) looked.at(new IssueId(i), MONDAY);
    looked.drain(MONDAY);

    looked.at(new IssueId(2), LATER);
    looked.at(new IssueId(1), LATER);

    assertThat(looked.drain(LATER)).containsExactly(new IssueId(1));
  }
}
