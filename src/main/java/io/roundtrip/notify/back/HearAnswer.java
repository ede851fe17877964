package io.roundtrip.notify.back;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.OutboxEntry;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one mail that came in. What it was is kept only after it did what it is for: read again
 * after a crash it does the same, once more without effect.
 */
public final class HearAnswer {
  private static final int MOST = 100;

  private final Returns returns;
  private final HearBounce bounce;
  private final HearComplaint complaint;
  private final Stops stops;
  private final HaltAtBadRate halt;
  private final Clock clock;
  private final LeftLying lying;

  public HearAnswer(
      Returns returns,
      HearBounce bounce,
      HearComplaint complaint,
      Stops stops,
      HaltAtBadRate halt,
      Clock clock) {
    this.returns = returns;
    this.bounce = bounce;
    this.complaint = complaint;
    this.stops = stops;
    this.halt = halt;
    this.clock = clock;
    this.lying = new LeftLying(clock);
  }

  /**
   * What a mail of this name was: it need not be read again. One query, or none for one that this
   * node left lying.
   */
  public Optional<Heard> before(String name) {
    Optional<Heard> left = lying.find(name);
    if (left.isPresent()) return left;
    Optional<Heard> before = returns.find(name);
    before.ifPresent(heard -> lying.add(name, heard));
    return before;
  }

  /** A mail that is beyond what may be read. It counts, once. */
  public Heard unreadable(String name) {
    returns.add(new Returns.Return(name, Heard.UNREADABLE, null, 0, clock.instant()));
    lying.add(name, Heard.UNREADABLE);
    return Heard.UNREADABLE;
  }

  /** Nothing is ever answered. */
  public Heard of(Incoming mail) {
    Optional<Heard> before = before(mail.name());
    if (before.isPresent()) return before.get();
    try {
      return heard(mail);
    } catch (Refused keyLost) {
      return Heard.LATER;
    }
  }

  private Heard heard(Incoming mail) {
    HearBounce.Result bounced = bounce.of(mail);
    if (bounced.heard() != Heard.IGNORED) return keep(mail, bounced.heard(), bounced.mail(), null);
    Optional<HearComplaint.Complaint> junk = complaint.of(mail);
    if (junk.isPresent())
      return keep(mail, Heard.COMPLAINT, junk.get().mail(), junk.get().person());
    Optional<ContactId> stopped = stopped(mail);
    return keep(
        mail, stopped.isPresent() ? Heard.STOPPED : Heard.IGNORED, null, stopped.orElse(null));
  }

  /** Our own mail that comes round, and an absence note, say nothing. */
  private Optional<ContactId> stopped(Incoming mail) {
    if (mail.isAutoReply() || !mail.list().isEmpty()) return Optional.empty();
    Set<String> tokens = new LinkedHashSet<>();
    for (String start : new String[] {"v1.", "v2."})
      Original.runs(mail.subject(), start, 20, 200, Original::isToken, tokens);
    return tokens.stream().flatMap(token -> stops.by(token).stream()).findFirst();
  }

  private Heard keep(
      Incoming mail, Heard heard, @Nullable OutboxEntry about, @Nullable ContactId person) {
    if (heard == Heard.LATER) return heard;
    ContactId whose = person == null && about != null ? about.message().contact() : person;
    long id = about == null || hasComplained(heard, whose, about) ? 0 : about.id();
    returns.add(new Returns.Return(mail.name(), heard, whose, id, clock.instant()));
    lying.add(mail.name(), heard);
    if (heard.isBounce() || heard == Heard.COMPLAINT) halt.look();
    return heard;
  }

  /** Of this mail before: however often, it counts once and pushes nothing else out of sight. */
  private boolean hasComplained(Heard heard, @Nullable ContactId person, OutboxEntry about) {
    return heard == Heard.COMPLAINT
        && person != null
        && returns.of(person, Set.of(heard), MOST).stream()
            .anyMatch(before -> before.mail() == about.id());
  }
}
