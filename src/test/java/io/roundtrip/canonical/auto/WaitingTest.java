package io.roundtrip.canonical.auto;

import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import org.junit.Test;

public class WaitingTest {
  private final Waiting waiting = new Waiting();

  @Test
  public void who_came_first_is_looked_at_first_and_once() {
    waiting.add(new IssueId(1), RT);
    waiting.add(new IssueId(2), RT);

    assertThat(waiting.next()).isEqualTo(new Waiting.One(new IssueId(1), RT));
    assertThat(waiting.next()).isEqualTo(new Waiting.One(new IssueId(2), RT));
    assertThat(waiting.next()).isNull();
  }

  @Test
  public void beyond_ten_thousand_nothing_more_is_taken_in() {
    for (int i = 0; i < 10_003; i++) waiting.add(new IssueId(i), RT);

    int seen = 0;
    while (waiting.next() != null) seen++;

    assertThat(seen).isEqualTo(10_000);
  }
}
