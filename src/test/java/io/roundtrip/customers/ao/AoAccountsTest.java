package io.roundtrip.customers.ao;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.AccountsContract;
import io.roundtrip.kernel.AccountId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;

public class AoAccountsTest extends AccountsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(AccountRow.class);
  }

  @Override
  protected Accounts accounts() {
    return new AoAccounts(db.ao());
  }

  @Test
  public void a_thousand_accounts_are_read_in_two_statements() {
    Set<AccountId> ids =
        accounts()
            .ensureAll(IntStream.range(0, 1000).mapToObj(i -> "Account " + i).toList())
            .values()
            .stream()
            .map(Account::id)
            .collect(Collectors.toSet());
    db.ao().flushAll();

    long statements = db.statementsOf(() -> assertThat(accounts().byIds(ids)).hasSize(1000));

    assertThat(statements).isEqualTo(2);
  }
}
