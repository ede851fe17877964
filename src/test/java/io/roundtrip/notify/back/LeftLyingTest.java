package io.roundtrip.notify.back;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import java.time.Duration;
import org.junit.Test;

public class LeftLyingTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final LeftLying lying = new LeftLying(clock);

  @Test
  public void only_what_stays_in_the_mailbox_is_remembered() {
    lying.add("thanks", Heard.IGNORED);
    lying.add("huge", Heard.UNREADABLE);
    lying.add("bounce", Heard.BOUNCED);

    assertThat(lying.find("thanks")).contains(Heard.IGNORED);
    assertThat(lying.find("huge")).contains(Heard.UNREADABLE);
    assertThat(lying.find("bounce")).isEmpty();
  }

  @Test
  public void no_more_than_so_many_and_those_that_are_gone_make_room() {
    for (int i = 0; i < LeftLying.MOST; i++) lying.add("mail " + i, Heard.IGNORED);
    lying.add("one more", Heard.IGNORED);
    assertThat(lying.find("one more")).isEmpty();

    clock.pass(LeftLying.KEPT.minusMinutes(1));
    assertThat(lying.find("mail 0")).contains(Heard.IGNORED);
    clock.pass(Duration.ofMinutes(2));
    lying.add("one more", Heard.IGNORED);

    assertThat(lying.find("one more")).contains(Heard.IGNORED);
    assertThat(lying.find("mail 0")).as("still there").contains(Heard.IGNORED);
    assertThat(lying.find("mail 1")).as("not seen for an hour").isEmpty();
  }
}
