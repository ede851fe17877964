package io.roundtrip.notify.news.window;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Outbox.Standing;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who was to be told of the status that is true again, and was not, or may not be, because it was
 * not true for a while. A window that leads back to where it began is no news to anybody else.
 */
public final class Untold {
  private static final int WINDOWS = 100;
  private static final int MAILS = 100_000;

  /** Of the news, not of its reader: what is news once more is asked about anew. */
  private static final Set<Reason> LOST =
      EnumSet.of(
          Reason.STATUS_REVERTED,
          Reason.NO_MAIL_CHOSEN,
          Reason.NOT_TO_BE_TOLD,
          Reason.NOT_REVIEWED,
          Reason.DRY_RUN);

  private final UndoWindows undoWindows;
  private final Outbox outbox;

  public Untold(UndoWindows undoWindows, Outbox outbox) {
    this.undoWindows = undoWindows;
    this.outbox = outbox;
  }

  /** Two queries, however many they are. */
  public Set<ContactId> of(UndoWindow back) {
    Set<ChangeId> ledThere =
        undoWindows.of(back.item(), WINDOWS).stream()
            .filter(window -> window.to() == back.to() && window.id() != back.id())
            .map(UndoWindow::news)
            .collect(Collectors.toSet());
    if (ledThere.isEmpty()) return Set.of();
    return outbox.standings(back.item(), MAILS).stream()
        .filter(mail -> ledThere.contains(mail.change()) && isLost(mail))
        .map(Standing::contact)
        .collect(Collectors.toSet());
  }

  /** What a sender has in hand may be judged by what was true before. */
  private static boolean isLost(Standing mail) {
    return mail.state() == State.CLAIMED || LOST.contains(mail.reason());
  }
}
