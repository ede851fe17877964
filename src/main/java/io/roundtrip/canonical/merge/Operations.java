package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was ever merged, split and undone, step by step. Only added to. */
public interface Operations {
  /** In the order in which they were done. */
  void add(List<Step> steps);

  /** In the order in which they were done; none when there is no such operation. */
  List<Step> of(OperationId operation);

  /**
   * The newest first.
   *
   * @param project of the feedback
   * @param how null = in every way
   */
  List<Step> newest(ProjectId project, @Nullable How how, Page page);

  /** Oldest first, at most 10,000; {@code to} is not included. */
  List<Step> between(Instant from, Instant to, How how);

  /** Of these operations, the steps that undid them. Operations nobody undid are absent. */
  Map<OperationId, List<Step>> undoing(Collection<OperationId> operations);
}
