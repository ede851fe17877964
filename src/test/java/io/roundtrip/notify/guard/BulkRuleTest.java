package io.roundtrip.notify.guard;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

public class BulkRuleTest {
  private static FoundMove move(long item, long change, Instant at) {
    return FoundMove.fresh(new IssueId(item), RT, new ChangeId(change), LIN, at);
  }

  private static List<FoundMove> moves(int many, long between) {
    return IntStream.range(0, many)
        .mapToObj(i -> move(100 + i, 500 + i, MONDAY.plusMillis(i * between)))
        .toList();
  }

  @Test
  public void more_than_twenty_items_within_a_minute_to_the_millisecond() {
    assertThat(BulkRule.isPartOfBulk(MONDAY, moves(20, 0))).isFalse();
    assertThat(BulkRule.isPartOfBulk(MONDAY, moves(21, 3_000))).as("the last at 60 s").isTrue();
    assertThat(BulkRule.isPartOfBulk(MONDAY, moves(21, 3_001))).isFalse();
  }

  @Test
  public void whichever_of_them_is_asked_about() {
    List<FoundMove> all = moves(21, 3_000);

    assertThat(all).allMatch(move -> BulkRule.isPartOfBulk(move.at(), all));
  }

  @Test
  public void one_item_moved_again_and_again_is_one_item() {
    List<FoundMove> toAndFro =
        IntStream.range(0, 30).mapToObj(i -> move(100, 500 + i, MONDAY)).toList();

    assertThat(BulkRule.isPartOfBulk(MONDAY, toAndFro)).isFalse();
  }
}
