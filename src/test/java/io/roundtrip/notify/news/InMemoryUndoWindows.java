package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Held to the same contract as the table. */
public final class InMemoryUndoWindows implements UndoWindows {
  private final Map<Long, UndoWindow> rows = new TreeMap<>();
  private long next = 1;

  @Override
  public synchronized boolean open(UndoWindow fresh, List<UndoWindow> known) {
    List<UndoWindow> newest = of(fresh.item(), Math.max(1, known.size()));
    if (!ids(newest).equals(ids(known))) return false;
    rows.put(next, withId(fresh, next));
    next++;
    return true;
  }

  private static List<Long> ids(List<UndoWindow> some) {
    return some.stream().map(UndoWindow::id).toList();
  }

  private static UndoWindow withId(UndoWindow c, long id) {
    return new UndoWindow(
        id,
        c.version(),
        c.item(),
        c.project(),
        c.step(),
        c.from(),
        c.to(),
        c.first(),
        c.last(),
        c.ends(),
        c.changes(),
        c.outcome(),
        c.told());
  }

  @Override
  public synchronized List<UndoWindow> of(IssueId item, int most) {
    return rows.values().stream()
        .filter(undoWindow -> undoWindow.item().equals(item))
        .sorted(Comparator.comparing(UndoWindow::id).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<UndoWindow> underWay(ProjectId project, long last, int most) {
    return rows.values().stream()
        .filter(c -> c.project().equals(project) && c.step() != UndoWindow.Step.DONE)
        .filter(c -> c.id() > last)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<UndoWindow> toFinish(Instant now, long last, int most) {
    return rows.values().stream()
        .filter(c -> c.id() > last)
        .filter(
            c ->
                c.step() == UndoWindow.Step.CLOSED
                    || (c.step() == UndoWindow.Step.OPEN && !c.ends().isAfter(now)))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Instant nextEnd() {
    return rows.values().stream()
        .filter(c -> c.step() != UndoWindow.Step.DONE)
        .map(UndoWindow::ends)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  @Override
  public synchronized boolean move(UndoWindow now, UndoWindow then) {
    UndoWindow there = rows.get(now.id());
    if (there == null || there.version() != now.version()) return false;
    rows.put(now.id(), then);
    return true;
  }

  public synchronized List<UndoWindow> all() {
    return List.copyOf(rows.values());
  }
}
