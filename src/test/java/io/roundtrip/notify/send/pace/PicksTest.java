package io.roundtrip.notify.send.pace;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class PicksTest {
  private static final ProjectId OTHER = new ProjectId(RT.value() + 1);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final Pace pace = new Pace(() -> Rates.NO_LIMIT, clock);
  private final Picks picks =
      new Picks(
          new FairLook(outbox, () -> {}), contacts, Optional::empty, pace, new Random(7), clock);

  private void waits(String name, @Nullable String address) {
    waits(name, address, RT);
  }

  private void waits(String name, @Nullable String address, ProjectId project) {
    EmailAddress mailbox = address == null ? null : new EmailAddress(address);
    Contact person = contacts.ensure(new NewContact(name, mailbox, ADA.account(), "en"));
    Message news =
        new Message(
            DARK_MODE,
            project,
            person.id(),
            Kind.SHIPPED,
            Letters.FIRST_CHANGE,
            RoadmapStatus.SHIPPED,
            "",
            1);
    assertThat(outbox.add(OutboxEntry.fresh(news, clock.instant(), clock.instant()))).isTrue();
  }

  private Picks.Mail mail() {
    return (Picks.Mail) picks.next();
  }

  private void hangsTwice(String address) {
    pace.hung(address);
    pace.hung(address);
  }

  @Test
  public void the_other_sender_is_called_only_for_what_it_could_send() {
    waits("Ada", "ada@example.com");
    waits("Grace", "grace@example.com");
    Picks.Mail only = mail();
    assertThat(only.help()).as("one at a time to each domain").isEqualTo(Pace.PROMPT);
    picks.done(only);

    waits("Lin", "lin@example.org");
    clock.pass(Duration.ofSeconds(6));

    assertThat(mail().help()).isZero();
  }

  @Test
  public void a_third_gets_one_only_while_another_waits_for_its_answer() {
    for (int i = 0; i < 5; i++) waits("Person " + i, "person@domain" + i + ".example");
    picks.done(mail());
    Picks.Mail first = mail();

    Picks.Mail third = pace.leaves(() -> withAnother(mail()));

    picks.done(first);
    assertThat(picks.next()).as("the answer came").isInstanceOf(Picks.Rest.class);
    picks.done(third);
    assertThat(picks.next()).isInstanceOf(Picks.Mail.class);
  }

  private Picks.Mail withAnother(Picks.Mail second) {
    assertThat(second.help()).as("two are at work").isEqualTo(Pace.PROMPT);
    clock.pass(Pace.PROMPT.minusMillis(1));
    assertThat(picks.next()).isInstanceOf(Picks.Rest.class);
    clock.pass(Duration.ofMillis(1));
    return mail();
  }

  @Test
  public void what_goes_nowhere_is_in_the_hands_of_one_sender_all_the_same() {
    waits("Ada", null);

    Picks.Mail first = mail();

    assertThat(picks.next()).isEqualTo(new Picks.Rest(FairLook.BUSY));
    picks.done(first);
    clock.pass(Duration.ofSeconds(6));
    assertThat(mail().row().id()).isEqualTo(first.row().id());
  }

  @Test
  public void mail_to_a_domain_that_stands_back_waits_in_the_outbox_and_says_so() {
    waits("Ada", "ada@hangs.example");
    hangsTwice("x@hangs.example");

    assertThat(picks.next())
        .as("nothing else is due before that")
        .isEqualTo(new Picks.Rest(Domains.FIRST_PAUSE.plusMillis(5)));

    OutboxEntry row = outbox.all().get(0);
    assertThat(row.due()).isEqualTo(MONDAY.plus(Domains.FIRST_PAUSE));
    assertThat(row.reason()).isEqualTo(Reason.TRY_LATER);
    assertThat(row.state()).isEqualTo(State.DUE);
    assertThat(row.attempt()).isZero();
  }

  @Test
  public void what_is_behind_a_crowd_to_a_domain_that_stands_back_is_found_at_once() {
    for (int i = 0; i < FairLook.LOOK; i++) waits("Person " + i, "person" + i + "@hangs.example");
    waits("Lin", "lin@example.org");
    hangsTwice("x@hangs.example");

    assertThat(mail().domain()).isEqualTo("example.org");
  }

  @Test
  public void a_domain_that_hangs_meanwhile_gets_nothing_of_what_was_picked_before() {
    waits("Ada", "ada@hangs.example");
    waits("Grace", "grace@hangs.example");
    Picks.Mail first = mail();

    hangsTwice(first.row().id() + "@hangs.example");
    picks.done(first);

    assertThat(picks.next()).isInstanceOf(Picks.Rest.class);
  }

  @Test
  public void what_came_meanwhile_is_seen_after_five_seconds_however_much_was_picked() {
    for (int i = 0; i < 10; i++) waits("Person " + i, "person@domain" + i + ".example");
    picks.done(mail());
    waits("Lin", "lin@example.org", OTHER);
    assertThat(mail().row().message().project()).as("picked before").isEqualTo(RT);

    clock.pass(Duration.ofSeconds(6));

    assertThat(mail().row().message().project()).isEqualTo(OTHER);
  }

  @Test
  public void what_was_dropped_is_asked_for_anew() {
    waits("Ada", "ada@example.com");
    waits("Grace", "grace@example.org");
    picks.done(mail());
    for (OutboxEntry row : outbox.all())
      outbox.move(row, row.skipped(Reason.PROJECT_OFF, "", null, clock.instant()));

    picks.drop();

    assertThat(picks.next()).isInstanceOf(Picks.Rest.class);
  }
}
