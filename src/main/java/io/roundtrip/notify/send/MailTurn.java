package io.roundtrip.notify.send;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sender's turn: everything that is due, in small random picks so that nodes seldom want the
 * same row.
 */
final class MailTurn implements Worker.Turn {
  private static final Logger LOG = LoggerFactory.getLogger(MailTurn.class);
  private static final int LOOK = 200;
  private static final int PICK = 50;
  private static final Duration BUSY = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Outbox outbox;
  private final Deliver deliver;
  private final MailHalt mailHalt;
  private final Random random;
  private final Clock clock;

  MailTurn(Outbox outbox, Deliver deliver, MailHalt mailHalt, Random random, Clock clock) {
    this.outbox = outbox;
    this.deliver = deliver;
    this.mailHalt = mailHalt;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public Duration run(BooleanSupplier goOn) {
    boolean halted = false;
    while (goOn.getAsBoolean() && !halted) {
      List<OutboxEntry> due = outbox.due(clock.instant(), LOOK);
      if (due.isEmpty() || mailHalt.reason().isPresent()) break;
      halted = !all(pick(due), goOn);
    }
    return halted ? BUSY : untilNext();
  }

  /** False when nothing can be sent for now. */
  private boolean all(List<OutboxEntry> picked, BooleanSupplier goOn) {
    for (OutboxEntry row : picked) {
      if (!goOn.getAsBoolean()) break;
      if (one(row) == Deliver.Done.HALTED) return false;
    }
    return true;
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

  private List<OutboxEntry> pick(List<OutboxEntry> due) {
    List<OutboxEntry> mixed = new ArrayList<>(due);
    Collections.shuffle(mixed, random);
    return mixed.subList(0, Math.min(PICK, mixed.size()));
  }

  /** While all mail is halted something stays due: then we look again soon. */
  private Duration untilNext() {
    Instant now = clock.instant();
    Instant next = outbox.nextDue();
    if (next.isAfter(now.plus(IDLE))) return IDLE;
    return next.isBefore(now) ? BUSY : Duration.between(now, next).plusMillis(5);
  }
}
