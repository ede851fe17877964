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

  @Test
  public void what_has_left_already_is_not_touched() {
    waits(RT, ADA, 1);
    OutboxEntry row = outbox.all().get(0);
    OutboxEntry claimed = row.claimed("node", MONDAY);
    outbox.move(row, claimed);
    outbox.move(claimed, claimed.handedOff(new Body("s", "t", "h", MONDAY), MONDAY));

    assertThat(stop.to(ADA.id(), Reason.UNSUBSCRIBED)).isZero();

    assertThat(outbox.all()).extracting(OutboxEntry::state).containsExactly(State.HANDOFF);
  }
}
