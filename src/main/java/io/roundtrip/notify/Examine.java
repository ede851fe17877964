package io.roundtrip.notify;

import io.roundtrip.customers.Contacts;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Reads everything that decides about one mail. */
final class Examine {
  private final Rulebook rulebook;
  private final Contacts contacts;
  private final Items items;
  private final Outbox outbox;

  Examine(Rulebook rulebook, Contacts contacts, Items items, Outbox outbox) {
    this.rulebook = rulebook;
    this.contacts = contacts;
    this.items = items;
    this.outbox = outbox;
  }

  Case of(Message message, Instant now) {
    ItemNow item = items.now(message.item()).orElse(null);
    Rules rules = rulebook.of(item == null ? message.project() : item.project());
    int today =
        rules.dailyCap() > 0 ? outbox.sentTo(message.contact(), now.minus(Duration.ofDays(1))) : 0;
    return new Case(
        message,
        rules,
        contacts.byId(message.contact()).orElse(null),
        item,
        isTold(message),
        !outbox.bounced(Set.of(message.contact())).isEmpty(),
        today);
  }

  /**
   * After "shipped" no other status of the same item is news; a correction is written by a person.
   */
  private boolean isTold(Message message) {
    return message.status() != null
        && outbox.told(message.item(), message.contact()).stream()
            .anyMatch(status -> status == RoadmapStatus.SHIPPED || status == message.status());
  }
}
