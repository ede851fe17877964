package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

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
    return all(() -> outbox.stoppable(contact, null), why);
  }

  /** Everything of this project. */
  public int of(ProjectId project, Reason why) {
    return of(project, NewsAhead.Part.ALL, why);
  }

  public int of(ProjectId project, NewsAhead.Part part, Reason why) {
    return all(() -> outbox.stoppable(project, part, MOST), why);
  }

  /** Until none is left: a row that changed meanwhile is read again. */
  private int all(Supplier<List<OutboxEntry>> open, Reason why) {
    int stopped = 0;
    for (List<OutboxEntry> rows = open.get(); !rows.isEmpty(); rows = open.get()) {
      for (OutboxEntry row : rows) {
        if (outbox.move(row, row.skipped(why, "", row.body(), clock.instant()))) stopped++;
      }
    }
    return stopped;
  }
}
