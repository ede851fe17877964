package io.roundtrip.notify.news.window;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The undo window of one item: changes in it are told as one, from the first status to the last.
 *
 * @param id 0 until stored
 * @param changes the last one led to {@code to}
 * @param ends when the window closes
 * @param outcome why nobody is told (NET_ZERO, SAME_BUCKET …; OLD_CHANGE and MOVED_OR_MIGRATED also
 *     before the end); null while that is open, and with {@code step} DONE when messages were
 *     written
 */
public record UndoWindow(
    long id,
    int version,
    IssueId item,
    ProjectId project,
    Step step,
    RoadmapStatus from,
    RoadmapStatus to,
    Instant first,
    Instant last,
    Instant ends,
    List<ChangeId> changes,
    @Nullable Reason outcome,
    int told) {

  /** OPEN: collects changes. CLOSED: messages are being written. DONE: all written. */
  public enum Step {
    OPEN,
    CLOSED,
    DONE
  }

  private static final int REPEATED = 20;

  public UndoWindow {
    changes = List.copyOf(changes);
  }

  public static UndoWindow begun(RoadmapMoved move, Instant ends) {
    return new UndoWindow(
        0,
        0,
        move.item(),
        move.project(),
        Step.OPEN,
        move.from(),
        move.to(),
        move.at(),
        move.at(),
        ends,
        List.of(move.change()),
        null,
        0);
  }

  /** Work inside one roadmap status: nobody is told of it, and that ends at once. */
  public static UndoWindow inOneBucket(RoadmapMoved move) {
    return begun(move, move.at()).done(Reason.SAME_BUCKET, 0);
  }

  /** Whether this work is just more of the same. */
  public boolean isJoinedBy(RoadmapMoved move) {
    return outcome == Reason.SAME_BUCKET && to == move.to() && project.equals(move.project());
  }

  /** However often that happens, it is one row of a limited size. */
  public UndoWindow joinedBy(RoadmapMoved move) {
    List<ChangeId> all = new ArrayList<>(changes);
    all.add(move.change());
    List<ChangeId> newest = all.subList(Math.max(0, all.size() - REPEATED), all.size());
    Instant then = move.at().isBefore(last) ? last : move.at();
    return new UndoWindow(
        id, version + 1, item, project, step, from, to, first, then, then, newest, outcome, told);
  }

  public UndoWindow extended(RoadmapMoved move, Instant newEnd) {
    boolean newest = !move.followed();
    boolean before = move.followed() && move.to() == from;
    List<ChangeId> all = new ArrayList<>(changes);
    all.add(newest ? all.size() : 0, move.change());
    return new UndoWindow(
        id,
        version + 1,
        item,
        move.project(),
        step,
        before ? move.from() : from,
        newest ? move.to() : to,
        move.at().isBefore(first) ? move.at() : first,
        move.at().isBefore(last) ? last : move.at(),
        newEnd,
        all,
        newest ? null : outcome,
        0);
  }

  /**
   * A move or a migration mapped the status meanwhile: what was to be told is told if it is true
   * there too, else nobody is told. It counts as no work: {@code to} stays what the work led to.
   */
  public UndoWindow mapped(RoadmapMoved move) {
    List<ChangeId> all = new ArrayList<>(changes);
    all.add(0, move.change());
    boolean decides = !move.followed() && (outcome == null || isMapped());
    Reason untrue = move.to() == to ? null : Reason.MOVED_OR_MIGRATED;
    Reason why = decides ? untrue : outcome;
    return new UndoWindow(
        id, version + 1, item, project, step, from, to, first, last, ends, all, why, told);
  }

  /** Nobody is told of it, and this move is to be told, or not, by itself. */
  public boolean makesWayFor(RoadmapMoved move) {
    boolean byMappingAlone = changes.size() == 1;
    return isMapped() && (move.transition() || byMappingAlone);
  }

  private boolean isMapped() {
    return outcome == Reason.MOVED_OR_MIGRATED;
  }

  /**
   * @param why nobody will be told; null = that is seen when it ends
   */
  public UndoWindow because(@Nullable Reason why) {
    return new UndoWindow(
        id, version, item, project, step, from, to, first, last, ends, changes, why, told);
  }

  /** Nobody is told of what led here; a later change is news. */
  public UndoWindow silenced(Reason why) {
    return at(step, why, told);
  }

  public UndoWindow closed() {
    return at(Step.CLOSED, outcome, 0);
  }

  public UndoWindow done(@Nullable Reason why, int people) {
    return at(Step.DONE, why, people);
  }

  private UndoWindow at(Step next, @Nullable Reason why, int people) {
    return new UndoWindow(
        id, version + 1, item, project, next, from, to, first, last, ends, changes, why, people);
  }

  public boolean holds(ChangeId change) {
    return changes.contains(change);
  }

  /** The change that names the news in the outbox's key: the one that led to the last status. */
  public ChangeId news() {
    return changes.get(changes.size() - 1);
  }

  /** Somebody is still to be told, or it is still to be seen why nobody is. */
  public boolean isOpen() {
    return step != Step.DONE && outcome == null;
  }

  public boolean isNetZero() {
    return from == to;
  }

  /** Somebody may still be told of it. */
  public boolean isUnderWay() {
    return step != Step.DONE && outcome == null && !isNetZero();
  }
}
