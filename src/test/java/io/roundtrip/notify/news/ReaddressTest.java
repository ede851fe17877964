package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Test;

/** ADA's two wishes hang on DARK_MODE; nobody is at her address, and GRACE's is the right one. */
public class ReaddressTest {
  private static final IssueId WISH = new IssueId(501);
  private static final IssueId OTHER = new IssueId(502);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final CountedWorker mail = CountedWorker.asleep();
  private final Map<IssueId, ContactId> from = new HashMap<>(Map.of(WISH, ADA.id()));
  private final Audience audience =
      new Audience() {
        @Override
        public List<Recipient> of(IssueId item) {
          return from.keySet().stream()
              .filter(wish -> item.equals(DARK_MODE) || item.equals(wish))
              .map(wish -> new Recipient(from.get(wish), "Please", Set.of(wish), false))
              .toList();
        }

        @Override
        public boolean isFrom(IssueId feedback, ContactId person) {
          return person.equals(from.get(feedback));
        }
      };
  private final Readdress readdress = new Readdress(audience, outbox, mail.worker, clock);

  @After
  public void stopped() {
    mail.stop();
  }

  private OutboxEntry bounced(Message news) {
    outbox.add(OutboxEntry.fresh(news, MONDAY, MONDAY));
    OutboxEntry fresh = outbox.all().get(outbox.all().size() - 1);
    OutboxEntry gone = fresh.claimed("n", MONDAY).handedOff(null, MONDAY);
    OutboxEntry dead = gone.dead(Reason.SUPPRESSED_BOUNCE, "550 5.1.1", MONDAY);
    outbox.move(fresh, dead);
    return dead;
  }

  private List<OutboxEntry> graces() {
    return outbox.all().stream().filter(row -> row.message().contact().equals(GRACE.id())).toList();
  }

  @Test
  public void what_came_back_goes_once_to_the_address_that_was_corrected() {
    OutboxEntry dead = bounced(Letters.shippedTo(ADA).of(Set.of(WISH)));
    from.put(WISH, GRACE.id());

    readdress.from(ADA.id());
    readdress.from(ADA.id());
    readdress.fromAll();

    assertThat(graces()).extracting(OutboxEntry::state).containsExactly(State.DUE);
    assertThat(graces().get(0).message().wishes()).containsExactly(WISH);
    OutboxEntry over = outbox.find(dead.id()).orElseThrow();
    assertThat(over.state()).isEqualTo(State.SKIPPED);
    assertThat(over.reason()).isEqualTo(Reason.NOT_THEIRS);
    assertThat(over.detail()).isEqualTo("550 5.1.1");
    assertThat(outbox.bounced(Set.of(ADA.id()))).isEmpty();
  }

  @Test
  public void what_was_corrected_by_mistake_and_is_corrected_back_goes_to_the_first_address() {
    bounced(Letters.shippedTo(ADA).of(Set.of(WISH)));
    from.put(WISH, GRACE.id());
    readdress.from(ADA.id());
    OutboxEntry graces = graces().get(0);
    OutboxEntry gone = graces.claimed("n", MONDAY).handedOff(null, MONDAY);
    outbox.move(graces, gone.dead(Reason.SUPPRESSED_BOUNCE, "550 5.1.1", MONDAY));
    from.put(WISH, ADA.id());

    readdress.from(GRACE.id());

    assertThat(outbox.all())
        .extracting(row -> row.message().contact(), OutboxEntry::state)
        .containsExactlyInAnyOrder(tuple(ADA.id(), State.RETRY), tuple(GRACE.id(), State.SKIPPED));
  }

  @Test
  public void news_that_was_not_even_tried_since_goes_too() {
    bounced(Letters.shippedTo(ADA).of(Set.of(WISH)));
    outbox.add(
        OutboxEntry.fresh(
            Letters.shippedTo(ADA, new ChangeId(502)).of(Set.of(WISH)), MONDAY, MONDAY));
    OutboxEntry waits = outbox.all().get(1);
    outbox.move(waits, waits.skipped(Reason.SUPPRESSED_BOUNCE, "", null, MONDAY));
    from.put(WISH, GRACE.id());

    readdress.from(ADA.id());

    assertThat(graces()).hasSize(2);
  }

  @Test
  public void a_correction_that_nobody_heard_of_is_found() {
    bounced(Letters.shippedTo(ADA).of(Set.of(WISH)));
    from.put(WISH, GRACE.id());

    readdress.fromAll();

    assertThat(graces()).hasSize(1);
  }

  @Test
  public void an_address_that_is_taken_away_first_and_put_in_later_gets_it() {
    OutboxEntry dead = bounced(Letters.shippedTo(ADA).of(Set.of(WISH)));
    from.remove(WISH);
    readdress.from(ADA.id());
    assertThat(outbox.all()).containsExactly(dead);

    from.put(WISH, GRACE.id());
    readdress.fromAll();

    assertThat(graces()).hasSize(1);
  }

  @Test
  public void of_two_wishes_the_other_is_still_written_to_no_more() {
    from.put(OTHER, ADA.id());
    OutboxEntry dead = bounced(Letters.shippedTo(ADA).of(Set.of(WISH, OTHER)));
    from.put(WISH, GRACE.id());

    readdress.from(ADA.id());

    assertThat(graces()).extracting(row -> row.message().wishes()).containsExactly(Set.of(WISH));
    assertThat(outbox.find(dead.id())).contains(dead);
  }

  @Test
  public void whoever_asked_for_the_same_hears_nothing_of_it() {
    bounced(Letters.shippedTo(ADA).of(Set.of(WISH)));
    from.put(OTHER, GRACE.id());
    from.remove(WISH);

    readdress.from(ADA.id());

    assertThat(graces()).isEmpty();
  }

  @Test
  public void a_corrected_address_hears_that_we_have_it_for_a_day() {
    bounced(new Message(WISH, RT, ADA.id(), Kind.ACKNOWLEDGE, new ChangeId(0), null, "Please", 1));
    from.put(WISH, GRACE.id());
    clock.pass(Duration.ofHours(23));

    readdress.from(ADA.id());

    assertThat(graces()).extracting(row -> row.message().kind()).containsExactly(Kind.ACKNOWLEDGE);
  }

  @Test
  public void after_that_it_is_no_news_that_we_have_it() {
    bounced(new Message(WISH, RT, ADA.id(), Kind.ACKNOWLEDGE, new ChangeId(0), null, "Please", 1));
    from.put(WISH, GRACE.id());
    clock.pass(Duration.ofHours(25));

    readdress.from(ADA.id());

    assertThat(graces()).isEmpty();
  }

  @Test
  public void that_it_shipped_is_news_for_longer_and_the_sender_is_woken() {
    bounced(Letters.shippedTo(ADA).of(Set.of(WISH)));
    from.put(WISH, GRACE.id());
    clock.pass(Duration.ofDays(9));

    readdress.from(ADA.id());

    assertThat(graces()).hasSize(1);
    mail.hasHadTurns(2);
    readdress.from(ADA.id());
    mail.hasHadTurns(2);
  }
}
