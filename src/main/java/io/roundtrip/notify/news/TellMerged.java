package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.ItemNow;
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

  /** Safe to repeat. */
  public void into(IssueId item, Collection<Recipient> people) {
    if (people.isEmpty()) return;
    items.now(item).ifPresent(now -> tell(now, people));
  }

  private void tell(ItemNow item, Collection<Recipient> people) {
    Rules rules = rulebook.of(item.project());
    if (!rules.keeps(Kind.MERGED)) return;
    Instant now = clock.instant();
    for (Recipient person : people) {
      outbox.add(OutboxEntry.fresh(message(item, person), now.plus(rules.window()), now));
    }
    mail.wake();
  }

  private static Message message(ItemNow item, Recipient person) {
    return new Message(
        item.id(),
        item.project(),
        person.contact(),
        Kind.MERGED,
        new ChangeId(0),
        null,
        person.words(),
        1);
  }
}
