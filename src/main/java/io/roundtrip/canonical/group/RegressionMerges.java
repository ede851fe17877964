package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is in its group because somebody answered "Yes, customers meet it again". */
public final class RegressionMerges implements BrokenAgain {
  private final Groups groups;
  private final UnaryOperator<Set<OperationId>> regressions;

  /**
   * @param regressions of these operations, those that were answered so
   */
  public RegressionMerges(Groups groups, UnaryOperator<Set<OperationId>> regressions) {
    this.groups = groups;
    this.regressions = regressions;
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
    Set<OperationId> broken = regressions.apply(brought);
    Map<IssueId, Instant> again = new HashMap<>();
    for (Membership each : there) {
      OperationId operation = each.operation();
      if (operation != null && !each.isCanonical() && broken.contains(operation))
        again.put(each.issue(), each.at());
    }
    return again;
  }
}
