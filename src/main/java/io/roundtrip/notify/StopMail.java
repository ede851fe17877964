package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Takes mails back that have not left yet. Whoever calls has written down why first (an answer
 * about consent, a switched-off project): a sender that is just claiming a row reads that, and a
 * sender that has claimed one loses its version here. So nothing leaves after this returns, except
 * what was handed over before.
 */
public final class StopMail {
  private static final int MOST = 500;
  private final Outbox outbox;
  private final Clock clock;

  public StopMail(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Everything for this person; answers how many mails were stopped. */
  public int to(ContactId contact, Reason why) {
    return all(() -> outbox.stoppable(contact, null), row -> skipped(row, why));
  }

  /** Everything of this project. */
  public int of(ProjectId project, Reason why) {
    return of(project, NewsAhead.Part.ALL, why);
  }

  /**
   * A part of it. A letter of several news that may have left is left to a person: whether what it
   * said besides is to be told once more hangs on it.
   */
  public int of(ProjectId project, NewsAhead.Part part, Reason why) {
    boolean whole = part.equals(NewsAhead.Part.ALL);
    return all(
        () -> outbox.stoppable(project, part, MOST),
        row ->
            whole || !row.isUnsure() || !Body.isOfSeveral(row.body())
                ? skipped(row, why)
                : doubted(row));
  }

  private OutboxEntry skipped(OutboxEntry row, Reason why) {
    return row.skipped(why, "", row.body(), clock.instant());
  }

  private OutboxEntry doubted(OutboxEntry row) {
    Reason why = Reason.UNCERTAIN;
    return row.go(State.STOPPABLE, State.PARKED, row.due(), why, row.detail(), clock.instant());
  }

  /** Until none is left: a row that changed meanwhile is read again. */
  private int all(Supplier<List<OutboxEntry>> open, UnaryOperator<OutboxEntry> stop) {
    int stopped = 0;
    for (List<OutboxEntry> rows = open.get(); !rows.isEmpty(); rows = open.get())
      for (OutboxEntry row : rows) if (outbox.move(row, stop.apply(row))) stopped++;
    return stopped;
  }
}
