package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.host.Languages;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.letter.Compose;
import io.roundtrip.notify.letter.TemplateFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes one waiting mail through claim, check, hand-off and result. Each arrow is one conditional
 * write; whoever loses one stops. Everything is asked again directly before the hand-off.
 */
public final class Deliver {
  private static final Duration CAP_PAUSE = Duration.ofHours(1);
  private static final Duration GATE_PAUSE = Duration.ofSeconds(30);
  private static final Duration FAULT_PAUSE = Duration.ofMinutes(15);

  /** What became of the call. */
  enum Done {
    /** Somebody else has it, or stopped it meanwhile. */
    LOST,
    HANDLED,
    /** Nothing can be sent at the moment; the mail waits. */
    HALTED
  }

  private final NodeName node;
  private final Outbox outbox;
  private final ReadMailFacts readMailFacts;
  private final Gate gate;
  private final Compose compose;
  private final HandOff handOff;
  private final LeaseWatch leases;
  private final Clock clock;

  public Deliver(
      NodeName node,
      Outbox outbox,
      ReadMailFacts readMailFacts,
      Gate gate,
      Compose compose,
      HandOff handOff,
      LeaseWatch leases,
      Clock clock) {
    this.node = node;
    this.outbox = outbox;
    this.readMailFacts = readMailFacts;
    this.gate = gate;
    this.compose = compose;
    this.handOff = handOff;
    this.leases = leases;
    this.clock = clock;
  }

  Done one(OutboxEntry waiting) {
    long since = leases.now();
    OutboxEntry claimed = waiting.claimed(node.value(), clock.instant());
    if (!outbox.move(waiting, claimed)) return Done.LOST;
    MailFacts facts = readMailFacts.of(claimed.message(), clock.instant());
    Optional<Reason> no = SendRule.first(facts);
    return no.isPresent() ? refuse(claimed, no.get()) : write(claimed, facts, since);
  }

  private Done refuse(OutboxEntry claimed, Reason why) {
    Instant now = clock.instant();
    OutboxEntry next =
        why.waits()
            ? claimed.putBack(now.plus(CAP_PAUSE), why, "", now)
            : claimed.skipped(why, "", claimed.body(), now);
    return outbox.move(claimed, next) ? Done.HANDLED : Done.LOST;
  }

  private Done write(OutboxEntry claimed, MailFacts facts, long since) {
    Contact reader = Objects.requireNonNull(facts.reader());
    Instant now = clock.instant();
    Body body;
    try {
      body = letter(claimed, facts, reader, now);
    } catch (TemplateFault fault) {
      OutboxEntry dead =
          claimed.dead(Reason.TEMPLATE_ERROR, fault.getMessage() + " " + fault.word(), now);
      return outbox.move(claimed, dead) ? Done.HANDLED : Done.LOST;
    }
    if (facts.rules().dryRun()) {
      boolean ours = outbox.move(claimed, claimed.skipped(Reason.DRY_RUN, "", body, now));
      return ours ? Done.HANDLED : Done.LOST;
    }
    return handOff(claimed, body, facts.rules(), reader, since);
  }

  /** Written once; every later try sends the same. */
  private Body letter(OutboxEntry claimed, MailFacts facts, Contact reader, Instant now) {
    Body written = claimed.body();
    if (written != null && written.html() != null) return written;
    return compose.letter(
        claimed.message(), reader, Objects.requireNonNull(facts.item()), facts.rules(), now);
  }

  private Done handOff(OutboxEntry claimed, Body body, Rules rules, Contact reader, long since) {
    Instant now = clock.instant();
    Optional<Reason> shut = gate.shut(now);
    if (shut.isPresent()) {
      outbox.move(claimed, claimed.putBack(now.plus(GATE_PAUSE), shut.get(), "", now));
      return Done.HALTED;
    }
    if (leases.isHalfGone(since)) {
      outbox.move(claimed, claimed.putBack(now, Reason.LEASE_LOST, "", now));
      return Done.LOST;
    }
    OutboxEntry gone = claimed.handedOff(body, now);
    if (!outbox.move(claimed, gone)) return Done.LOST;
    Locale language = Languages.of(reader.locale(), rules.language());
    OutboxEntry result =
        handOff.send(gone, Objects.requireNonNull(reader.email()), language, rules);
    boolean ours = outbox.move(gone, result);
    return result.wasNotTried() ? Done.HALTED : ours ? Done.HANDLED : Done.LOST;
  }

  /** Something broke on our side. The mail did not leave; it is tried later, for three days. */
  void failed(OutboxEntry waiting, RuntimeException how) {
    Optional<OutboxEntry> found = outbox.find(waiting.id());
    if (found.isEmpty()
        || found.get().state() != State.CLAIMED
        || !found.get().owner().equals(node.value())) return;
    OutboxEntry claimed = found.get();
    Instant now = clock.instant();
    String line = how.getClass().getSimpleName();
    boolean late = now.isAfter(claimed.created().plus(RetryPolicy.GIVE_UP));
    outbox.move(
        claimed,
        late
            ? claimed.dead(Reason.EXPIRED, line, now)
            : claimed.putBack(now.plus(FAULT_PAUSE), Reason.TRY_LATER, line, now));
  }
}
