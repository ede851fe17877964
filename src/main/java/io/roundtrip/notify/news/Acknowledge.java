package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** New feedback is answered by "we have it", once a piece, if the project wants that. */
public final class Acknowledge {
  private final Rulebook rulebook;
  private final Outbox outbox;
  private final Worker mail;
  private final Clock clock;
  private final Predicate<IssueId> settled;

  /**
   * @param settled whether feedback is closed, or part of something that answers for it
   */
  public Acknowledge(
      Rulebook rulebook, Outbox outbox, Worker mail, Clock clock, Predicate<IssueId> settled) {
    this.rulebook = rulebook;
    this.outbox = outbox;
    this.mail = mail;
    this.clock = clock;
    this.settled = settled;
  }

  /** Who said it became known only now; "we are looking at it" must still be true then. */
  public void named(
      IssueId issue, ProjectId project, ContactId contact, Supplier<String> words, Instant heard) {
    if (!settled.test(issue)) feedback(issue, project, contact, words, heard);
  }

  /**
   * The mail waits a moment: Jira tells of an issue made in its own dialog before it is committed.
   *
   * @param words asked for only when the mail is written
   * @param heard when the customer said it; what is older than a day (an import) is not answered
   */
  public void feedback(
      IssueId issue, ProjectId project, ContactId contact, Supplier<String> words, Instant heard) {
    Rules rules = rulebook.of(project);
    Instant now = clock.instant();
    if (!rules.keeps(Kind.ACKNOWLEDGE) || heard.isBefore(now.minus(NewsPolicy.STALE))) return;
    Message message =
        new Message(
            issue, project, contact, Kind.ACKNOWLEDGE, new ChangeId(0), null, words.get(), 1);
    if (outbox.add(OutboxEntry.fresh(message, now.plus(NoteHint.DELAY), now)))
      mail.wakeIn(NoteHint.DELAY);
  }
}
