package io.roundtrip.canonical.trace;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.PersonPolicy;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Standstill;
import io.roundtrip.signals.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the author of a piece of feedback got by mail, and what keeps mail from them. */
final class TraceMails {
  private static final int MAILS = 50;

  private final Outbox outbox;
  private final Contacts contacts;
  private final Rulebook rulebook;
  private final Standstill standstill;
  private final Function<IssueId, Optional<ItemNow>> items;

  TraceMails(
      Outbox outbox,
      Contacts contacts,
      Rulebook rulebook,
      Standstill standstill,
      Function<IssueId, Optional<ItemNow>> items) {
    this.outbox = outbox;
    this.contacts = contacts;
    this.rulebook = rulebook;
    this.standstill = standstill;
    this.items = items;
  }

  /** Oldest first. */
  List<Trace.Mail> of(@Nullable Signal said, Set<IssueId> about) {
    ContactId author = said == null ? null : said.contact();
    if (author == null) return List.of();
    Standstill.Look now = standstill.look();
    List<Trace.Mail> oldestFirst = new ArrayList<>();
    for (OutboxEntry entry : outbox.about(about, author, MAILS))
      oldestFirst.add(new Trace.Mail(now.now(entry), nature(entry)));
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  private Nature nature(OutboxEntry entry) {
    if (entry.message().kind() != Kind.SHIPPED) return Nature.NEW;
    return items
        .apply(entry.message().item())
        .map(item -> item.inWords(entry.message().words()).nature())
        .orElse(Nature.NEW);
  }

  /** Why its author gets no mail, whatever the news; null when nothing is in the way. */
  @Nullable Reason against(@Nullable Signal said) {
    ContactId author = said == null ? null : said.contact();
    if (said == null || author == null) return null;
    Contact person = contacts.byId(author).orElse(null);
    return PersonPolicy.against(person, rulebook.of(said.project())).orElse(null);
  }
}
