package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.BrokenAgain;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is in its group because somebody answered "Yes, customers meet it again". */
final class RegressionMerges implements BrokenAgain {
  private final Groups groups;
  private final Operations operations;

  RegressionMerges(Groups groups, Operations operations) {
    this.groups = groups;
    this.operations = operations;
  }

  @Override
  public Map<IssueId, Instant> of(Collection<IssueId> feedback) {
    Collection<Membership> there = groups.of(feedback).values();
    Set<OperationId> brought =
        there.stream()
            .filter(each -> !each.isCanonical())
            .map(Membership::operation)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<OperationId> regressions = operations.regressions(brought);
    Map<IssueId, Instant> again = new HashMap<>();
    for (Membership each : there) {
      OperationId operation = each.operation();
      if (operation != null && !each.isCanonical() && regressions.contains(operation))
        again.put(each.issue(), each.at());
    }
    return again;
  }
}
