package io.roundtrip.canonical.group.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Between rows and memberships. */
public final class GroupedRows {
  private GroupedRows() {}

  static Map<String, Object> columns(Membership there) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("ISSUE_ID", there.issue().value());
    columns.put("CANONICAL_ID", there.canonical().value());
    columns.put("LEAD_ID", there.isCanonical() ? there.issue().value() : null);
    columns.put("HOW", there.how().name());
    columns.put("OPERATION", text(there.operation()));
    columns.put("DONE_BY", there.by() == null ? null : there.by().value());
    columns.put("SINCE", there.at().toEpochMilli());
    return columns;
  }

  static Membership membership(GroupedRow row) {
    return new Membership(
        new IssueId(row.getIssueId()),
        new IssueId(row.getCanonicalId()),
        How.valueOf(row.getHow()),
        operation(row.getOperation()),
        row.getDoneBy() == null ? null : new UserKey(row.getDoneBy()),
        Instant.ofEpochMilli(row.getSince()));
  }

  /** How many each of them leads, the canonical itself not counted. */
  static Map<IssueId, Integer> sizes(ActiveObjects ao, Collection<IssueId> canonicals) {
    Map<IssueId, Integer> sizes = new HashMap<>();
    for (List<Long> piece : Chunks.of(canonicals.stream().map(IssueId::value).toList())) {
      Query some =
          Query.select("ID, ISSUE_ID, CANONICAL_ID")
              .where(Chunks.in("CANONICAL_ID", piece), piece.toArray());
      ao.stream(
          GroupedRow.class,
          some,
          row -> {
            if (!row.getIssueId().equals(row.getCanonicalId()))
              sizes.merge(new IssueId(row.getCanonicalId()), 1, Integer::sum);
          });
    }
    return sizes;
  }

  public static @Nullable String text(@Nullable OperationId operation) {
    return operation == null ? null : operation.value();
  }

  public static @Nullable OperationId operation(@Nullable String text) {
    return text == null ? null : new OperationId(text);
  }
}
