package io.roundtrip.customers;

import io.roundtrip.customers.KeyFields.From;
import io.roundtrip.customers.KeyFields.Numbers;
import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.Set;

/** What somebody wrote over the keys in the fields of issues. */
public interface KeyEdits {
  /**
   * The issues in whose fields somebody else stands than they are from, because nobody told us of
   * the edit. An emptied field, and a key that says nothing, are no edit. A number of queries that
   * does not grow with the issues (chunks of 500).
   */
  Set<IssueId> among(Collection<From> all, Numbers fields);
}
