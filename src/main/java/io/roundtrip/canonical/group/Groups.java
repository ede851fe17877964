package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which issue belongs to which canonical. An issue is in one group at most; a canonical is never a
 * duplicate of another. Nodes may race: of several that join one issue one wins, and F → A racing
 * with A → B never leaves a chain (at worst both are refused). Never call the writing methods
 * inside a transaction: on PostgreSQL it would not survive a lost race.
 */
public interface Groups {
  /**
   * JOINED. TAKEN: the issue is in a group already, perhaps this one. LEADS: the issue has
   * duplicates of its own. CHAIN: the canonical is a duplicate itself.
   */
  enum Join {
    JOINED,
    TAKEN,
    LEADS,
    CHAIN
  }

  /** Nothing is changed unless the answer is JOINED. */
  default Join join(Membership wanted) {
    return join(wanted, of(List.of(wanted.issue(), wanted.canonical())));
  }

  /**
   * The same.
   *
   * @param both what {@link #of} answered for the issue and the canonical a moment ago
   */
  Join join(Membership wanted, Map<IssueId, Membership> both);

  /** Whether it was in that group; of several that try at once one hears true. */
  boolean leave(IssueId issue, IssueId canonical);

  /**
   * Issues that stand alone are absent; a canonical maps to itself. A number of queries that does
   * not grow with the issues (chunks of 500).
   */
  default Map<IssueId, IssueId> canonicalOf(Collection<IssueId> issues) {
    Map<IssueId, IssueId> canonicals = new HashMap<>();
    of(issues).forEach((issue, there) -> canonicals.put(issue, there.canonical()));
    return canonicals;
  }

  /** The same with all we know. */
  Map<IssueId, Membership> of(Collection<IssueId> issues);

  /** Without the canonical itself. One query. */
  Set<IssueId> members(IssueId canonical);

  /** How many duplicates each of these has; those without any are absent. Chunks of 500. */
  Map<IssueId, Integer> sizes(Collection<IssueId> canonicals);

  /** Without the canonical itself, whoever came last first. */
  List<Membership> newest(IssueId canonical, Page page);

  /**
   * At most {@code most} issues that have duplicates, ascending, ids greater than {@code after}.
   */
  List<IssueId> canonicals(long after, int most);

  /**
   * At most {@code most} issues that have duplicates, those that have them for the shortest time.
   */
  List<IssueId> newestCanonicals(int most);
}
