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
 * A sender's turn: one mail after the other while any is due. A node has two senders, so that one
 * mail that hangs holds up nobody else; the second rests as long as the first does its work.
 */
final class MailTurn implements Worker.Turn {
  private static final Logger LOG = LoggerFactory.getLogger(MailTurn.class);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Picks picks;
  private final Deliver deliver;
  private final Consumer<Duration> help;
  private final boolean second;

  private MailTurn(Picks picks, Deliver deliver, Consumer<Duration> help, boolean second) {
    this.picks = picks;
    this.deliver = deliver;
    this.help = help;
    this.second = second;
  }

  /**
   * @param help lets the second sender look no later than after this
   */
  static MailTurn first(Picks picks, Deliver deliver, Consumer<Duration> help) {
    return new MailTurn(picks, deliver, help, false);
  }

  static MailTurn second(Picks picks, Deliver deliver) {
    return new MailTurn(picks, deliver, delay -> {}, true);
  }

  @Override
  public Duration run(BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      Picks.Next next = picks.next();
      if (next instanceof Picks.Rest rest) return rested(rest.pause());
      if (!handled((Picks.Mail) next)) return FairLook.BUSY;
    }
    return FairLook.BUSY;
  }

  private Duration rested(Duration pause) {
    return second && picks.isIdle() ? A_DAY : pause;
  }

  /** False when nothing can be sent for now. */
  private boolean handled(Picks.Mail mail) {
    help.accept(mail.more() ? Duration.ZERO : FairLook.BUSY);
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
