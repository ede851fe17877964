package io.roundtrip.notify.send;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets mail go on whose reason to wait may have ended: it is due at once, and says no longer why it
 * waited, unless it is to leave with others because of that. What a sender judges at this moment is
 * taken from it and judged again, as it may have asked before. Safe to repeat.
 */
public final class WakeMail {
  private static final int SOME = 500;

  /** What can end a wait of an hour before the hour is over. */
  public enum Ended {
    /** A project's settings were saved: they can be read again, or allow more. */
    SETTINGS(Reason.SETTINGS_UNREADABLE, Reason.DAILY_CAP, Reason.QUIET_HOURS),
    /** What a project's statuses stand for was saved. */
    STATUS_MAP(Reason.SETTINGS_UNREADABLE),
    /** A person decided about news that waited for that, or took it back. */
    REVIEW(Reason.HELD_FOR_REVIEW, Reason.FOUND_LATE),
    /** It is known what became of a mail that may have left. */
    DOUBT(Reason.MAYBE_TOLD);

    private final Set<Reason> reasons;

    Ended(Reason... reasons) {
      this.reasons = Set.of(reasons);
    }

    public Set<Reason> reasons() {
      return reasons;
    }
  }

  private final Outbox outbox;
  private final Clock clock;

  public WakeMail(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Answers how many mails of the project go on. One query for each 500 of them. */
  public int of(ProjectId project, Ended what) {
    int woken = 0;
    List<OutboxEntry> rows = outbox.held(project, what.reasons(), 0, SOME);
    while (!rows.isEmpty()) {
      for (OutboxEntry row : rows) if (goesOn(row, what)) woken++;
      rows = outbox.held(project, what.reasons(), rows.get(rows.size() - 1).id(), SOME);
    }
    return woken;
  }

  /** As {@link Outbox#move}; if it is known now what became of it, what waited for that goes on. */
  public boolean moved(OutboxEntry from, OutboxEntry to) {
    boolean ours = outbox.move(from, to);
    if (ours) after(from, to);
    return ours;
  }

  /** If it is known from this step on what became of the mail, what waited for that goes on. */
  public void after(OutboxEntry from, OutboxEntry to) {
    if (!from.isUnsure() || to.isUnsure()) return;
    for (OutboxEntry row : outbox.stoppable(to.message().contact(), null)) {
      if (isHeld(row, Ended.DOUBT)) goesOn(row, Ended.DOUBT);
    }
  }

  private boolean goesOn(OutboxEntry row, Ended what) {
    Optional<OutboxEntry> now = Optional.of(row);
    while (now.filter(held -> isHeld(held, what)).isPresent()) {
      OutboxEntry held = now.get();
      if (outbox.move(held, held.woken(clock.instant()))) return true;
      now = outbox.find(row.id());
    }
    return false;
  }

  private static boolean isHeld(OutboxEntry row, Ended what) {
    if (row.state() == State.CLAIMED) return true;
    Reason why = row.reason();
    return State.WAITING.contains(row.state()) && why != null && what.reasons().contains(why);
  }
}
