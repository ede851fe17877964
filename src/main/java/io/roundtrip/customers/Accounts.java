package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every customer account, each once whatever the upper and lower case of its name. */
public interface Accounts {
  /**
   * The account of this name, made if it is not there. Safe to repeat; two nodes may race, both get
   * the same account.
   */
  Account ensure(String name);

  /**
   * The same for many, in few queries. The answer holds every name asked for, written as it was
   * asked.
   */
  Map<String, Account> ensureAll(Collection<String> names);

  Optional<Account> byName(String name);

  /**
   * A number of queries that does not grow with the ids (chunks of 500). Unknown ids are left out.
   */
  Map<AccountId, Account> byIds(Set<AccountId> ids);

  default Optional<Account> byId(AccountId id) {
    return Optional.ofNullable(byIds(Set.of(id)).get(id));
  }
}
