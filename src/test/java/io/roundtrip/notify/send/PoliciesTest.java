package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.host.FixedSigner;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.NewsPolicy;
import io.roundtrip.notify.news.UndoWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.Test;

/** The rules that need no store: windows, retries, breaker, steps, names. */
public class PoliciesTest {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  @Test
  public void a_window_ends_after_the_last_change_but_not_for_ever() {
    assertThat(NewsPolicy.end(MONDAY, MONDAY, WINDOW)).isEqualTo(MONDAY.plus(WINDOW));
    assertThat(NewsPolicy.end(MONDAY, MONDAY.plusSeconds(600), WINDOW))
        .isEqualTo(MONDAY.plusSeconds(1500));
    assertThat(NewsPolicy.end(MONDAY, MONDAY.plus(Duration.ofHours(5)), WINDOW))
        .isEqualTo(MONDAY.plus(Duration.ofHours(1)));
    assertThat(NewsPolicy.end(MONDAY, MONDAY, Duration.ZERO)).isEqualTo(MONDAY);
  }

  @Test
  public void changes_are_joined_in_the_order_they_happened_whatever_the_order_they_are_found() {
    UndoWindow late =
        UndoWindow.begun(Letters.move(9, IN_PROGRESS, SHIPPED, MONDAY.plusSeconds(60)), MONDAY);

    UndoWindow both = late.extended(Letters.move(8, PLANNED, IN_PROGRESS, MONDAY), MONDAY);

    assertThat(both.from()).isEqualTo(PLANNED);
    assertThat(both.to()).isEqualTo(SHIPPED);
    assertThat(both.news()).isEqualTo(new ChangeId(9));
    assertThat(both.isNetZero()).isFalse();
  }

  @Test
  public void retries_grow_and_end_after_three_days() {
    RetryPolicy latest = new RetryPolicy(() -> 0.999999);
    RetryPolicy soonest = new RetryPolicy(() -> 0);

    assertThat(latest.next(MONDAY, 1, MONDAY).orElseThrow())
        .isBeforeOrEqualTo(MONDAY.plus(Duration.ofMinutes(1)));
    assertThat(soonest.next(MONDAY, 1, MONDAY).orElseThrow()).isEqualTo(MONDAY.plusSeconds(30));
    assertThat(RetryPolicy.step(2)).isEqualTo(Duration.ofMinutes(5));
    assertThat(RetryPolicy.step(6)).isEqualTo(Duration.ofHours(2));
    assertThat(RetryPolicy.step(40)).isEqualTo(Duration.ofHours(3));
    assertThat(latest.next(MONDAY, 9, MONDAY.plus(Duration.ofHours(71)))).isEmpty();
  }

  @Test
  public void the_breaker_opens_after_five_failures_and_doubles_its_pause() {
    CircuitBreaker circuitBreaker = new CircuitBreaker();
    for (int i = 0; i < 4; i++) circuitBreaker.failed(MONDAY);
    assertThat(circuitBreaker.lets(MONDAY)).isTrue();

    Instant first = circuitBreaker.failed(MONDAY);
    assertThat(circuitBreaker.lets(MONDAY)).isFalse();
    assertThat(first).isEqualTo(MONDAY.plus(Duration.ofMinutes(1)));
    assertThat(circuitBreaker.lets(first)).as("one is tried").isTrue();
    assertThat(circuitBreaker.failed(first)).isEqualTo(first.plus(Duration.ofMinutes(2)));
    for (int i = 0; i < 20; i++) circuitBreaker.failed(MONDAY);
    assertThat(circuitBreaker.failed(MONDAY)).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));

    circuitBreaker.worked();
    assertThat(circuitBreaker.lets(MONDAY)).isTrue();
  }

  @Test
  public void a_row_is_abandoned_after_a_whole_lease_of_the_same_version() {
    long[] nanos = {0};
    LeaseWatch watch = new LeaseWatch(() -> nanos[0], Duration.ofMinutes(5));
    OutboxEntry claimed = Letters.queuedTo(ADA).claimed("other", MONDAY);

    assertThat(watch.abandoned(List.of(claimed))).isEmpty();
    nanos[0] = Duration.ofMinutes(4).toNanos();
    OutboxEntry moved = claimed.handedOff(new Body("s", "t", "h", MONDAY), MONDAY);
    assertThat(watch.abandoned(List.of(moved))).isEmpty();
    nanos[0] = Duration.ofMinutes(8).toNanos();
    assertThat(watch.abandoned(List.of(moved))).isEmpty();
    nanos[0] = Duration.ofMinutes(9).toNanos();
    assertThat(watch.abandoned(List.of(moved))).containsExactly(moved);
  }

  @Test
  public void a_row_goes_only_where_an_arrow_leads() {
    OutboxEntry due = Letters.queuedTo(ADA);
    Body body = new Body("s", "t", "h", MONDAY);
    OutboxEntry sent = due.claimed("n", MONDAY).handedOff(body, MONDAY).sent("", MONDAY);

    for (State state : EnumSet.of(State.SENT)) assertThat(state.isFinal()).isTrue();
    assertThatThrownBy(() -> sent.claimed("n", MONDAY)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sent.skipped(Reason.PAUSED, "", null, MONDAY))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> due.handedOff(body, MONDAY)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> due.sent("", MONDAY)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> due.parked("", MONDAY)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> due.revived(MONDAY)).isInstanceOf(IllegalStateException.class);
    assertThat(sent.version()).isEqualTo(3);
  }

  @Test
  public void the_key_of_a_message_is_the_news_the_person_and_the_kind() {
    Message ada = Letters.shippedTo(ADA);

    assertThat(ada.key()).isEqualTo(Letters.shippedTo(ADA).key()).hasSize(64);
    assertThat(ada.key()).isNotEqualTo(Letters.shippedTo(GRACE).key());
    assertThat(ada.key()).isNotEqualTo(Letters.shippedTo(ADA, new ChangeId(502)).key());
  }

  @Test
  public void a_message_id_is_the_same_for_ever_and_says_nothing() {
    MessageIds ids = new MessageIds(new FixedSigner(), () -> "https://Jira.example.com/jira");

    assertThat(ids.of(Letters.shippedTo(ADA))).isEqualTo(ids.of(Letters.shippedTo(ADA)));
    assertThat(ids.of(Letters.shippedTo(ADA))).isNotEqualTo(ids.of(Letters.shippedTo(GRACE)));
    assertThat(ids.of(Letters.shippedTo(ADA))).endsWith("@jira.example.com>");
  }
}
