package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a reader may call customers: nobody learns here what only others were told. */
public interface CustomerNames {
  /** The names of one reader. */
  interface Known {
    /**
     * @param kept the kept name
     * @return "" when the reader knows none
     */
    String person(@Nullable ContactId id, String kept);

    /** The same of an account. */
    String firm(@Nullable AccountId id, String kept);
  }

  /** A number of queries that does not grow with the customers (chunks of 500). */
  Known of(Collection<ContactId> people, Collection<AccountId> firms, @Nullable UserKey reader);
}
