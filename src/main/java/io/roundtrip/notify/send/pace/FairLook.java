package io.roundtrip.notify.send.pace;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is due. One question as long as little is under way, so that an idle node asks one; else
 * project by project, so that what is due in one is seen however much waits in another.
 */
public final class FairLook {
  static final int LOOK = 200;

  /** While something is due. */
  public static final Duration BUSY = Duration.ofSeconds(5);

  static final Duration IDLE = Duration.ofSeconds(60);

  /**
   * @param due some of what is due; empty when nothing is
   * @param all whether that is all that is due
   * @param rest until when nothing else will be
   */
  record Agenda(List<OutboxEntry> due, boolean all, Duration rest) {}

  private final Outbox outbox;
  private final Runnable many;
  private ProjectId last = new ProjectId(0);
  private boolean backlog;

  /**
   * @param many called when there is more than can be seen at once, or than can be done
   */
  public FairLook(Outbox outbox, Runnable many) {
    this.outbox = outbox;
    this.many = many;
  }

  Agenda at(Instant now) {
    List<OutboxEntry> round = backlog ? round(now) : List.of();
    return round.isEmpty() ? anew(now) : new Agenda(round, false, BUSY);
  }

  /** More is due than this node gets done. */
  void callOthers() {
    many.run();
  }

  /** Lets it wait; answers whether nobody else had made a step with it. */
  boolean postponed(OutboxEntry row, Instant until, Instant now) {
    return outbox.move(row, row.postponed(until, now));
  }

  private Agenda anew(Instant now) {
    List<OutboxEntry> open = outbox.underWay(LOOK);
    backlog = open.size() == LOOK;
    if (!backlog) return new Agenda(due(open, now), true, rest(open, now));
    callOthers();
    return new Agenda(round(now), false, rest(open, now));
  }

  /** From the project after the last one on; from the first one again when there is none. */
  private List<OutboxEntry> round(Instant now) {
    List<OutboxEntry> due = outbox.dueAfter(last, now, LOOK);
    if (due.isEmpty() && last.value() > 0) due = outbox.dueAfter(new ProjectId(0), now, LOOK);
    if (!due.isEmpty()) last = due.get(due.size() - 1).message().project();
    return due;
  }

  private static boolean isInHand(OutboxEntry row) {
    return State.IN_FLIGHT.contains(row.state());
  }

  private static List<OutboxEntry> due(List<OutboxEntry> open, Instant now) {
    return open.stream().filter(row -> !isInHand(row) && !row.due().isAfter(now)).toList();
  }

  /** What is due already cannot be sent for now. */
  private static Duration rest(List<OutboxEntry> open, Instant now) {
    Instant next =
        open.stream()
            .filter(row -> !isInHand(row))
            .map(OutboxEntry::due)
            .findFirst()
            .orElse(Instant.MAX);
    if (next.isAfter(now.plus(IDLE))) return IDLE;
    return next.isBefore(now) ? BUSY : Duration.between(now, next).plusMillis(5);
  }
}
