package io.roundtrip.portal;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.HiddenIds;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.KeyPhrases;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class UnsubscribeTest {
  private final MovableClock clock = new MovableClock(MONDAY.plusSeconds(3600));
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Tokens tokens =
      new Tokens(new FixedSigner(), new HiddenIds(new FixedSigner()), clock);
  private final UnsubscribePage page =
      new UnsubscribePage(
          tokens,
          new Unsubscribe(contacts, new StopMail(outbox, clock), clock),
          project -> Optional.of("Roundtrip"),
          (language, key, args) ->
              language
                  + " "
                  + key.replace("roundtrip.portal.unsubscribe.", "")
                  + " "
                  + KeyPhrases.joined("", args),
          "");
  private final String adas = tokens.unsubscribe(ADA.id(), RT);

  @Before
  public void two_customers() {
    for (var person : new Contact[] {ADA, GRACE}) {
      contacts.ensure(
          new NewContact(
              person.name(),
              new EmailAddress(String.valueOf(person.email())),
              person.account(),
              "en"));
      contacts.consent(person.id(), person.consent());
    }
  }

  private Consent.State consentOf(ContactId contact) {
    return contacts.byId(contact).orElseThrow().consent().state();
  }

  @Test
  public void looking_changes_nothing() {
    outbox.add(Letters.queuedTo(ADA));

    UnsubscribeView view = page.look(adas, Locale.ENGLISH).orElseThrow();

    assertThat(view.title()).isEqualTo("en ask.title Roundtrip");
    assertThat(view.act()).isEqualTo("stop");
    assertThat(view.button()).startsWith("en button.stop");
    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.GRANTED);
    assertThat(outbox.all()).allMatch(row -> row.state() == State.DUE);
  }

  @Test
  public void acting_stops_her_mail_at_once_and_nobody_elses() {
    outbox.add(Letters.queuedTo(ADA));
    outbox.add(Letters.queuedTo(GRACE));
    OutboxEntry row = outbox.all().get(0);
    outbox.move(row, row.claimed("node-1", clock.instant()));

    page.act(adas, false, () -> Locale.ENGLISH);

    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.DENIED);
    assertThat(outbox.all())
        .extracting(OutboxEntry::state)
        .containsExactly(State.SKIPPED, State.DUE);
    assertThat(outbox.all().get(0).reason()).isEqualTo(Reason.UNSUBSCRIBED);
    assertThat(consentOf(GRACE.id())).isEqualTo(Consent.State.GRANTED);
  }

  @Test
  public void the_answer_is_what_the_link_shows_from_then_on() {
    String late = tokens.unsubscribe(ADA.id(), RT);
    String other = tokens.unsubscribe(ADA.id(), RT);
    page.act(late, false, () -> Locale.ENGLISH);

    assertThat(page.act(other, true, () -> Locale.ENGLISH))
        .as("takes back nothing of another link")
        .isEqualTo(page.look(other, Locale.ENGLISH));
    assertThat(page.act(late, true, () -> Locale.ENGLISH).orElseThrow().title())
        .isEqualTo("en again.title Roundtrip");

    contacts.consent(ADA.id(), Consent.denied("survey", "1", clock.instant()));
    assertThat(page.act(late, false, () -> Locale.ENGLISH))
        .as("there was a no before: no way back by the link")
        .isEqualTo(page.look(late, Locale.ENGLISH))
        .get()
        .returns("", UnsubscribeView::act);
  }

  @Test
  public void acting_twice_is_acting_once() {
    page.act(adas, false, () -> Locale.ENGLISH);
    Optional<UnsubscribeView> again = page.act(adas, false, () -> Locale.ENGLISH);

    assertThat(again.orElseThrow().title()).isEqualTo("en stopped.title Roundtrip");
    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void who_opens_the_link_again_sees_that_it_is_stopped_and_can_take_it_back() {
    page.act(adas, false, () -> Locale.ENGLISH);
    clock.pass(Duration.ofSeconds(5));

    UnsubscribeView stopped = page.look(adas, Locale.ENGLISH).orElseThrow();
    assertThat(page.look(adas, Locale.ENGLISH)).as("again").contains(stopped);

    assertThat(stopped.title()).isEqualTo("en stopped.title Roundtrip");
    assertThat(stopped.act()).isEqualTo("again");
    page.act(adas, true, () -> Locale.ENGLISH);
    assertThat(page.look(adas, Locale.ENGLISH).orElseThrow().act()).isEqualTo("stop");
  }

  @Test
  public void a_link_that_cannot_take_a_stop_back_offers_no_undo() {
    page.act(adas, false, () -> Locale.ENGLISH);
    clock.pass(Duration.ofHours(23));
    String other = tokens.unsubscribe(ADA.id(), RT);
    UnsubscribeView withAnother = page.look(other, Locale.ENGLISH).orElseThrow();
    clock.pass(Duration.ofHours(1));

    assertThat(withAnother.title()).isEqualTo("en ended.title Roundtrip");
    assertThat(withAnother.act()).isEmpty();
    assertThat(page.look(adas, Locale.ENGLISH)).as("a day later").contains(withAnother);
  }

  @Test
  public void what_others_report_shows_on_no_link() {
    contacts.consent(GRACE.id(), Consent.denied("rest", "", clock.instant()));

    String graces = tokens.unsubscribe(GRACE.id(), RT);

    assertThat(page.look(graces, Locale.ENGLISH).orElseThrow().act()).isEqualTo("stop");
  }

  @Test
  public void can_be_taken_back() {
    page.act(adas, false, () -> Locale.GERMAN);
    clock.pass(Duration.ofSeconds(5));

    UnsubscribeView view = page.act(adas, true, () -> Locale.GERMAN).orElseThrow();

    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.GRANTED);
    assertThat(view.language()).isEqualTo("de");
    assertThat(view.act()).isEqualTo("stop");
  }

  @Test
  public void taking_back_grants_nothing_that_a_reported_no_could_not_take_away() {
    page.act(adas, false, () -> Locale.ENGLISH);
    clock.pass(Duration.ofSeconds(5));
    page.act(adas, true, () -> Locale.ENGLISH);
    assertThat(contacts.byId(ADA.id()).orElseThrow().consent()).isEqualTo(ADA.consent());
    clock.pass(Duration.ofDays(1));

    contacts.consent(ADA.id(), Consent.denied("rest", "", clock.instant()));

    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void who_was_never_asked_is_as_unasked_after_taking_back() {
    ContactId unasked =
        contacts.ensure(new NewContact("Uma", new EmailAddress("uma@example.com"), null, "")).id();
    String umas = tokens.unsubscribe(unasked, RT);

    page.act(umas, false, () -> Locale.ENGLISH);
    page.act(umas, true, () -> Locale.ENGLISH);

    assertThat(contacts.byId(unasked).orElseThrow().consent()).isEqualTo(Consent.UNKNOWN);
  }

  @Test
  public void somebody_we_do_not_know_gets_the_same_answer() {
    String erased = tokens.unsubscribe(new ContactId(4711), RT);

    assertThat(page.look(erased, Locale.ENGLISH)).isEqualTo(page.look(adas, Locale.ENGLISH));
    assertThat(page.act(erased, false, () -> Locale.ENGLISH))
        .isEqualTo(page.act(adas, false, () -> Locale.ENGLISH));
    assertThat(page.act(erased, true, () -> Locale.ENGLISH))
        .isEqualTo(page.act(adas, true, () -> Locale.ENGLISH));
    assertThat(contacts.ledger(new ContactId(4711))).as("nothing is kept of them").isEmpty();
  }

  @Test
  public void what_she_said_is_kept_with_where_and_when_she_said_it() {
    String link = RT.value() + "." + MONDAY.plusSeconds(3600).toEpochMilli();
    page.act(adas, false, () -> Locale.ENGLISH);
    clock.pass(Duration.ofSeconds(5));
    page.act(adas, true, () -> Locale.ENGLISH);

    assertThat(contacts.ledger(ADA.id()))
        .endsWith(
            Consent.own(false, "unsubscribe-link " + link, MONDAY.plusSeconds(3600)),
            Consent.own(true, "subscribe-again-link " + link, MONDAY.plusSeconds(3605)));
  }

  @Test
  public void a_stop_can_be_taken_back_by_its_own_link_only_and_for_a_day() {
    String later = later(Duration.ofDays(3));
    page.act(later, false, () -> Locale.ENGLISH);

    page.act(adas, true, () -> Locale.ENGLISH);
    assertThat(consentOf(ADA.id())).as("an old link").isEqualTo(Consent.State.DENIED);
    clock.pass(Duration.ofHours(24));
    page.act(later, true, () -> Locale.ENGLISH);
    assertThat(consentOf(ADA.id())).as("a day later").isEqualTo(Consent.State.DENIED);
  }

  /** Mail A may be forwarded; whoever has it takes back what was said by it, and no more. */
  @Test
  public void a_stop_by_one_link_is_not_undone_by_another() {
    String other = later(Duration.ofMinutes(1));
    page.act(adas, false, () -> Locale.ENGLISH);
    page.act(other, false, () -> Locale.ENGLISH);

    page.act(adas, true, () -> Locale.ENGLISH);
    page.act(other, true, () -> Locale.ENGLISH);

    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.DENIED);
    for (String link : List.of(adas, other))
      assertThat(page.look(link, Locale.ENGLISH).orElseThrow().act()).as("no way back").isEmpty();
  }

  @Test
  public void each_link_says_no_once_however_often_and_in_whatever_order_it_is_used() {
    String other = later(Duration.ofMinutes(1));

    for (int i = 0; i < 5; i++) {
      page.act(adas, false, () -> Locale.ENGLISH);
      page.act(other, false, () -> Locale.ENGLISH);
      page.act(adas, true, () -> Locale.ENGLISH);
      clock.pass(Duration.ofSeconds(1));
    }

    assertThat(contacts.ledger(ADA.id())).as("her consent, and a no by each link").hasSize(3);
  }

  @Test
  public void stopping_again_opens_no_new_way_back() {
    page.act(adas, false, () -> Locale.ENGLISH);
    clock.pass(Duration.ofDays(30));

    page.act(adas, false, () -> Locale.ENGLISH);
    page.act(adas, true, () -> Locale.ENGLISH);

    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.DENIED);
    assertThat(contacts.ledger(ADA.id())).as("no row for each post").hasSize(2);
  }

  @Test
  public void a_link_turns_no_reported_no_into_a_yes() {
    contacts.consent(ADA.id(), Consent.denied("rest", "", clock.instant()));

    page.act(adas, false, () -> Locale.ENGLISH);
    page.act(adas, true, () -> Locale.ENGLISH);

    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void a_link_that_stopped_nothing_grants_nothing() {
    ContactId unasked =
        contacts.ensure(new NewContact("Uma", new EmailAddress("uma@example.com"), null, "")).id();

    page.act(tokens.unsubscribe(unasked, RT), true, () -> Locale.ENGLISH);

    assertThat(contacts.byId(unasked).orElseThrow().consent()).isEqualTo(Consent.UNKNOWN);
  }

  @Test
  public void what_she_says_last_counts_also_on_a_node_whose_clock_is_behind() {
    page.act(adas, false, () -> Locale.ENGLISH);
    clock.pass(Duration.ofMinutes(-5));
    page.act(adas, true, () -> Locale.ENGLISH);
    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.GRANTED);

    page.act(adas, false, () -> Locale.ENGLISH);

    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.DENIED);
  }

  private String later(Duration time) {
    clock.pass(time);
    return tokens.unsubscribe(ADA.id(), RT);
  }

  @Test
  public void a_project_that_is_gone_is_called_roundtrip() {
    UnsubscribePage nameless =
        new UnsubscribePage(
            tokens,
            new Unsubscribe(contacts, new StopMail(outbox, clock), clock),
            project -> Optional.empty(),
            (language, key, args) -> List.of(args).toString(),
            "");

    assertThat(nameless.look(adas, Locale.ENGLISH).orElseThrow().title()).isEqualTo("[Roundtrip]");
  }

  @Test
  public void a_forged_link_does_nothing() {
    String forged = adas.substring(0, adas.length() - 3) + "AAA";

    assertThat(page.look(forged, Locale.ENGLISH)).isEmpty();
    assertThat(page.act(forged, false, () -> Locale.ENGLISH)).isEmpty();
    assertThat(consentOf(ADA.id())).isEqualTo(Consent.State.GRANTED);
    assertThat(page.unknown(Locale.ENGLISH).act()).isEmpty();
    assertThat(page.unknown(Locale.ENGLISH).button()).isEmpty();
    assertThat(page.unknown(Locale.ENGLISH).title()).startsWith("en unknown.title");
  }
}
