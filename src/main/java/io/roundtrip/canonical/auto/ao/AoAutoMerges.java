package io.roundtrip.canonical.auto.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.auto.AutoMerged;
import io.roundtrip.canonical.auto.AutoMerges;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;

/** Merges nobody made by hand, in the table AUTO_MERGE. */
public final class AoAutoMerges implements AutoMerges {
  private final ActiveObjects ao;

  public AoAutoMerges(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void add(AutoMerged merged) {
    Map<String, Object> row = new HashMap<>();
    row.put("OPERATION", merged.operation());
    row.put("PROJECT_ID", merged.project().value());
    row.put("FEEDBACK_ID", merged.feedback().value());
    row.put("INTO_ID", merged.into().value());
    row.put("PERCENT", merged.percent());
    row.put("MERGED_AT", merged.at().toEpochMilli());
    Ensured.inserted(
        () -> ao.create(AutoMergeRow.class, row),
        () -> ao.count(AutoMergeRow.class, "OPERATION = ?", merged.operation()) > 0);
  }

  @Override
  public List<AutoMerged> newest(ProjectId project, Page page) {
    Query newest =
        Query.select()
            .where("PROJECT_ID = ?", project.value())
            .order("ID DESC")
            .offset(page.start())
            .limit(page.limit());
    return SoundRows.read(ao, AutoMergeRow.class, newest, AoAutoMerges::merged);
  }

  @Override
  public List<AutoMerged> between(ProjectId project, Instant from, Instant to) {
    Query those =
        Query.select()
            .where(
                "PROJECT_ID = ? AND MERGED_AT >= ? AND MERGED_AT < ?",
                project.value(),
                from.toEpochMilli(),
                to.toEpochMilli())
            .order("ID ASC")
            .limit(MOST);
    return SoundRows.read(ao, AutoMergeRow.class, those, AoAutoMerges::merged);
  }

  @Override
  public int count(ProjectId project) {
    return ao.count(AutoMergeRow.class, "PROJECT_ID = ?", project.value());
  }

  @Override
  public Set<IssueId> among(Collection<IssueId> feedback, IssueId into) {
    Set<IssueId> found = new HashSet<>();
    for (List<IssueId> chunk : Chunks.of(feedback)) {
      List<Object> values = new ArrayList<>(List.of(into.value()));
      for (IssueId one : chunk) values.add(one.value());
      Query those =
          Query.select()
              .where("INTO_ID = ? AND " + Chunks.in("FEEDBACK_ID", chunk), values.toArray());
      for (AutoMerged one : SoundRows.read(ao, AutoMergeRow.class, those, AoAutoMerges::merged))
        found.add(one.feedback());
    }
    return found;
  }

  private static AutoMerged merged(AutoMergeRow row) {
    return new AutoMerged(
        row.getOperation(),
        new ProjectId(row.getProjectId()),
        new IssueId(row.getFeedbackId()),
        new IssueId(row.getIntoId()),
        row.getPercent(),
        Instant.ofEpochMilli(row.getMergedAt()));
  }
}
