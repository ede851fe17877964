package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Trusted because it passes {@link AccountsContract}. */
public final class InMemoryAccounts implements Accounts {
  private final Map<String, Account> byKey = new LinkedHashMap<>();

  @Override
  public synchronized Account ensure(String name) {
    return byKey.computeIfAbsent(
        CustomerKeys.account(name),
        key -> new Account(new AccountId(byKey.size() + 1), name.strip()));
  }

  @Override
  public Map<String, Account> ensureAll(Collection<String> names) {
    Map<String, Account> all = new LinkedHashMap<>();
    for (String name : names) all.put(name, ensure(name));
    return all;
  }

  @Override
  public Optional<Account> byName(String name) {
    return Optional.ofNullable(byKey.get(CustomerKeys.account(name)));
  }

  @Override
  public Map<AccountId, Account> byIds(Set<AccountId> ids) {
    return byKey.values().stream()
        .filter(a -> ids.contains(a.id()))
        .collect(Collectors.toMap(Account::id, a -> a));
  }

  public int count() {
    return byKey.size();
  }
}
