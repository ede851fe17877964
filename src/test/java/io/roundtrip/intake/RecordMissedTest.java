package io.roundtrip.intake;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.Test;

/** What the next sweep looks at again, by the clock. */
public class RecordMissedTest {
  private static final Instant LONG_AGO = MONDAY.minus(Duration.ofHours(1));
  private final Door door = new Door();

  /** Its transaction ended only now; it was begun then. */
  private void appears(long issue, Duration old) {
    door.issues.seen.add(
        new FeedbackSeen(
            new IssueId(issue),
            RT,
            Form.of(Map.of("title", "Dark mode", "words", "Too bright " + issue)),
            door.now.minus(old)));
  }

  @Test
  public void an_issue_that_is_committed_after_a_sweep_is_found_by_the_next_one() {
    door.missed.since(LONG_AGO);
    door.later(Duration.ofMinutes(5));
    appears(500, Duration.ofMinutes(9));

    assertThat(door.missed.since(LONG_AGO)).isEqualTo(1);
    assertThat(door.signals.byIssue(new IssueId(500))).isPresent();
  }

  @Test
  public void the_overlap_is_ten_minutes_long_and_no_longer() {
    door.missed.since(LONG_AGO);
    appears(500, Duration.ofMinutes(10));
    appears(501, Duration.ofMinutes(10).plusMillis(1));

    assertThat(door.missed.since(LONG_AGO)).isEqualTo(1);
    assertThat(door.signals.byIssue(new IssueId(501))).isEmpty();
  }

  @Test
  public void an_issue_younger_than_a_minute_is_left_to_the_door_it_came_in_by() {
    appears(500, Duration.ofSeconds(59));
    assertThat(door.missed.since(LONG_AGO)).isZero();

    door.later(Duration.ofSeconds(1));

    assertThat(door.missed.since(LONG_AGO)).isEqualTo(1);
  }

  @Test
  public void one_that_cannot_be_read_does_not_keep_the_others_waiting() {
    appears(500, Duration.ofMinutes(5));
    appears(501, Duration.ofMinutes(5));
    door.issues.unreadable.add(new IssueId(500));

    assertThat(door.missed.since(LONG_AGO)).isEqualTo(1);
    assertThat(door.signals.byIssue(new IssueId(501))).isPresent();
  }

  @Test
  public void an_edit_that_nobody_told_of_is_seen_once() {
    appears(500, Duration.ofMinutes(5));
    assertThat(door.missed.since(LONG_AGO)).isEqualTo(1);
    assertThat(door.missed.since(LONG_AGO)).isZero();
    assertThat(door.issues.reads).as("as it was seen it is not read again").isEqualTo(1);

    door.issues.seen.clear();
    door.issues.seen.add(
        new FeedbackSeen(
            new IssueId(500),
            RT,
            Form.of(Map.of("title", "Dark mode", "words", "Without my number")),
            door.now.minus(Duration.ofMinutes(5))));
    door.issues.edited.put(new IssueId(500), door.now.minus(Duration.ofMinutes(2)));

    assertThat(door.missed.since(LONG_AGO)).isEqualTo(1);
    assertThat(door.signals.byIssue(new IssueId(500)).orElseThrow().words())
        .isEqualTo("Without my number");
    assertThat(door.missed.since(LONG_AGO)).isZero();
    assertThat(door.issues.reads).isEqualTo(2);
  }

  @Test
  public void what_could_not_be_read_is_tried_again_as_long_as_anybody_looks_back() {
    appears(500, Duration.ofMinutes(5));
    door.issues.unreadable.add(new IssueId(500));
    assertThat(door.missed.since(LONG_AGO)).isZero();
    door.later(Duration.ofMinutes(40));
    assertThat(door.missed.since(LONG_AGO)).isZero();

    door.issues.unreadable.clear();

    assertThat(door.missed.since(LONG_AGO)).isEqualTo(1);
  }

  @Test
  public void nobody_is_asked_about_what_lies_before_the_given_moment() {
    appears(500, Duration.ofHours(2));

    assertThat(door.missed.since(LONG_AGO)).isZero();
  }
}
