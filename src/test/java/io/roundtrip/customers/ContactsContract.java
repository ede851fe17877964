package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What every {@link Contacts} promises. */
public abstract class ContactsContract {
  static final EmailAddress ADA = new EmailAddress("ada@example.org");
  static final EmailAddress GRACE = new EmailAddress("grace@example.org");
  static final AccountId ACME = new AccountId(7);
  static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  protected abstract Contacts contacts();

  private Contact ada() {
    return contacts().ensure(new NewContact("Ada", ADA, ACME, "en"));
  }

  @Test
  public void a_person_is_known_by_the_address() {
    Contact ada = ada();

    Contact again = contacts().ensure(new NewContact("A. Lovelace", ADA, new AccountId(8), "de"));

    assertThat(again).isEqualTo(ada);
    assertThat(ada.email()).isEqualTo("ada@example.org");
    assertThat(contacts().byEmail(ADA)).contains(ada);
    assertThat(contacts().byEmail(GRACE)).isEmpty();
    assertThat(contacts().byEmails(Set.of(ADA, GRACE))).isEqualTo(Map.of(ADA, ada));
    assertThat(contacts().byEmails(Set.of())).isEmpty();
  }

  @Test
  public void people_are_found_by_their_name_or_its_first_words() {
    Contact ada = contacts().ensure(new NewContact("Ada Lindqvist", ADA, ACME, ""));
    Contact adam = contacts().ensure(new NewContact("Adam", GRACE, null, ""));

    assertThat(contacts().named("Ada Lindqvist", 9)).containsExactly(ada.id());
    assertThat(contacts().named("ada lindqvist", 9)).containsExactly(ada.id());
    assertThat(contacts().named("ADA", 9)).containsExactly(ada.id());
    assertThat(contacts().named(" adam ", 9)).containsExactly(adam.id());
    assertThat(contacts().named("Ad%", 9)).isEmpty();
    assertThat(contacts().named("%", 9)).isEmpty();
    assertThat(contacts().named("Lindqvist", 9)).isEmpty();
    contacts().ensure(new NewContact("Ada Byron", null, null, ""));
    assertThat(contacts().named("Ada", 1)).hasSize(1);
    assertThat(contacts().named("Ada", 9)).hasSize(2);
  }

  @Test
  public void what_we_did_not_know_is_added() {
    Contact nameless = contacts().ensure(new NewContact("", ADA, null, ""));

    Contact named = contacts().ensure(new NewContact("Ada", ADA, ACME, "de"));

    assertThat(nameless.name()).as("an address is no name").isEmpty();
    assertThat(named)
        .isEqualTo(
            new Contact(nameless.id(), "Ada", "ada@example.org", ACME, "de", Consent.UNKNOWN));
    assertThat(contacts().byId(nameless.id())).contains(named);
  }

  @Test
  public void without_an_address_the_name_within_the_account_says_who_it_is() {
    Contact here = contacts().ensure(new NewContact("Lin", null, ACME, ""));
    Contact elsewhere = contacts().ensure(new NewContact("Lin", null, new AccountId(8), ""));
    Contact again = contacts().ensure(new NewContact(" LIN ", null, ACME, ""));

    assertThat(again.id()).isEqualTo(here.id()).isNotEqualTo(elsewhere.id());
    assertThat(here.email()).isNull();
    assertThat(here.reach()).isEqualTo(Reach.NO_ADDRESS);
  }

  @Test
  public void many_are_ensured_at_once() {
    Contact ada = ada();
    NewContact same = new NewContact("Ada", ADA, ACME, "en");
    NewContact grace = new NewContact("Grace", GRACE, null, "");
    NewContact graceAgain = new NewContact("", GRACE, ACME, "");

    Map<NewContact, Contact> all = contacts().ensureAll(List.of(same, grace, graceAgain));

    assertThat(all.get(same)).isEqualTo(ada);
    assertThat(all.get(grace).id()).isEqualTo(all.get(graceAgain).id());
    assertThat(all.get(grace).account()).isEqualTo(ACME);
  }

  @Test
  public void the_newest_answer_counts_and_none_is_lost() {
    Contact ada = ada();
    Consent no = Consent.denied("unsubscribe-link", "", MORNING.plusSeconds(60));
    Consent yes = Consent.granted("survey", "v3", MORNING);

    contacts().consent(ada.id(), no);
    contacts().consent(ada.id(), yes);
    contacts().consent(ada.id(), yes);

    assertThat(contacts().byId(ada.id()).orElseThrow().consent()).isEqualTo(no);
    assertThat(contacts().byEmail(ADA).orElseThrow().reach()).isEqualTo(Reach.DENIED);
    assertThat(contacts().ledger(ada.id())).containsExactly(yes, no);
  }

  @Test
  public void an_own_no_stays_whatever_is_reported_and_however_it_is_dated() {
    Contact ada = ada();
    Consent no = Consent.own(false, "unsubscribe-link", MORNING);

    contacts().consent(ada.id(), no);
    contacts().consent(ada.id(), Consent.granted("rest", "", MORNING.plus(Duration.ofDays(1))));
    contacts().consent(ada.id(), Consent.reported(true, "import 7", "", null, MORNING));

    assertThat(contacts().byId(ada.id()).orElseThrow().consent()).isEqualTo(no);
    assertThat(contacts().ledger(ada.id())).hasSize(3);

    contacts().consent(ada.id(), Consent.own(true, "subscribe-again-link", MORNING.plusSeconds(1)));
    Consent reported = Consent.granted("rest", "", MORNING.plus(Duration.ofDays(1)));
    assertThat(contacts().byEmail(ADA).orElseThrow().consent())
        .as("taken back: as if it had not been said")
        .isEqualTo(reported);
  }

  @Test
  public void a_reported_answer_counts_from_when_it_was_given_and_undated_as_oldest() {
    Contact ada = ada();
    Consent no =
        Consent.reported(false, "rest", "", MORNING.minusSeconds(60), MORNING.minusSeconds(30));

    contacts().consent(ada.id(), no);
    contacts().consent(ada.id(), Consent.reported(true, "import 7", "v1", null, MORNING));

    assertThat(contacts().byId(ada.id()).orElseThrow().consent()).isEqualTo(no);
    assertThat(contacts().ledger(ada.id()).get(0).given()).isEqualTo(Instant.EPOCH);
    assertThat(contacts().ledger(ada.id()).get(0).known()).isEqualTo(MORNING);
  }

  @Test
  public void an_undated_no_is_taken_back_only_by_what_is_certainly_later() {
    Contact ada = ada();
    Consent no = Consent.reported(false, "rest", "", null, MORNING);

    contacts().consent(ada.id(), Consent.granted("import 7", "", MORNING.minusSeconds(60)));
    contacts().consent(ada.id(), no);
    assertThat(contacts().byId(ada.id()).orElseThrow().consent()).isEqualTo(no);

    contacts().consent(ada.id(), Consent.granted("rest", "", MORNING.plusSeconds(60)));
    assertThat(contacts().byId(ada.id()).orElseThrow().reach()).isEqualTo(Reach.OPEN);

    contacts()
        .consent(ada.id(), Consent.reported(false, "rest", "", null, MORNING.plusSeconds(120)));
    assertThat(contacts().byId(ada.id()).orElseThrow().reach())
        .as("said again, in the same words, after the yes")
        .isEqualTo(Reach.DENIED);
  }

  @Test
  public void an_answer_that_says_nothing_is_not_kept() {
    Contact ada = ada();

    contacts().consents(List.of(new Contacts.Answered(ada.id(), Consent.UNKNOWN)));

    assertThat(contacts().ledger(ada.id())).isEmpty();
    assertThat(contacts().byId(ada.id()).orElseThrow().reach()).isEqualTo(Reach.NOT_ASKED);
  }

  @Test
  public void answers_of_many_are_kept_at_once() {
    Contact ada = ada();
    Contact grace = contacts().ensure(new NewContact("Grace", GRACE, null, ""));

    contacts()
        .consents(
            List.of(
                new Contacts.Answered(ada.id(), Consent.denied("a", "", MORNING)),
                new Contacts.Answered(ada.id(), Consent.granted("a", "", MORNING.plusSeconds(1))),
                new Contacts.Answered(grace.id(), Consent.denied("b", "", MORNING))));

    Map<ContactId, Contact> both =
        contacts().byIds(Set.of(ada.id(), grace.id(), new ContactId(987654)));
    assertThat(both).hasSize(2);
    assertThat(both.get(ada.id()).reach()).isEqualTo(Reach.OPEN);
    assertThat(both.get(grace.id()).reach()).isEqualTo(Reach.DENIED);
  }

  @Test
  public void logs_see_no_personal_data() {
    assertThat(ada().toString()).doesNotContainIgnoringCase("ada");
    assertThat(ADA.toString()).doesNotContain("ada@");
  }
}
