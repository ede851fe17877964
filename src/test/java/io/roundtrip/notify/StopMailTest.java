package io.roundtrip.notify;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.util.List;
import org.junit.Test;

public class StopMailTest {
  private static final ProjectId OTHER = new ProjectId(10001);

  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final StopMail stop = new StopMail(outbox, new MovableClock(MONDAY.plusSeconds(9)));

  private void waits(ProjectId project, Contact person, long change) {
    Message message =
        new Message(
            DARK_MODE, project, person.id(), Kind.SHIPPED, new ChangeId(change), SHIPPED, "", 1);
    outbox.add(OutboxEntry.fresh(message, MONDAY, MONDAY));
  }

  /** A letter to Ada that says the news of these mails, too, is handed over. */
  private OutboxEntry leaving(long change, List<Long> others) {
    waits(RT, ADA, change);
    OutboxEntry row = outbox.all().get(outbox.all().size() - 1);
    OutboxEntry claimed = row.claimed("node", MONDAY);
    outbox.move(row, claimed);
    OutboxEntry leaving = claimed.handedOff(new Body("s", "t", "h", MONDAY, others), MONDAY);
    outbox.move(claimed, leaving);
    return leaving;
  }

  private List<OutboxEntry> stopped() {
    return outbox.all().stream().filter(row -> row.state() == State.SKIPPED).toList();
  }

  @Test
  public void what_waits_for_a_project_that_is_off_is_taken_back() {
    waits(RT, ADA, 1);
    waits(RT, GRACE, 1);
    waits(OTHER, ADA, 2);

    assertThat(stop.of(RT, Reason.PROJECT_OFF)).isEqualTo(2);

    assertThat(stopped())
        .hasSize(2)
        .allMatch(row -> row.message().project().equals(RT))
        .allMatch(row -> row.reason() == Reason.PROJECT_OFF)
        .allMatch(row -> row.changed().equals(MONDAY.plusSeconds(9)));
  }

  @Test
  public void more_than_one_piece_of_it_is_taken_back_to_the_last() {
    for (int change = 1; change <= 501; change++) waits(RT, ADA, change);

    assertThat(stop.of(RT, Reason.PROJECT_OFF)).isEqualTo(501);
  }

  @Test
  public void a_person_is_left_in_peace_in_every_project() {
    waits(RT, ADA, 1);
    waits(OTHER, ADA, 2);
    waits(RT, GRACE, 1);

    assertThat(stop.to(ADA.id(), Reason.UNSUBSCRIBED)).isEqualTo(2);

    assertThat(stopped())
        .hasSize(2)
        .allMatch(row -> row.message().contact().equals(ADA.id()))
        .allMatch(row -> row.reason() == Reason.UNSUBSCRIBED);
  }

  /** Its letter may have said what stays to be told. */
  @Test
  public void a_letter_of_several_that_may_have_left_is_left_to_a_person_where_some_go_on() {
    for (long change : List.of(1L, 2L, 3L)) {
      OutboxEntry leaving = leaving(change, change == 1 ? List.of() : List.of(99L));
      Reason why = change == 2 ? Reason.TRY_LATER : Reason.UNCERTAIN;
      outbox.move(leaving, leaving.retried(MONDAY, why, "", MONDAY));
    }

    assertThat(stop.of(RT, NewsAhead.Part.of(Kind.SHIPPED), Reason.STATUS_NOT_TOLD)).isEqualTo(3);

    assertThat(outbox.all())
        .extracting(OutboxEntry::state)
        .containsExactly(State.SKIPPED, State.SKIPPED, State.PARKED);
    assertThat(outbox.all().get(2).reason()).isEqualTo(Reason.UNCERTAIN);
  }

  @Test
  public void nobody_is_asked_of_a_letter_where_all_of_a_project_ends() {
    OutboxEntry leaving = leaving(1, List.of(99L));
    outbox.move(leaving, leaving.retried(MONDAY, Reason.UNCERTAIN, "", MONDAY));

    stop.of(RT, Reason.DRY_RUN);

    assertThat(stopped()).hasSize(1);
  }

  @Test
  public void what_has_left_already_is_not_touched() {
    leaving(1, List.of());

    assertThat(stop.to(ADA.id(), Reason.UNSUBSCRIBED)).isZero();

    assertThat(outbox.all()).extracting(OutboxEntry::state).containsExactly(State.HANDOFF);
  }
}
