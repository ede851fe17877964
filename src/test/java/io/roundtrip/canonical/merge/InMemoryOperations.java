package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations in memory; may be trusted, they pass the contract. */
public final class InMemoryOperations implements Operations {
  private final List<Step> steps = new ArrayList<>();

  @Override
  public synchronized void add(List<Step> some) {
    steps.addAll(some);
  }

  @Override
  public synchronized List<Step> of(OperationId operation) {
    return steps.stream().filter(step -> step.operation().equals(operation)).toList();
  }

  @Override
  public synchronized List<Step> newest(ProjectId project, @Nullable How how, Page page) {
    List<Step> newest = new ArrayList<>(steps);
    Collections.reverse(newest);
    return newest.stream()
        .filter(step -> project.equals(step.project()))
        .filter(step -> how == null || how == step.how())
        .skip(page.start())
        .limit(page.limit())
        .toList();
  }

  @Override
  public synchronized List<Step> between(Instant from, Instant to, How how) {
    return steps.stream()
        .filter(step -> step.how() == how)
        .filter(step -> !step.at().isBefore(from) && step.at().isBefore(to))
        .sorted(Comparator.comparing(Step::at))
        .toList();
  }

  @Override
  public synchronized Map<OperationId, List<Step>> undoing(Collection<OperationId> operations) {
    return steps.stream()
        .filter(step -> step.undoes() != null && operations.contains(step.undoes()))
        .collect(Collectors.groupingBy(Step::undoes));
  }
}
