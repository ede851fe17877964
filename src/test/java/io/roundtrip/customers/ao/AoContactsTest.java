package io.roundtrip.customers.ao;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.ContactsContract;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.Word;
import io.roundtrip.kernel.ContactId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;

public class AoContactsTest extends ContactsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(ContactRow.class, ConsentRow.class);
  }

  @Override
  protected Contacts contacts() {
    return new AoContacts(db.ao());
  }

  private List<NewContact> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> new NewContact("P" + i, new EmailAddress("p" + i + "@example.org"), null, ""))
        .toList();
  }

  @Test
  public void a_thousand_contacts_with_consent_are_read_in_four_statements() {
    Set<ContactId> ids =
        contacts().ensureAll(people(1000)).values().stream()
            .map(Contact::id)
            .collect(Collectors.toSet());
    contacts()
        .consents(
            ids.stream()
                .map(id -> new Contacts.Answered(id, Consent.granted("test", "", Instant.EPOCH)))
                .toList());
    db.ao().flushAll();

    long statements =
        db.statementsOf(
            () ->
                assertThat(contacts().byIds(ids).values())
                    .hasSize(1000)
                    .allMatch(contact -> contact.consent().isGranted()));

    assertThat(statements).isEqualTo(4);
  }

  private void old(ContactId contact, String state, String source, Instant at) {
    Map<String, Object> row = new HashMap<>();
    row.put("ENTRY_KEY", state + source + at.toEpochMilli() + "-" + contact.value());
    row.put("CONTACT_ID", contact.value());
    row.put("STATE", state);
    row.put("SOURCE", source);
    row.put("ANSWERED_AT", at.toEpochMilli());
    db.ao().create(ConsentRow.class, row);
  }

  @Test
  public void rows_from_before_own_words_were_told_apart_are_read_as_what_they_were() {
    Instant then = Instant.parse("2026-10-01T08:00:00Z");
    List<ContactId> ids =
        contacts().ensureAll(people(3)).values().stream()
            .map(Contact::id)
            .sorted(Comparator.comparing(ContactId::value))
            .toList();
    for (ContactId id : ids) old(id, "DENIED", "unsubscribe-link", then);
    old(ids.get(0), "GRANTED", "import 7", then.plusSeconds(60));
    old(ids.get(1), "GRANTED", "rest", then.minusSeconds(60));
    old(ids.get(1), "GRANTED", "subscribe-again-link", then.plusSeconds(60));
    old(ids.get(2), "GRANTED", "subscribe-again-link", then.plusSeconds(90_000));

    Map<ContactId, Contact> kept = contacts().byIds(Set.copyOf(ids));

    assertThat(kept.get(ids.get(0)).consent().word()).isEqualTo(Word.OWN_NO);
    assertThat(kept.get(ids.get(1)).consent().word()).isEqualTo(Word.REPORTED_YES);
    assertThat(kept.get(ids.get(2)).consent().word()).isEqualTo(Word.OWN_NO);
    assertThat(kept.get(ids.get(0)).consent().known()).isEqualTo(then);
  }

  @Test
  public void two_nodes_that_race_get_the_same_contacts() throws Exception {
    List<NewContact> people = people(60);
    Callable<Set<ContactId>> node =
        () ->
            contacts().ensureAll(people).values().stream()
                .map(Contact::id)
                .collect(Collectors.toSet());
    ExecutorService nodes = Executors.newFixedThreadPool(4);

    List<Future<Set<ContactId>>> answers = nodes.invokeAll(List.of(node, node, node, node));
    nodes.shutdown();

    Set<ContactId> first = answers.get(0).get();
    assertThat(first).hasSize(60);
    for (Future<Set<ContactId>> answer : answers) assertThat(answer.get()).isEqualTo(first);
  }
}
