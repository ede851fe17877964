package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Pseudonyms.Place;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.Signer;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class PseudonymsTest {
  private static final ProjectId RT = new ProjectId(10000);
  private static final ProjectId OPS = new ProjectId(10001);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryTypedTexts typed = new InMemoryTypedTexts();
  private final Pseudonyms pseudonyms =
      new Pseudonyms(new FixedSigner(), contacts, accounts, typed, clock);

  private final Contact ada =
      contacts.ensure(new NewContact("Ada", new EmailAddress("ada@example.org"), null, ""));
  private final Account acme = accounts.ensure("Acme");

  @Test
  public void a_key_names_a_person_and_the_project_it_counts_in() {
    String key = pseudonyms.of(ada.id(), RT);

    assertThat(key).doesNotContain("Ada").matches("[a-z0-9]+");
    assertThat(pseudonyms.meant(List.of(key)))
        .isEqualTo(Map.of(key, new Pseudonyms.Person(ada, RT)));
    assertThat(pseudonyms.of(ada.id(), OPS)).isNotEqualTo(key);
    assertThat(pseudonyms.isSettled(key)).isTrue();
  }

  @Test
  public void a_key_names_an_account() {
    String key = pseudonyms.of(acme.id(), RT);

    assertThat(pseudonyms.meant(List.of(key)))
        .isEqualTo(Map.of(key, new Pseudonyms.Firm(acme, RT)));
  }

  @Test
  public void a_key_that_somebody_made_up_or_changed_names_nobody() {
    String key = pseudonyms.of(ada.id(), RT);
    String elsewhere = key.replace("p10000k", "p10001k");
    String another = key.replaceFirst("c[0-9a-f]{4}", "c0123");

    for (String made : List.of(elsewhere, another, "c1p1k0123456789abcdef")) {
      assertThat(Pseudonyms.isKey(made)).as(made).isTrue();
      assertThat(pseudonyms.isForeign(made)).as(made).isTrue();
      assertThat(pseudonyms.given(made)).as("stays as it is").isEqualTo(made);
      assertThat(pseudonyms.placed(made, place(1, RT))).isEqualTo(made);
      assertThat(pseudonyms.meant(List.of(made))).as(made).isEmpty();
    }
    for (String text : List.of(key + "0", key.substring(1), "", "c".repeat(1_000_000))) {
      assertThat(Pseudonyms.isKey(text)).isFalse();
      assertThat(pseudonyms.isForeign(text)).isFalse();
    }
    assertThat(pseudonyms.isForeign(key)).isFalse();
  }

  /** After the signing key was lost and a new one made. */
  @Test
  public void a_key_that_another_signing_key_made_is_no_name() {
    Signer another = mock(Signer.class);
    when(another.sign(any(), any(), any()))
        .thenAnswer(
            asked -> new FixedSigner().sign("1", "another", asked.getArgument(2, String.class)));
    String key = new Pseudonym('c', 1, RT.value()).text(another);

    assertThat(pseudonyms.placed(pseudonyms.given(key), place(1, RT))).isEqualTo(key);
    assertThat(pseudonyms.meant(List.of(key))).isEmpty();
  }

  private static Place place(long issue, ProjectId project) {
    return new Place(new IssueId(issue), project, "customfield_10100");
  }

  @Test
  public void the_key_of_a_typed_text_that_a_form_gives_names_nobody() {
    String loose = pseudonyms.given("Secret Person");
    String stored = pseudonyms.placed(loose, place(92, RT));

    assertThat(stored).isNotEqualTo(loose);
    assertThat(pseudonyms.placed(loose, place(93, RT))).isNotEqualTo(stored);
    for (String seen : List.of(loose, stored)) {
      String pasted = pseudonyms.given(seen);
      String elsewhere = pseudonyms.placed(pasted, place(1, OPS));
      assertThat(pseudonyms.meant(List.of(pasted, elsewhere))).as(seen).isEmpty();
      assertThat(Pseudonyms.isKey(elsewhere)).as("no name for anybody to be called by").isTrue();
      assertThat(pseudonyms.isSame(seen, pasted)).as("as it stands").isTrue();
      assertThat(pseudonyms.given(pasted)).isEqualTo(pasted);
    }
  }

  @Test
  public void the_key_that_an_issue_holds_counts_in_its_project_alone() {
    String stored = pseudonyms.placed(pseudonyms.given("Secret Person"), place(92, RT));

    assertThat(pseudonyms.meant(List.of(stored)))
        .isEqualTo(Map.of(stored, new Pseudonyms.Typed("Secret Person", RT)));
    assertThat(pseudonyms.placed(stored, place(92, RT))).isEqualTo(stored);
    assertThat(pseudonyms.placed(stored, place(92, OPS))).as("moved").isEqualTo(stored);
    String copied = pseudonyms.placed(stored, place(95, RT));
    pseudonyms.forget(List.of(stored, "c1", "Secret Person"));
    assertThat(pseudonyms.meant(List.of(stored, copied))).containsOnlyKeys(copied);
  }

  @Test
  public void what_no_issue_holds_is_kept_for_a_day() {
    String key = pseudonyms.given("Grace Okafor");

    clock.pass(Duration.ofHours(23));
    assertThat(pseudonyms.forget()).isZero();
    clock.pass(Duration.ofHours(2));
    assertThat(pseudonyms.forget()).isEqualTo(1);
    assertThat(pseudonyms.meant(List.of(key))).isEmpty();
  }

  @Test
  public void what_was_typed_is_kept_for_a_week() {
    String key = pseudonyms.typed("Grace Okafor", place(1, RT));

    assertThat(key)
        .doesNotContain("Grace")
        .isEqualTo(pseudonyms.typed("Grace Okafor", place(1, RT)));
    assertThat(Pseudonyms.isKey(key)).isTrue();
    assertThat(pseudonyms.isSettled(key)).isFalse();
    clock.pass(Duration.ofDays(6));
    assertThat(pseudonyms.forget()).isZero();
    assertThat(pseudonyms.meant(List.of(key)))
        .isEqualTo(Map.of(key, new Pseudonyms.Typed("Grace Okafor", RT)));
    clock.pass(Duration.ofDays(2));
    assertThat(pseudonyms.forget()).isEqualTo(1);
    assertThat(pseudonyms.meant(List.of(key))).isEmpty();
  }

  @Test
  public void who_is_gone_is_named_no_more() {
    String gone = pseudonyms.of(new ContactId(987), RT);
    String closed = pseudonyms.of(new AccountId(987), RT);

    assertThat(pseudonyms.meant(List.of(gone, closed))).isEmpty();
    assertThat(Pseudonyms.isKey(gone)).isTrue();
  }

  @Test
  public void a_key_tells_neither_the_number_nor_what_the_next_or_another_project_has() {
    String key = pseudonyms.of(new ContactId(7), RT);
    String next = pseudonyms.of(new ContactId(8), RT);
    String elsewhere = pseudonyms.of(new ContactId(7), OPS);

    assertThat(key).matches("c[0-9a-f]{16}p10000k[0-9a-f]{16}");
    for (String other : List.of(next, elsewhere)) {
      assertThat(other.substring(1, 9)).isNotEqualTo(key.substring(1, 9));
      assertThat(other.substring(9, 17)).isNotEqualTo(key.substring(9, 17));
      assertThat(other.substring(other.indexOf('k'))).isNotEqualTo(key.substring(key.indexOf('k')));
    }
  }

  @Test
  public void a_key_of_versions_before_still_counts_and_is_another_text_by_now() {
    byte[] mac =
        new FixedSigner().sign("1", "pseudonym", "c" + ada.id().value() + "p10000").orElseThrow();
    String former = "c" + ada.id().value() + "p10000k" + HexFormat.of().formatHex(mac, 0, 8);

    assertThat(pseudonyms.meant(List.of(former)))
        .isEqualTo(Map.of(former, new Pseudonyms.Person(ada, RT)));
    assertThat(pseudonyms.of(ada.id(), RT)).isNotEqualTo(former);
  }
}
