package io.roundtrip.notify.send.decide;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.send.MailSteps;
import io.roundtrip.notify.send.WakeMail;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person decides about many stuck mails of a project at once, and may take that back. Whoever
 * calls has checked the permission.
 */
public final class DecideStuckMail {
  /** As many mails as one press decides. */
  public static final int MOST = 500;

  /**
   * What came of it.
   *
   * @param decision 0 when nothing was decided
   * @param late mails that were not stuck any more: somebody else decided, or they went on
   */
  public record Done(long decision, int mails, int late) {}

  /** What is stuck, and what was decided about it. */
  record Stores(StuckMails stuck, Decisions decisions) {}

  private final StuckMails stuck;
  private final Decisions decisions;
  private final WakeMail wake;
  private final Worker mail;
  private final LoggedDecisions log;
  private final Clock clock;

  DecideStuckMail(Stores stores, WakeMail wake, Worker mail, LoggedDecisions log, Clock clock) {
    this.stuck = stores.stuck();
    this.decisions = stores.decisions();
    this.wake = wake;
    this.mail = mail;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Listed and logged before the first mail is decided, so that what breaks off can be taken back.
   *
   * @param mails at most {@link #MOST}; those of other projects are late ones, and to leave it at
   *     nobody being at an address is none
   * @param why "" when no reason was given
   */
  public Done about(ProjectId project, Set<Long> mails, Decision decision, String why, UserKey by) {
    List<OutboxEntry> open = stuck.among(project, mails).stream().filter(decision::isOpen).toList();
    if (open.isEmpty()) return new Done(0, 0, mails.size());
    Instant now = clock.instant();
    Decisions.Made made =
        new Decisions.Made(0, project, decision, by, why, now, Decisions.About.of(open), false);
    long id = decisions.make(made);
    log.many(made, open);
    List<OutboxEntry> done = new ArrayList<>();
    for (OutboxEntry row : open) {
      OutboxEntry next = decision.decided(row, log.name(by), why, now);
      decisions.remember(id, Decisions.Before.of(row), now);
      if (wake.moved(row, next)) done.add(next);
      else decisions.forget(id, row.id());
    }
    if (!decisions.close(id, Decisions.About.of(done))) back(project, decisions.befores(id));
    mail.wake();
    return new Done(done.isEmpty() ? 0 : id, done.size(), mails.size() - done.size());
  }

  /**
   * As it was before, but for mails that went on since. What breaks off goes on when it is asked
   * for again; where all went on, the decision stands.
   *
   * @throws Refused NOT_FOUND for no decision of this project, CONFLICT when it was taken back
   */
  public Done undo(ProjectId project, long decision, UserKey by) {
    Decisions.Made made =
        decisions
            .find(decision)
            .filter(found -> found.project().equals(project))
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Kind.NOT_FOUND,
                        Problem.of("id", "no-such-decision", Long.toString(decision))));
    if (made.undone()) throw takenBack();
    List<Decisions.Before> befores = decisions.befores(decision);
    int back = back(project, befores);
    if (back > 0) {
      if (!decisions.undo(decision)) throw takenBack();
      log.undone(project, back, by);
    }
    return new Done(decision, back, befores.size() - back);
  }

  private static Refused takenBack() {
    return new Refused(Refused.Kind.CONFLICT, Problem.of("id", "decision-taken-back"));
  }

  /** How many stand as before now. */
  private int back(ProjectId project, List<Decisions.Before> befores) {
    Set<Long> mails = befores.stream().map(Decisions.Before::mail).collect(Collectors.toSet());
    Map<Long, OutboxEntry> now =
        stuck.among(project, mails).stream().collect(Collectors.toMap(OutboxEntry::id, row -> row));
    int back = 0;
    for (Decisions.Before before : befores) if (isBack(now.get(before.mail()), before)) back++;
    return back;
  }

  private boolean isBack(@Nullable OutboxEntry row, Decisions.Before before) {
    if (row == null) return false;
    if (before.isStanding(row)) return true;
    if (row.version() != before.after()) return false;
    bringBack(row);
    return wake.moved(row, restored(row, before));
  }

  /**
   * Of a digest all: what it said besides ended as it did. First, since it ends again by itself.
   */
  private void bringBack(OutboxEntry lead) {
    if (lead.body() == null || lead.body().others().isEmpty()) return;
    Set<Long> others = Set.copyOf(lead.body().others());
    for (OutboxEntry part : stuck.among(lead.message().project(), others))
      if (MailSteps.endedWith(part, lead))
        wake.moved(part, MailSteps.ledAgain(part, clock.instant()));
  }

  private OutboxEntry restored(OutboxEntry row, Decisions.Before before) {
    return MailSteps.undecided(
        row, before.state(), before.reason(), before.attempt(), before.detail(), clock.instant());
  }
}
