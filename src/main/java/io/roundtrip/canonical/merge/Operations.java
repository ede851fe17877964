package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.OperationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that was ever merged, split and undone, step by step. Only added to. */
public interface Operations {
  /** In the order in which they were done. */
  void add(List<Step> steps);

  /** In the order in which they were done; none when there is no such operation. */
  List<Step> of(OperationId operation);

  /** Of these operations, the steps that undid them. Operations nobody undid are absent. */
  Map<OperationId, List<Step>> undoing(Collection<OperationId> operations);

  /** Those of them that merged what is broken again. Chunks of 500. */
  Set<OperationId> regressions(Collection<OperationId> operations);
}
