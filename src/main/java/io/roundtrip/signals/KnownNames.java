package io.roundtrip.signals;

import io.roundtrip.customers.CustomerNames;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may call customers: by the kept name where a piece that the reader may see
 * carries it, by what such pieces call them otherwise. Two readers may know one person by two
 * names; nobody learns from it what others know.
 *
 * @param people known by the kept name
 * @param called the oldest other name that the reader may see
 * @param firms the same of accounts
 */
public record KnownNames(
    Set<ContactId> people,
    Map<ContactId, String> called,
    Set<AccountId> firms,
    Map<AccountId, String> written)
    implements CustomerNames.Known {
  public static final KnownNames NONE = new KnownNames(Set.of(), Map.of(), Set.of(), Map.of());

  @Override
  public String person(@Nullable ContactId id, String kept) {
    if (id == null) return "";
    return people.contains(id) ? kept : called.getOrDefault(id, "");
  }

  @Override
  public String firm(@Nullable AccountId id, String kept) {
    if (id == null) return "";
    return firms.contains(id) ? kept : written.getOrDefault(id, "");
  }

  /** Whether the reader knows the person by any name. */
  public boolean knows(ContactId id) {
    return people.contains(id) || called.containsKey(id);
  }

  /** For logs: no personal data. */
  @Override
  public String toString() {
    return "KnownNames";
  }
}
