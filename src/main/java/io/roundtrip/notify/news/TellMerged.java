package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Feedback joined what others said before: who said it hears where it is tracked now, once for each
 * item, if the project wants that. The mail waits as long as a merge is likely to be undone.
 */
public final class TellMerged {
  private final Rulebook rulebook;
  private final Items items;
  private final Outbox outbox;
  private final Worker mail;
  private final Clock clock;

  public TellMerged(Rulebook rulebook, Items items, Outbox outbox, Worker mail, Clock clock) {
    this.rulebook = rulebook;
    this.items = items;
    this.outbox = outbox;
    this.mail = mail;
    this.clock = clock;
  }

  /**
   * Safe to repeat.
   *
   * @param people who said it; asked where the project wants that they hear
   */
  public void into(IssueId item, Supplier<Collection<Recipient>> people) {
    items.project(item).ifPresent(project -> tell(item, project, people));
  }

  private void tell(IssueId item, ProjectId project, Supplier<Collection<Recipient>> people) {
    Rules rules = rulebook.of(project);
    if (!rules.keeps(Kind.MERGED)) return;
    Collection<Recipient> asking = people.get();
    if (asking.isEmpty()) return;
    Instant now = clock.instant();
    for (Recipient person : asking) {
      outbox.add(OutboxEntry.fresh(message(item, project, person), now.plus(rules.window()), now));
    }
    mail.wake();
  }

  private static Message message(IssueId item, ProjectId project, Recipient person) {
    return new Message(
        item, project, person.contact(), Kind.MERGED, new ChangeId(0), null, person.words(), 1);
  }
}
