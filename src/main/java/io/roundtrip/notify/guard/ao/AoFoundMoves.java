package io.roundtrip.notify.guard.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.FoundMoves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Found moves in the table FOUND_MOVE. */
public final class AoFoundMoves implements FoundMoves {
  private final ActiveObjects ao;

  public AoFoundMoves(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void note(FoundMove fresh) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("MOVE_KEY", key(fresh.item(), fresh.change()));
    row.put("ITEM_ID", fresh.item().value());
    row.put("PROJECT_ID", fresh.project().value());
    row.put("CHANGE_ID", fresh.change().value());
    row.put("AUTHOR", fresh.author());
    row.put("MOVED_AT", fresh.at().toEpochMilli());
    row.put("WHY", Columns.name(fresh.why()));
    Ensured.inserted(
        () -> ao.create(MoveRow.class, row), () -> find(fresh.item(), fresh.change()).isPresent());
  }

  @Override
  public Optional<FoundMove> find(IssueId item, ChangeId change) {
    return read(Query.select().where("MOVE_KEY = ?", key(item, change))).stream().findFirst();
  }

  @Override
  public List<FoundMove> by(String author, ProjectId project, Instant from, Instant to, int most) {
    return read(
        Query.select()
            .where(
                "AUTHOR = ? AND PROJECT_ID = ? AND MOVED_AT >= ? AND MOVED_AT <= ?",
                author,
                project.value(),
                from.toEpochMilli(),
                to.toEpochMilli())
            .order("MOVED_AT ASC")
            .limit(most));
  }

  @Override
  public List<FoundMove> open(ProjectId project, Set<Reason> why, Instant from, int most) {
    List<String> names = why.stream().map(Reason::name).toList();
    return newest(Chunks.in("WHY", names) + " AND ANSWER IS NULL", names, project, from, most);
  }

  @Override
  public List<FoundMove> decided(ProjectId project, Instant from, int most) {
    return newest("WHY IS NOT NULL AND ANSWER IS NOT NULL", List.of(), project, from, most);
  }

  private List<FoundMove> newest(
      String which, List<String> values, ProjectId project, Instant from, int most) {
    List<Object> all = new ArrayList<>(List.of(project.value(), from.toEpochMilli()));
    all.addAll(values);
    return read(
        Query.select()
            .where("PROJECT_ID = ? AND MOVED_AT >= ? AND " + which, all.toArray())
            .order("MOVED_AT DESC, ID DESC")
            .limit(most));
  }

  @Override
  public void hold(FoundMove move) {
    MoveRow row = ao.get(MoveRow.class, move.id());
    if (row == null) return;
    row.setWhy(Columns.name(move.why()));
    row.save();
  }

  @Override
  public void decide(FoundMove move) {
    MoveRow row = ao.get(MoveRow.class, move.id());
    if (row == null) return;
    row.setWhy(Columns.name(move.why()));
    row.setAnswer(Columns.name(move.answer()));
    row.setBatch(move.batch().isEmpty() ? null : move.batch());
    row.save();
  }

  private static String key(IssueId item, ChangeId change) {
    return item.value() + "-" + change.value();
  }

  private List<FoundMove> read(Query query) {
    return SoundRows.read(ao, MoveRow.class, query, AoFoundMoves::move);
  }

  private static FoundMove move(MoveRow row) {
    return new FoundMove(
        row.getID(),
        new IssueId(row.getItemId()),
        new ProjectId(row.getProjectId()),
        new ChangeId(row.getChangeId()),
        row.getAuthor(),
        Columns.time(row.getMovedAt()),
        Columns.value(Reason.class, row.getWhy()),
        Columns.value(FoundMove.Answer.class, row.getAnswer()),
        Objects.requireNonNullElse(row.getBatch(), ""));
  }
}
