package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /**
   * What one piece of feedback says itself of who it was.
   *
   * @param number rises with every piece
   * @param named whether it carries the kept name of the contact
   * @param firmed the same of the account
   * @param under the project whose keys of them its issue carries
   */
  record Said(
      long number,
      IssueId issue,
      @Nullable ContactId contact,
      boolean named,
      @Nullable AccountId account,
      boolean firmed,
      ProjectId under) {}

  /** One query. */
  Optional<Said> said(IssueId issue);

  /** The newest 500 of a project with a lower number; one query. */
  List<Said> newest(ProjectId project, long before);

  /** A number of queries that does not grow with the customers (chunks of 500). */
  Known of(Collection<ContactId> people, Collection<AccountId> firms, @Nullable UserKey reader);
}
