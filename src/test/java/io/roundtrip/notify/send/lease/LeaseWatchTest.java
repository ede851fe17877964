package io.roundtrip.notify.send.lease;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.util.List;
import org.junit.Test;

/** Two mails in the hands of another node, watched for a lease of four minutes. */
public class LeaseWatchTest {
  private static final Duration LEASE = Duration.ofMinutes(4);

  private long nanos = 7;
  private final InMemoryBeats beats = new InMemoryBeats();
  private final NodeName self = new NodeName(() -> "this", "jvm", "run");
  private final InHand inHand = new InHand(() -> nanos);
  private final LeaseWatch watch = new LeaseWatch(() -> nanos, LEASE, beats, self, inHand);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final OutboxEntry ada = claimed(Letters.queuedTo(ADA));
  private final OutboxEntry grace = claimed(Letters.queuedTo(GRACE));

  private OutboxEntry claimed(OutboxEntry fresh) {
    outbox.add(fresh);
    OutboxEntry row = outbox.all().get(outbox.all().size() - 1);
    outbox.move(row, row.claimed("other", MONDAY));
    return outbox.find(row.id()).orElseThrow();
  }

  private OutboxEntry ours() {
    return ada.putBack(MONDAY, Reason.TRY_LATER, "", MONDAY).claimed(self.value(), MONDAY);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Test
  public void is_abandoned_when_it_was_watched_for_a_whole_lease_and_not_a_moment_earlier() {
    assertThat(watch.abandoned(List.of(ada))).isEmpty();

    pass(LEASE.minusNanos(1));
    assertThat(watch.abandoned(List.of(ada))).isEmpty();
    pass(Duration.ofNanos(1));
    assertThat(watch.abandoned(List.of(ada))).containsExactly(ada);
  }

  @Test
  public void each_is_watched_for_itself() {
    watch.abandoned(List.of(ada));
    pass(Duration.ofMinutes(2));
    watch.abandoned(List.of(ada, grace));

    pass(Duration.ofMinutes(2));

    assertThat(watch.abandoned(List.of(ada, grace))).containsExactly(ada);
  }

  @Test
  public void a_step_of_its_sender_begins_a_new_lease() {
    watch.abandoned(List.of(ada));
    pass(Duration.ofMinutes(3));
    OutboxEntry stepped =
        ada.putBack(MONDAY, Reason.TRY_LATER, "", MONDAY).claimed("other", MONDAY);
    watch.abandoned(List.of(stepped));

    pass(Duration.ofMinutes(3));

    assertThat(watch.abandoned(List.of(stepped))).isEmpty();
    pass(Duration.ofMinutes(1));
    assertThat(watch.abandoned(List.of(stepped))).containsExactly(stepped);
  }

  @Test
  public void what_was_in_nobodys_hands_for_a_while_begins_anew() {
    watch.abandoned(List.of(ada));
    watch.abandoned(List.of());
    pass(LEASE);

    assertThat(watch.abandoned(List.of(ada))).isEmpty();
  }

  @Test
  public void a_beat_of_its_owner_renews_the_lease_and_one_of_somebody_else_does_not() {
    beats.beat("other", MONDAY);
    watch.abandoned(List.of(ada));
    pass(Duration.ofMinutes(3));
    beats.beat("other", MONDAY);
    watch.abandoned(List.of(ada));

    pass(LEASE.minusNanos(1));
    beats.beat("third", MONDAY);
    assertThat(watch.abandoned(List.of(ada))).isEmpty();
    pass(Duration.ofNanos(1));
    assertThat(watch.abandoned(List.of(ada))).containsExactly(ada);
  }

  @Test
  public void what_another_node_took_meanwhile_is_watched_although_a_sender_here_still_has_it() {
    inHand.took(ada.id());
    watch.abandoned(List.of(ada));

    pass(LEASE);

    assertThat(watch.abandoned(List.of(ada))).containsExactly(ada);
  }

  @Test
  public void what_a_sender_of_this_node_has_in_hand_is_kept_without_a_beat() {
    OutboxEntry ours = ours();
    inHand.took(ours.id());
    watch.abandoned(List.of(ours));
    pass(LEASE);

    assertThat(watch.abandoned(List.of(ours))).isEmpty();

    inHand.letGo(ours.id());
    assertThat(watch.abandoned(List.of(ours))).isEmpty();
    pass(LEASE);
    assertThat(watch.abandoned(List.of(ours))).containsExactly(ours);
  }

  @Test
  public void of_its_own_rows_no_beats_are_asked_for() {
    Beats unasked = mock(Beats.class);
    OutboxEntry ours = ours();

    new LeaseWatch(() -> nanos, LEASE, unasked, self, inHand).abandoned(List.of(ours));

    verifyNoInteractions(unasked);
  }

  @Test
  public void a_sender_may_hand_over_until_half_of_its_lease_is_gone() {
    long claimedAt = watch.now();

    pass(Duration.ofMinutes(2));
    assertThat(watch.isHalfGone(claimedAt)).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(watch.isHalfGone(claimedAt)).isTrue();
  }
}
