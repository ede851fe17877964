package io.roundtrip.notify.news;

import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Queued;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cycle is over: everybody who asked gets one row in the outbox, or the cycle says why nobody
 * does. May stop anywhere and be done again; the rows' keys make it harmless.
 */
public final class TellRequesters {
  private final Cycles cycles;
  private final Audience audience;
  private final Rulebook rulebook;
  private final Outbox outbox;
  private final Clock clock;

  public TellRequesters(
      Cycles cycles, Audience audience, Rulebook rulebook, Outbox outbox, Clock clock) {
    this.cycles = cycles;
    this.audience = audience;
    this.rulebook = rulebook;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** False if another node is at it. */
  public boolean of(Cycle ended) {
    Cycle cycle = ended;
    if (ended.step() == Cycle.Step.OPEN) {
      cycle = ended.closed();
      if (!cycles.move(ended, cycle)) return false;
    }
    return cycles.move(cycle, told(cycle));
  }

  private Cycle told(Cycle cycle) {
    Optional<Reason> silent = LoopPolicy.silent(cycle, rulebook.of(cycle.project()));
    if (silent.isPresent()) return cycle.done(silent.get(), 0);
    List<Recipient> people = audience.of(cycle.item());
    if (people.isEmpty()) return cycle.done(Reason.NOBODY_ASKED, 0);
    Kind kind = LoopPolicy.kind(cycle.to()).orElseThrow();
    Instant now = clock.instant();
    for (Recipient person : people) {
      outbox.add(Queued.fresh(message(cycle, kind, person, people.size()), now, now));
    }
    return cycle.done(null, people.size());
  }

  private static Message message(Cycle cycle, Kind kind, Recipient person, int count) {
    return new Message(
        cycle.item(),
        cycle.project(),
        person.contact(),
        kind,
        cycle.news(),
        cycle.to(),
        person.words(),
        count);
  }
}
