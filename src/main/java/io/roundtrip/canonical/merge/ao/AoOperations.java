package io.roundtrip.canonical.merge.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.merge.Deed;
import io.roundtrip.canonical.merge.Operations;
import io.roundtrip.canonical.merge.Regression;
import io.roundtrip.canonical.merge.Step;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.java.ao.Query;

/** The operations in the table MERGE_STEP. */
public final class AoOperations implements Operations {
  private final ActiveObjects ao;

  public AoOperations(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void add(List<Step> steps) {
    if (steps.isEmpty()) return;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Step step : steps) rows.add(StepRows.columns(step, rows.size()));
    ao.create(MergeStepRow.class, rows);
  }

  @Override
  public List<Step> of(OperationId operation) {
    return read(
        Query.select().where("OPERATION = ?", operation.value()).order("PLACE ASC, ID ASC"));
  }

  @Override
  public Map<OperationId, List<Step>> undoing(Collection<OperationId> operations) {
    Map<OperationId, List<Step>> undoing = new HashMap<>();
    for (List<String> piece : Chunks.of(operations.stream().map(OperationId::value).toList()))
      for (Step step :
          read(Query.select().where(Chunks.in("UNDOES", piece), piece.toArray()).order("ID ASC")))
        undoing
            .computeIfAbsent(
                Objects.requireNonNull(step.operation().deed().undoes()), o -> new ArrayList<>())
            .add(step);
    return undoing;
  }

  @Override
  public Set<OperationId> regressions(Collection<OperationId> operations) {
    Set<OperationId> regressions = new HashSet<>();
    for (List<String> piece : Chunks.of(operations.stream().map(OperationId::value).toList())) {
      List<Object> values = new ArrayList<>(piece);
      values.add(Deed.Kind.MERGE.name());
      values.add(Regression.YES.name());
      String where = Chunks.in("OPERATION", piece) + " AND DEED = ? AND REGRESSION = ?";
      for (Step step : read(Query.select().where(where, values.toArray())))
        regressions.add(step.operation().id());
    }
    return regressions;
  }

  private List<Step> read(Query query) {
    return SoundRows.read(ao, MergeStepRow.class, query, StepRows::step);
  }
}
