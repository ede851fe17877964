package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.StopMail;
import org.junit.Test;

/** What waits is taken back to the last mail. */
public class TakeBackWaitingMailTest {
  private static final ProjectId OTHER = new ProjectId(10001);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final StopMail stop = new StopMail(outbox, new MovableClock(MONDAY));

  private void wait(int mails, Contact person, ProjectId project) {
    for (int i = 0; i < mails; i++) {
      IssueId item = new IssueId(outbox.all().size() + 1);
      Message message =
          new Message(item, project, person.id(), Kind.ACKNOWLEDGE, new ChangeId(0), null, "", 1);
      outbox.add(OutboxEntry.fresh(message, MONDAY, MONDAY));
    }
  }

  private long waiting(ProjectId project, Contact person) {
    return outbox.all().stream()
        .filter(row -> row.state() == State.DUE)
        .filter(row -> row.message().project().equals(project))
        .filter(row -> row.message().contact().equals(person.id()))
        .count();
  }

  @Test
  public void a_project_to_its_last_mail_however_many_wait() {
    wait(1203, ADA, RT);
    wait(2, ADA, OTHER);

    assertThat(stop.of(RT, Reason.PROJECT_OFF)).isEqualTo(1203);

    assertThat(waiting(RT, ADA)).isZero();
    assertThat(waiting(OTHER, ADA)).isEqualTo(2);
    assertThat(outbox.all())
        .filteredOn(row -> row.state() == State.SKIPPED)
        .allMatch(row -> row.reason() == Reason.PROJECT_OFF);
  }

  @Test
  public void a_person_in_every_project_and_nobody_else() {
    wait(3, ADA, RT);
    wait(2, ADA, OTHER);
    wait(4, GRACE, RT);

    assertThat(stop.to(ADA.id(), Reason.UNSUBSCRIBED)).isEqualTo(5);

    assertThat(waiting(RT, ADA) + waiting(OTHER, ADA)).isZero();
    assertThat(waiting(RT, GRACE)).isEqualTo(4);
  }

  @Test
  public void what_is_claimed_already_is_taken_back_too_and_what_left_is_not() {
    wait(2, ADA, RT);
    OutboxEntry first = outbox.all().get(0);
    outbox.move(first, first.claimed("n", MONDAY));
    OutboxEntry second = outbox.all().get(1);
    OutboxEntry claimed = second.claimed("n", MONDAY);
    outbox.move(second, claimed);
    outbox.move(claimed, claimed.handedOff(new Body("s", "t", "h", MONDAY), MONDAY));

    assertThat(stop.of(RT, Reason.PROJECT_OFF)).isEqualTo(1);

    assertThat(outbox.all())
        .extracting(OutboxEntry::state)
        .containsExactly(State.SKIPPED, State.HANDOFF);
  }
}
