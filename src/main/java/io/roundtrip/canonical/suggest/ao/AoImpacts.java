package io.roundtrip.canonical.suggest.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.ao.EvidenceRow;
import io.roundtrip.canonical.suggest.Impacts;
import io.roundtrip.canonical.suggest.Standing;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;

/** Counts the rows of EVIDENCE. */
public final class AoImpacts implements Impacts {
  private final ActiveObjects ao;

  public AoImpacts(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Map<IssueId, Standing> of(Collection<IssueId> issues) {
    List<Long> ids = issues.stream().map(IssueId::value).distinct().toList();
    if (ids.isEmpty()) return Map.of();
    Map<IssueId, Set<String>> who = new HashMap<>();
    Map<IssueId, Set<Long>> pieces = new HashMap<>();
    Query query =
        Query.select("ID, FEEDBACK_ID, HOLDER_ID, CONTACT_ID, ACCOUNT_ID")
            .where(Chunks.in("HOLDER_ID", ids), ids.toArray());
    ao.stream(
        EvidenceRow.class,
        query,
        row -> {
          IssueId holder = new IssueId(row.getHolderId());
          String account = account(row);
          if (!account.isEmpty()) who.computeIfAbsent(holder, h -> new HashSet<>()).add(account);
          pieces.computeIfAbsent(holder, h -> new HashSet<>()).add(row.getFeedbackId());
        });
    Map<IssueId, Standing> standings = new HashMap<>();
    pieces.forEach(
        (issue, all) ->
            standings.put(
                issue, new Standing(who.getOrDefault(issue, Set.of()).size(), all.size())));
    return standings;
  }

  /** The account, or the person when nobody knows it; "" for nobody. */
  private static String account(EvidenceRow row) {
    if (row.getAccountId() != null) return "account " + row.getAccountId();
    return row.getContactId() == null ? "" : "contact " + row.getContactId();
  }
}
