package io.roundtrip.customers.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.CustomerKeys;
import io.roundtrip.host.ao.Inserts;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@link Accounts} in the table ACCOUNT. */
public final class AoAccounts implements Accounts {
  private final ActiveObjects ao;

  public AoAccounts(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Account ensure(String name) {
    return ensureAll(List.of(name)).values().iterator().next();
  }

  @Override
  public Map<String, Account> ensureAll(Collection<String> names) {
    Map<String, String> nameByKey = new TreeMap<>();
    for (String name : names) nameByKey.putIfAbsent(CustomerKeys.account(name), Text.oneLine(name));
    Map<String, Account> byKey =
        Ensured.all(nameByKey.keySet(), this::byKeys, keys -> insert(keys, nameByKey)).rows();
    Map<String, Account> byName = new LinkedHashMap<>();
    for (String name : names) byName.put(name, byKey.get(CustomerKeys.account(name)));
    return byName;
  }

  private void insert(List<String> keys, Map<String, String> nameByKey) {
    Inserts.together(
        ao,
        AccountRow.class,
        keys.stream()
            .map(key -> Map.<String, Object>of("ACCOUNT_KEY", key, "NAME", nameByKey.get(key)))
            .toList());
  }

  private Map<String, Account> byKeys(Collection<String> keys) {
    Map<String, Account> accounts = new HashMap<>();
    for (List<String> piece : Chunks.of(keys))
      for (AccountRow row :
          ao.find(AccountRow.class, Chunks.in("ACCOUNT_KEY", piece), piece.toArray()))
        accounts.put(row.getAccountKey(), account(row));
    return accounts;
  }

  @Override
  public Optional<Account> byName(String name) {
    return byKeys(List.of(CustomerKeys.account(name))).values().stream().findFirst();
  }

  @Override
  public Map<AccountId, Account> byIds(Set<AccountId> ids) {
    Map<AccountId, Account> accounts = new HashMap<>();
    for (List<Long> piece : Chunks.of(ids.stream().map(AccountId::value).toList()))
      for (AccountRow row : ao.find(AccountRow.class, Chunks.in("ID", piece), piece.toArray()))
        accounts.put(new AccountId(row.getID()), account(row));
    return accounts;
  }

  private static Account account(AccountRow row) {
    return new Account(new AccountId(row.getID()), row.getName());
  }
}
