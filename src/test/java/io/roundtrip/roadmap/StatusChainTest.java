package io.roundtrip.roadmap;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** What led to what is known from the statuses, whatever the clocks said. */
public class StatusChainTest {
  private static StatusChange change(long id, String from, String to, long second) {
    return StatusChange.transition(
        new ChangeId(id), RT, from, to, MONDAY.plusSeconds(second), new UserKey("engineer"));
  }

  private static List<Long> order(String status, StatusChange... changes) {
    return new ItemHistory(DARK_MODE, RT, status, List.of(changes))
        .changes().stream().map(change -> change.id().value()).toList();
  }

  @Test
  public void clocks_that_differ_do_not_turn_a_history_round() {
    assertThat(order("3", change(1, "1", "2", 20), change(2, "2", "3", 0))).containsExactly(1L, 2L);
    assertThat(
            order("2", change(1, "1", "2", 600), change(2, "2", "3", 0), change(3, "3", "2", 300)))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  public void where_times_fit_they_decide() {
    assertThat(
            order(
                "1",
                change(4, "2", "1", 3),
                change(9, "1", "2", 0),
                change(2, "2", "1", 1),
                change(7, "1", "2", 2)))
        .containsExactly(9L, 2L, 7L, 4L);
  }

  @Test
  public void what_leads_nowhere_comes_before_what_led_to_the_status_now() {
    assertThat(order("3", change(1, "1", "3", 0), change(2, "1", "2", 5))).containsExactly(2L, 1L);
    assertThat(order("9", change(1, "1", "3", 0), change(2, "1", "2", 5))).containsExactly(1L, 2L);
    assertThat(order("1")).isEmpty();
  }

  @Test
  public void any_history_read_with_clocks_ten_minutes_off_is_a_chain_to_the_status_now() {
    Random random = new Random(10);
    for (int round = 0; round < 3_000; round++) {
      List<StatusChange> all = new ArrayList<>();
      int status = 0;
      for (int i = 0; i < 1 + random.nextInt(9); i++) {
        int to = (status + 1 + random.nextInt(3)) % 4;
        long second = i * 60L + random.nextInt(1201) - 600;
        all.add(change(1000 - i, "" + status, "" + to, second));
        status = to;
      }
      Collections.shuffle(all, random);
      List<StatusChange> read = new ItemHistory(DARK_MODE, RT, "" + status, all).changes();

      assertThat(read).hasSameElementsAs(all);
      assertThat(read.get(read.size() - 1).to()).isEqualTo("" + status);
      for (int i = 1; i < read.size(); i++)
        assertThat(read.get(i).from()).isEqualTo(read.get(i - 1).to());
    }
  }
}
