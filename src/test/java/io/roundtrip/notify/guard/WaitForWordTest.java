package io.roundtrip.notify.guard;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class WaitForWordTest {
  private final MovableClock clock = new MovableClock(MONDAY.plusSeconds(60));
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryFoundMoves moves = new InMemoryFoundMoves();
  private final WaitForWord wait = new WaitForWord(moves, clock);

  private FoundMove moved(long change) {
    moves.note(FoundMove.fresh(DARK_MODE, RT, new ChangeId(change), LIN, MONDAY));
    return moves.find(DARK_MODE, new ChangeId(change)).orElseThrow();
  }

  private void mail(Contact reader, long change, State state, Reason why) {
    outbox.add(OutboxEntry.fresh(Letters.shippedTo(reader, new ChangeId(change)), MONDAY, MONDAY));
    OutboxEntry row =
        outbox.all().stream()
            .filter(each -> each.message().change().value() == change)
            .filter(each -> each.message().contact().equals(reader.id()))
            .findFirst()
            .orElseThrow();
    outbox.move(row, row.go(State.WAITING, state, MONDAY, why, "", MONDAY));
  }

  private Set<ContactId> waiting() {
    Map<ContactId, Outbox.Standing> newest = new HashMap<>();
    for (Outbox.Standing mail : outbox.standings(DARK_MODE, 100))
      newest.putIfAbsent(mail.contact(), mail);
    return wait.of(DARK_MODE, newest.values());
  }

  @Test
  public void whose_last_news_is_held_waits() {
    moved(7);
    mail(ADA, 7, State.DUE, Reason.HELD_FOR_REVIEW);
    mail(GRACE, 7, State.SKIPPED, Reason.NO_CONSENT);
    assertThat(waiting()).containsExactly(ADA.id());

    moved(8);
    mail(ADA, 8, State.SENT, null);
    mail(GRACE, 8, State.SKIPPED, Reason.NO_MAIL_CHOSEN);

    assertThat(waiting()).containsExactly(GRACE.id());
  }

  @Test
  public void what_was_decided_waits_for_nobody() {
    FoundMove move = moved(7);
    mail(ADA, 7, State.SKIPPED, Reason.NO_MAIL_CHOSEN);

    moves.decide(move.answered(FoundMove.Answer.DO_NOT_TELL, "some"));

    assertThat(waiting()).isEmpty();
  }

  @Test
  public void what_is_not_asked_about_any_more_waits_for_nobody() {
    moved(7);
    mail(ADA, 7, State.SKIPPED, Reason.NO_MAIL_CHOSEN);
    mail(GRACE, 9, State.SKIPPED, Reason.NO_MAIL_CHOSEN);
    assertThat(waiting()).containsExactly(ADA.id());

    clock.pass(Duration.ofDays(14));

    assertThat(waiting()).isEmpty();
  }

  /** Of one item that was moved again and again without mail. */
  @Test
  public void the_five_newest_changes_are_asked_about() {
    List<Contact> readers = new ArrayList<>();
    for (long change = 1; change <= 7; change++) {
      Contact reader =
          new Contact(
              new ContactId(400 + change), "R", ADA.email(), ADA.account(), "en", ADA.consent());
      readers.add(reader);
      moved(change);
      mail(reader, change, State.SKIPPED, Reason.NO_MAIL_CHOSEN);
    }

    assertThat(waiting())
        .containsExactlyInAnyOrderElementsOf(
            readers.subList(2, 7).stream().map(Contact::id).toList());
  }
}
