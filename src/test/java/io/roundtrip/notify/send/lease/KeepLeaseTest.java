package io.roundtrip.notify.send.lease;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import java.util.Set;
import org.junit.Test;

public class KeepLeaseTest {
  private long nanos = 7;
  private final InMemoryBeats beats = new InMemoryBeats();
  private final InHand inHand = new InHand(() -> nanos);
  private final KeepLease keep =
      new KeepLease(
          inHand, beats, new NodeName(() -> "node-1", "jvm", "run"), new MovableClock(MONDAY));

  private long heard() {
    assertThat(keep.run(() -> true)).isEqualTo(KeepLease.EVERY);
    return beats.of(Set.of("node-1/jvm.run")).getOrDefault("node-1/jvm.run", 0L);
  }

  @Test
  public void beats_every_half_minute_while_something_is_in_hand_and_not_else() {
    assertThat(heard()).isZero();

    inHand.took(1);
    inHand.took(2);
    assertThat(heard()).isEqualTo(1);
    inHand.letGo(1);
    assertThat(heard()).isEqualTo(2);
    inHand.letGo(2);

    assertThat(heard()).isEqualTo(2);
  }

  @Test
  public void what_hangs_for_a_whole_lease_is_kept_from_others_no_longer() {
    inHand.took(1);
    nanos += LeaseWatch.LEASE.toNanos() - 1;
    assertThat(heard()).isEqualTo(1);

    nanos++;

    assertThat(heard()).isEqualTo(1);
  }
}
