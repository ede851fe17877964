package io.roundtrip.priority.panel;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class ToldTest {
  private static final ContactId ERASED = new ContactId(99);

  @Test
  public void each_is_counted_once_as_told_or_by_the_reason() {
    Told told =
        told(
            List.of(ADA.id(), GRACE.id(), ERASED),
            Map.of(GRACE.id(), Reason.NO_CONSENT),
            everybody());

    assertThat(told.people()).isEqualTo(1);
    assertThat(told.held()).isEqualTo(Map.of(Reason.NO_CONSENT, 1, Reason.ERASED, 1));
    assertThat(told.firstNames()).containsExactly("Ada");
  }

  @Test
  public void the_same_reason_is_added_up() {
    Told told =
        told(
            List.of(ADA.id(), GRACE.id()),
            Map.of(ADA.id(), Reason.UNSUBSCRIBED, GRACE.id(), Reason.UNSUBSCRIBED),
            everybody());

    assertThat(told.people()).isZero();
    assertThat(told.held()).isEqualTo(Map.of(Reason.UNSUBSCRIBED, 2));
    assertThat(told.firstNames()).isEmpty();
  }

  @Test
  public void who_may_not_be_named_is_counted_all_the_same() {
    Told told = told(List.of(ADA.id(), GRACE.id()), Map.of(), Set.of(GRACE.id()));

    assertThat(told.people()).isEqualTo(2);
    assertThat(told.firstNames()).containsExactly("Grace");
  }

  @Test
  public void five_are_named_and_a_name_once() {
    List<String> names = List.of("Ada A", "Ada B", "Bo", "Cy", "Di", "Ed", "Flo");
    Map<ContactId, Contact> known = new HashMap<>();
    List<ContactId> looked = new ArrayList<>();
    for (String name : names) {
      Contact each = person(looked.size() + 1, name);
      looked.add(each.id());
      known.put(each.id(), each);
    }

    Told told =
        Told.of(
            looked,
            new Told.Rest(0, 3),
            known,
            new Telling.Outlook(null, null, Map.of(), true),
            names(known));

    assertThat(told.firstNames()).containsExactly("Ada", "Bo", "Cy", "Di", "Ed");
    assertThat(told.people()).isEqualTo(7);
    assertThat(told.unlooked()).isEqualTo(3);
    assertThat(told.dryRun()).isTrue();
  }

  @Test
  public void when_whoever_can_be_told_was_told_it_is_over() {
    assertThat(told(List.of(ADA.id()), Map.of(ADA.id(), Reason.DUPLICATE), everybody()).isOver())
        .isTrue();
    assertThat(told(List.of(ADA.id()), Map.of(ADA.id(), Reason.NO_CONSENT), everybody()).isOver())
        .isFalse();
    assertThat(
            told(
                    List.of(ADA.id(), GRACE.id()),
                    Map.of(ADA.id(), Reason.DUPLICATE, GRACE.id(), Reason.TOLD_TO_THE_END),
                    everybody())
                .isOver())
        .isFalse();
    assertThat(
            told(List.of(ADA.id(), GRACE.id()), Map.of(ADA.id(), Reason.DUPLICATE), everybody())
                .isOver())
        .isFalse();
  }

  @Test
  public void it_is_not_over_while_somebody_was_not_looked_at_or_may_not_be_seen() {
    for (Told.Rest rest : List.of(new Told.Rest(1, 0), new Told.Rest(0, 1)))
      assertThat(
              Told.of(
                      List.of(ADA.id()),
                      rest,
                      Map.of(ADA.id(), ADA),
                      new Telling.Outlook(null, null, Map.of(ADA.id(), Reason.DUPLICATE), false),
                      Map.of())
                  .isOver())
          .as(rest.toString())
          .isFalse();
  }

  private static Told told(
      List<ContactId> looked, Map<ContactId, Reason> held, Set<ContactId> nameable) {
    Map<ContactId, Contact> known = Map.of(ADA.id(), ADA, GRACE.id(), GRACE);
    Map<ContactId, String> names = names(known);
    names.keySet().retainAll(nameable);
    return Told.of(
        looked, new Told.Rest(0, 0), known, new Telling.Outlook(null, null, held, false), names);
  }

  private static Map<ContactId, String> names(Map<ContactId, Contact> people) {
    Map<ContactId, String> names = new HashMap<>();
    people.forEach((id, person) -> names.put(id, person.name()));
    return names;
  }

  private static Set<ContactId> everybody() {
    return Set.of(ADA.id(), GRACE.id(), ERASED);
  }

  private static Contact person(long id, String name) {
    return new Contact(new ContactId(id), name, null, null, "en", Consent.UNKNOWN);
  }
}
