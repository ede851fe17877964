package io.roundtrip.notify.news.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/**
 * Undo windows in the table CYCLE. The unique OPEN_KEY names the windows of its item after which it
 * was opened, so each has one that comes next; all of them, since ids of a cluster of databases
 * need not ascend.
 */
public final class AoUndoWindows implements UndoWindows {
  private final ActiveObjects ao;
  private final ConditionalWrites conditionalWrites;

  public AoUndoWindows(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    this.ao = ao;
    this.conditionalWrites = conditionalWrites;
    SoundRows.knows(
        ao, UndoWindowRow.class, "STEP", UndoWindow.Step.class, AoUndoWindows::undoWindow);
  }

  @Override
  public boolean open(UndoWindow fresh, List<UndoWindow> known) {
    String key = openKey(fresh, known);
    Map<String, @Nullable Object> row = changing(fresh);
    row.put("OPEN_KEY", key);
    row.put("VER", fresh.version());
    row.put("ITEM_ID", fresh.item().value());
    return Ensured.inserted(
        () -> ao.create(UndoWindowRow.class, row),
        () -> ao.count(UndoWindowRow.class, Query.select().where("OPEN_KEY = ?", key)) > 0);
  }

  @Override
  public List<UndoWindow> of(IssueId item, int most) {
    return read(Query.select().where("ITEM_ID = ?", item.value()).order("ID DESC").limit(most));
  }

  @Override
  public List<UndoWindow> underWay(ProjectId project, long last, int most) {
    return read(
        Query.select()
            .where(
                "PROJECT_ID = ? AND ID > ? AND (STEP = ? OR STEP = ?)",
                project.value(),
                last,
                UndoWindow.Step.OPEN.name(),
                UndoWindow.Step.CLOSED.name())
            .order("ID ASC")
            .limit(most));
  }

  @Override
  public List<UndoWindow> toFinish(Instant now, long last, int most) {
    return read(
        Query.select()
            .where(
                "ID > ? AND (STEP = ? OR (STEP = ? AND ENDS_AT <= ?))",
                last,
                UndoWindow.Step.CLOSED.name(),
                UndoWindow.Step.OPEN.name(),
                now.toEpochMilli())
            .order("ID ASC")
            .limit(most));
  }

  @Override
  public Instant nextEnd() {
    return read(
            Query.select()
                .where(
                    "STEP = ? OR STEP = ?",
                    UndoWindow.Step.OPEN.name(),
                    UndoWindow.Step.CLOSED.name())
                .order("ENDS_AT ASC")
                .limit(1))
        .stream()
        .map(UndoWindow::ends)
        .findFirst()
        .orElse(Instant.MAX);
  }

  @Override
  public boolean move(UndoWindow now, UndoWindow next) {
    return conditionalWrites.move(UndoWindowRow.class, now.id(), now.version(), changing(next));
  }

  private List<UndoWindow> read(Query query) {
    return SoundRows.read(ao, UndoWindowRow.class, query, AoUndoWindows::undoWindow);
  }

  private static String openKey(UndoWindow fresh, List<UndoWindow> known) {
    String[] after = known.stream().map(each -> Long.toString(each.id())).toArray(String[]::new);
    return fresh.item().value() + "-" + Hash.of(after).substring(0, 32);
  }

  private static Map<String, @Nullable Object> changing(UndoWindow undoWindow) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("PROJECT_ID", undoWindow.project().value());
    row.put("STEP", undoWindow.step().name());
    row.put("FROM_STATUS", undoWindow.from().name());
    row.put("TO_STATUS", undoWindow.to().name());
    row.put("FIRST_AT", undoWindow.first().toEpochMilli());
    row.put("LAST_AT", undoWindow.last().toEpochMilli());
    row.put("ENDS_AT", undoWindow.ends().toEpochMilli());
    row.put(
        "CHANGES",
        undoWindow.changes().stream()
            .map(c -> Long.toString(c.value()))
            .collect(Collectors.joining(",")));
    row.put("OUTCOME", Columns.name(undoWindow.outcome()));
    row.put("TOLD", undoWindow.told());
    return row;
  }

  private static UndoWindow undoWindow(UndoWindowRow row) {
    return new UndoWindow(
        row.getID(),
        row.getVer(),
        new IssueId(row.getItemId()),
        new ProjectId(row.getProjectId()),
        UndoWindow.Step.valueOf(row.getStep()),
        RoadmapStatus.valueOf(row.getFromStatus()),
        RoadmapStatus.valueOf(row.getToStatus()),
        Columns.time(row.getFirstAt()),
        Columns.time(row.getLastAt()),
        Columns.time(row.getEndsAt()),
        Stream.of(row.getChanges().split(",")).map(id -> new ChangeId(Long.parseLong(id))).toList(),
        Columns.value(Reason.class, row.getOutcome()),
        row.getTold());
  }
}
