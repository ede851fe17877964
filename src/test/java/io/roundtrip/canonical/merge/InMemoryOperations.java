package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.OperationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Operations in memory; may be trusted, they pass the contract. */
public final class InMemoryOperations implements Operations {
  private final List<Step> steps = new ArrayList<>();

  @Override
  public synchronized void add(List<Step> some) {
    steps.addAll(some);
  }

  @Override
  public synchronized List<Step> of(OperationId operation) {
    return steps.stream().filter(step -> step.operation().id().equals(operation)).toList();
  }

  @Override
  public synchronized Map<OperationId, List<Step>> undoing(Collection<OperationId> operations) {
    return steps.stream()
        .filter(step -> operations.contains(undone(step)))
        .collect(Collectors.groupingBy(InMemoryOperations::undone));
  }

  @Override
  public synchronized Set<OperationId> regressions(Collection<OperationId> operations) {
    return steps.stream()
        .map(Step::operation)
        .filter(each -> operations.contains(each.id()))
        .filter(each -> each.deed().equals(Deed.merge(Regression.YES)))
        .map(Operation::id)
        .collect(Collectors.toSet());
  }

  private static OperationId undone(Step step) {
    OperationId undoes = step.operation().deed().undoes();
    return undoes == null ? new OperationId("none") : undoes;
  }
}
