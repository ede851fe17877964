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
   * the edit, which moved meanwhile, or where nobody stands any more and the issue was edited
   * lately: its history has to say who emptied the field. A key that says nothing is no edit. A
   * number of queries that does not grow with the issues (chunks of 500).
   */
  Set<IssueId> among(Collection<From> all, Numbers fields);
}
