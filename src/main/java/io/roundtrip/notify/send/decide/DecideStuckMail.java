package io.roundtrip.notify.send.decide;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.UserNames;
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
  private final UserNames names;
  private final Deeds deeds;
  private final Clock clock;

  DecideStuckMail(
      Stores stores, WakeMail wake, Worker mail, UserNames names, Deeds deeds, Clock clock) {
    this.stuck = stores.stuck();
    this.decisions = stores.decisions();
    this.wake = wake;
    this.mail = mail;
    this.names = names;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * About the newest of a list, as many as {@link #MOST}.
   *
   * @param why "" when no reason was given
   */
  public Done about(ProjectId project, Stuck list, Decision decision, String why, UserKey by) {
    return about(project, stuck.numbers(project, list, MOST), decision, why, by);
  }

  /**
   * @param mails at most {@link #MOST}; those of other projects are late ones, and to leave it at
   *     nobody being at an address is none
   */
  public Done about(ProjectId project, Set<Long> mails, Decision decision, String why, UserKey by) {
    List<OutboxEntry> open = stuck.among(project, mails).stream().filter(decision::isOpen).toList();
    if (open.isEmpty()) return new Done(0, 0, mails.size());
    Instant now = clock.instant();
    long made = decisions.make(project, decision, by, now);
    String name = names.of(by);
    int done = 0;
    for (OutboxEntry row : open) {
      OutboxEntry next = decision.decided(row, name, why, now);
      decisions.remember(made, Decisions.Before.of(row), now);
      if (wake.moved(row, next)) done++;
      else decisions.forget(made, row.id());
    }
    decisions.close(made, done);
    if (done > 0)
      deeds.done(DeedLine.of(by, "decide-mails", project, said(decision, done)).because(why));
    mail.wake();
    return new Done(done == 0 ? 0 : made, done, mails.size() - done);
  }

  /**
   * As it was before, but for mails that went on since.
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
    if (made.undone() || !decisions.undo(decision))
      throw new Refused(Refused.Kind.CONFLICT, Problem.of("id", "decision-taken-back"));
    List<Decisions.Before> befores = decisions.befores(decision);
    Map<Long, OutboxEntry> now = now(project, befores);
    int back = 0;
    for (Decisions.Before before : befores) if (isBack(now.get(before.mail()), before)) back++;
    if (back > 0)
      deeds.done(
          DeedLine.of(by, "undo-mails", project, deeds.say("roundtrip.deed.mails.undone", back)));
    return new Done(decision, back, befores.size() - back);
  }

  private Map<Long, OutboxEntry> now(ProjectId project, List<Decisions.Before> befores) {
    Set<Long> mails = befores.stream().map(Decisions.Before::mail).collect(Collectors.toSet());
    return stuck.among(project, mails).stream()
        .collect(Collectors.toMap(OutboxEntry::id, row -> row));
  }

  private boolean isBack(@Nullable OutboxEntry row, Decisions.Before before) {
    if (row == null || row.version() != before.after()) return false;
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

  private String said(Decision decision, int mails) {
    return switch (decision) {
      case RETRY -> deeds.say("roundtrip.deed.mails.retry", mails);
      case DISCARD -> deeds.say("roundtrip.deed.mails.discard", mails);
      case ARRIVED -> deeds.say("roundtrip.deed.mails.arrived", mails);
    };
  }
}
