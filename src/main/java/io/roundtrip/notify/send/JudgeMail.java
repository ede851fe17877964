package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads everything that decides about one mail and asks the rules. */
final class JudgeMail {
  private static final int REMEMBERED = 50;

  private final Rulebook rulebook;
  private final Contacts contacts;
  private final Items items;
  private final Outbox outbox;
  private final Audience audience;

  JudgeMail(Rulebook rulebook, Contacts contacts, Items items, Outbox outbox, Audience audience) {
    this.rulebook = rulebook;
    this.contacts = contacts;
    this.items = items;
    this.outbox = outbox;
    this.audience = audience;
  }

  /** What is missing is found first, so that the rules and the letter need not ask again. */
  Verdict of(Message message, Instant now) {
    ItemNow item = items.now(message.item()).orElse(null);
    Rules rules = rulebook.of(item == null ? message.project() : item.project());
    if (!rules.on()) return new Verdict.Held(Reason.PROJECT_OFF);
    if (item == null) return new Verdict.Held(Reason.ISSUE_DELETED);
    Contact reader = contacts.byId(message.contact()).orElse(null);
    if (reader == null) return new Verdict.Held(Reason.ERASED);
    String address = reader.email();
    if (address == null) return new Verdict.Held(Reason.NO_ADDRESS);
    Optional<Reason> no = SendRule.first(facts(message, rules, reader, item, now));
    return no.isPresent()
        ? new Verdict.Held(no.get())
        : new Verdict.Sendable(reader, address, item, rules);
  }

  private MailFacts facts(Message message, Rules rules, Contact reader, ItemNow item, Instant now) {
    int today =
        rules.dailyCap() > 0 ? outbox.sentTo(message.contact(), now.minus(Duration.ofDays(1))) : 0;
    return new MailFacts(
        message,
        rules,
        reader,
        item,
        isTold(message),
        stillAsks(message),
        !outbox.bounced(Set.of(message.contact())).isEmpty(),
        today);
  }

  /** A merge can be undone before its mail leaves. */
  private boolean stillAsks(Message message) {
    return message.kind() != Kind.MERGED
        || audience.of(message.item()).stream()
            .anyMatch(person -> person.contact().equals(message.contact()));
  }

  /**
   * After "shipped" no other status of the same item is news; a correction is written by a person.
   * Otherwise each is told once, but a no that became a yes, or a yes that became a no, is news
   * again: nobody is left with an answer that does not hold any more.
   */
  private boolean isTold(Message message) {
    RoadmapStatus status = message.status();
    if (status == null) return false;
    Set<RoadmapStatus> told = outbox.told(message.item(), message.contact());
    if (told.contains(RoadmapStatus.SHIPPED)) return true;
    if (!told.contains(status)) return false;
    boolean declined = told.contains(RoadmapStatus.NOT_PLANNED) && isDeclined(message);
    return declined == (status == RoadmapStatus.NOT_PLANNED);
  }

  /** Whether "not planned" is the last that this person heard of the item. */
  private boolean isDeclined(Message message) {
    return outbox.about(Set.of(message.item()), message.contact(), REMEMBERED).stream()
        .filter(mail -> mail.state() == State.SENT && mail.message().status() != null)
        .findFirst()
        .filter(mail -> mail.message().status() == RoadmapStatus.NOT_PLANNED)
        .isPresent();
  }
}
