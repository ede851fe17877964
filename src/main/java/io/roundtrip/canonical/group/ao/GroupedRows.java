package io.roundtrip.canonical.group.ao;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

  public static @Nullable String text(@Nullable OperationId operation) {
    return operation == null ? null : operation.value();
  }

  public static @Nullable OperationId operation(@Nullable String text) {
    return text == null ? null : new OperationId(text);
  }
}
