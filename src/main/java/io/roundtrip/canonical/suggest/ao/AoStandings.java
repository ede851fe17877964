package io.roundtrip.canonical.suggest.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.ao.EvidenceRow;
import io.roundtrip.canonical.merge.ao.GroupedRow;
import io.roundtrip.canonical.suggest.Standing;
import io.roundtrip.canonical.suggest.Standings;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;

/** Counts the rows of EVIDENCE and GROUPED. */
public final class AoStandings implements Standings {
  private final ActiveObjects ao;

  public AoStandings(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Map<IssueId, Standing> of(Collection<IssueId> issues) {
    Object[] ids = issues.stream().map(IssueId::value).distinct().toArray();
    if (ids.length == 0) return Map.of();
    Map<IssueId, Integer> accounts = accounts(ids);
    Map<IssueId, Integer> duplicates = duplicates(ids);
    Set<IssueId> any = new HashSet<>(accounts.keySet());
    any.addAll(duplicates.keySet());
    Map<IssueId, Standing> standings = new HashMap<>();
    for (IssueId issue : any)
      standings.put(
          issue, new Standing(accounts.getOrDefault(issue, 0), duplicates.getOrDefault(issue, 0)));
    return standings;
  }

  private Map<IssueId, Integer> accounts(Object[] ids) {
    Map<IssueId, Set<String>> who = new HashMap<>();
    ao.stream(
        EvidenceRow.class,
        query("ID, HOLDER_ID, CONTACT_ID, ACCOUNT_ID", "HOLDER_ID", ids),
        row -> {
          String account = account(row);
          if (!account.isEmpty())
            who.computeIfAbsent(new IssueId(row.getHolderId()), h -> new HashSet<>()).add(account);
        });
    Map<IssueId, Integer> counts = new HashMap<>();
    who.forEach((issue, accounts) -> counts.put(issue, accounts.size()));
    return counts;
  }

  /** The account, or the person when nobody knows it; "" for nobody. */
  private static String account(EvidenceRow row) {
    if (row.getAccountId() != null) return "account " + row.getAccountId();
    return row.getContactId() == null ? "" : "contact " + row.getContactId();
  }

  private Map<IssueId, Integer> duplicates(Object[] ids) {
    Map<IssueId, Integer> counts = new HashMap<>();
    ao.stream(
        GroupedRow.class,
        query("ID, ISSUE_ID, CANONICAL_ID", "CANONICAL_ID", ids),
        row -> {
          if (!row.getIssueId().equals(row.getCanonicalId()))
            counts.merge(new IssueId(row.getCanonicalId()), 1, Integer::sum);
        });
    return counts;
  }

  private static Query query(String columns, String column, Object[] ids) {
    return Query.select(columns).where(Chunks.in(column, java.util.List.of(ids)), ids);
  }
}
