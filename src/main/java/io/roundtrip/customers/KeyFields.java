package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of issues that hold keys in place of customers. */
public interface KeyFields {
  /**
   * Who an issue is from.
   *
   * @param project where it is known to be
   * @param under the project whose keys it carries
   */
  record From(
      IssueId issue,
      ProjectId project,
      ProjectId under,
      @Nullable ContactId contact,
      @Nullable AccountId account) {}

  /** Jira's numbers of the fields; null where there is none. */
  record Numbers(@Nullable Long customer, @Nullable Long email, @Nullable Long account) {}

  /**
   * Puts the keys where names, addresses or other keys stand: without history, events and mail;
   * only the index follows. An empty field stays empty; what nobody is known for is at least no
   * name any more. Safe to repeat; issues that are gone or that Jira cannot write are passed over.
   *
   * @param now asked directly before an issue is written: who it is from then; empty = it stays
   * @return how many issues changed
   */
  int settle(Collection<From> all, Numbers fields, Function<IssueId, Optional<From>> now);
}
