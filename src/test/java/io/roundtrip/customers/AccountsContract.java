package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What every {@link Accounts} promises. */
public abstract class AccountsContract {
  protected abstract Accounts accounts();

  @Test
  public void an_account_is_kept_once_whatever_the_case_and_blanks_of_its_name() {
    Account acme = accounts().ensure("Acme Ltd");

    Account again = accounts().ensure("  ACME   ltd ");

    assertThat(again.id()).isEqualTo(acme.id());
    assertThat(again.name()).isEqualTo("Acme Ltd");
  }

  @Test
  public void many_are_ensured_at_once_and_answered_by_the_name_asked_for() {
    Account acme = accounts().ensure("Acme");

    Map<String, Account> all =
        accounts().ensureAll(List.of("acme", "Größe 😀 GmbH", "ACME", "Borg"));

    assertThat(all).containsOnlyKeys("acme", "Größe 😀 GmbH", "ACME", "Borg");
    assertThat(all.get("acme")).isEqualTo(acme).isEqualTo(all.get("ACME"));
    assertThat(all.get("Größe 😀 GmbH").name()).isEqualTo("Größe 😀 GmbH");
  }

  @Test
  public void unknown_ids_and_names_are_left_out() {
    Account acme = accounts().ensure("Acme");

    assertThat(accounts().byIds(Set.of(acme.id(), new AccountId(987654))))
        .containsOnly(Map.entry(acme.id(), acme));
    assertThat(accounts().byIds(Set.of())).isEmpty();
    assertThat(accounts().byName("acme")).contains(acme);
    assertThat(accounts().byName("Borg")).isEmpty();
  }
}
