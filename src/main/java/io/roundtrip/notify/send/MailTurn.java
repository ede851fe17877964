package io.roundtrip.notify.send;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.send.pace.FairLook;
import io.roundtrip.notify.send.pace.Picks;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sender's turn: one mail after the other while any is due. A node has {@link Picks#SENDERS}, of
 * which two work at a time, so that mails that hang hold up nobody else; each rests as long as one
 * before it is free to look.
 */
final class MailTurn implements Worker.Turn {
  private static final Logger LOG = LoggerFactory.getLogger(MailTurn.class);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Picks picks;
  private final Deliver deliver;
  private final Consumer<Duration> help;
  private final int before;

  /**
   * @param help lets the next sender look no later than after this
   * @param before how many senders come before this one
   */
  MailTurn(Picks picks, Deliver deliver, Consumer<Duration> help, int before) {
    this.picks = picks;
    this.deliver = deliver;
    this.help = help;
    this.before = before;
  }

  @Override
  public Duration run(BooleanSupplier goOn) {
    if (isSpare()) return A_DAY;
    while (goOn.getAsBoolean()) {
      Picks.Next next = picks.next();
      if (next instanceof Picks.Rest rest) return isSpare() ? A_DAY : rest.pause();
      if (!handled((Picks.Mail) next)) return FairLook.BUSY;
    }
    return FairLook.BUSY;
  }

  /** One before this one is free, and wakes it when there is something for it. */
  private boolean isSpare() {
    return picks.inHand() < before;
  }

  /** False when nothing can be sent for now. */
  private boolean handled(Picks.Mail mail) {
    help.accept(mail.help());
    try {
      if (one(mail.row()) != Deliver.Done.HALTED) return true;
      picks.drop();
      return false;
    } finally {
      picks.done(mail);
    }
  }

  /** One mail that cannot be handled must not keep the others waiting. */
  private Deliver.Done one(OutboxEntry row) {
    try {
      return deliver.one(row);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("outbox row {} could not be handled", row.id(), e);
      deliver.failed(row, e);
      return Deliver.Done.HANDLED;
    }
  }
}
