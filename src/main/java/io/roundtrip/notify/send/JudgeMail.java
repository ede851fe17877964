package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.send.pace.Pace;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads everything that decides about one mail and asks the rules. */
final class JudgeMail {
  /** What is asked when nothing speaks against the mail itself. */
  record Holds(NewsGuard news, Pace pace) {}

  private final Rulebook rulebook;
  private final Contacts contacts;
  private final Items items;
  private final Outbox outbox;
  private final Audience audience;
  private final Holds holds;

  JudgeMail(
      Rulebook rulebook,
      Contacts contacts,
      Items items,
      Outbox outbox,
      Audience audience,
      Holds holds) {
    this.rulebook = rulebook;
    this.contacts = contacts;
    this.items = items;
    this.outbox = outbox;
    this.audience = audience;
    this.holds = holds;
  }

  Verdict of(OutboxEntry mail, Instant now) {
    Verdict verdict = within(mail, now);
    if (!(verdict instanceof Verdict.Sendable to) || to.rules().dryRun()) return verdict;
    Optional<Instant> turn = holds.pace().place(mail, to.address());
    return turn.isPresent() ? new Verdict.Held(Reason.RATE_LIMIT, turn.get()) : verdict;
  }

  /**
   * Of one that leaves in another mail and needs no place of its own. What is missing is found
   * first, so that the rules and the letter need not ask again.
   */
  Verdict within(OutboxEntry mail, Instant now) {
    Message message = mail.message();
    ItemNow item = items.now(message.item()).orElse(null);
    ProjectId project = item == null ? message.project() : item.project();
    Rules rules = rulebook.of(project);
    if (!rules.on()) return new Verdict.Held(off(message, item, rules));
    if (item == null) return new Verdict.Held(Reason.ISSUE_DELETED);
    Contact reader = contacts.byId(message.contact()).orElse(null);
    if (reader == null) return new Verdict.Held(Reason.ERASED);
    String address = reader.email();
    if (address == null) return new Verdict.Held(Reason.NO_ADDRESS);
    if (isUnclear(message, item)) return new Verdict.Held(Reason.SETTINGS_UNREADABLE);
    MailFacts facts = facts(mail, rules, reader, item, now);
    Optional<Reason> no = SendRule.first(facts);
    if (no.isPresent()) return new Verdict.Held(no.get());
    Optional<NewsGuard.Hold> held = holds.news().against(message, item, rules, now);
    if (held.isPresent()) return new Verdict.Held(held.get().why(), held.get().until());
    Optional<Instant> quiet = rules.dryRun() ? Optional.empty() : rules.quiet().until(now);
    return quiet.isPresent()
        ? new Verdict.Held(Reason.QUIET_HOURS, quiet.get())
        : new Verdict.Sendable(facts.message(), reader, address, item, rules, List.of());
  }

  /**
   * Mail was written because the project had decided something: if that is gone, it is lost. But
   * the item may have moved into a project that nobody has set up.
   */
  private static Reason off(Message message, @Nullable ItemNow item, Rules rules) {
    if (rules.isDecided()) return Reason.PROJECT_OFF;
    if (item == null) return Reason.ISSUE_DELETED;
    boolean moved = rules.isReadable() && !item.project().equals(message.project());
    return moved ? Reason.PROJECT_OFF : Reason.SETTINGS_UNREADABLE;
  }

  /** What the statuses of its project stand for was known when there was news of one. */
  private static boolean isUnclear(Message message, ItemNow item) {
    boolean known = message.status() != null && item.project().equals(message.project());
    return !item.isReadable() || (known && item.status() == null);
  }

  private MailFacts facts(
      OutboxEntry mail, Rules rules, Contact reader, ItemNow item, Instant now) {
    Message message = mail.message();
    Optional<Recipient> asks = audience.of(message.item(), message.contact());
    Message news = message.of(asks.map(Recipient::wishes).orElse(message.wishes()));
    Earlier earlier = Earlier.of(outbox, mail, news).settled();
    return new MailFacts(
        news,
        rules,
        reader,
        item,
        earlier.told().orElse(null),
        isArchived(news) ? Reason.ARCHIVED : elsewhere(message, asks, rules),
        earlier.bounced(),
        earlier.today(now));
  }

  /**
   * What they asked for may have been merged, split, linked elsewhere or found to be somebody
   * else's since the news. Whoever has a wish on an item and one below it hears of each where it
   * hangs.
   */
  private @Nullable Reason elsewhere(Message message, Optional<Recipient> asks, Rules rules) {
    if (!audience.isTheirs(message)) return Reason.NOT_THEIRS;
    if (message.kind() == Kind.ACKNOWLEDGE) return null;
    if (asks.isEmpty()) return audience.isPart(message.item()) ? Reason.TOLD_BY_ITEM : Reason.SPLIT;
    if (message.kind() == Kind.MERGED) return null;
    if (audience.isToldAbove(message.item())) return Reason.TOLD_ABOVE;
    return asks.get().below() && !rules.toldByTop() ? Reason.TOLD_BELOW : null;
  }

  List<Message> instead(Message news) {
    return audience.instead(news);
  }

  /** The item, or everything for which the person would hear of it. */
  private boolean isArchived(Message news) {
    Set<IssueId> about = new HashSet<>(news.wishes());
    about.add(news.item());
    Set<IssueId> archived = items.archived(about);
    return archived.contains(news.item())
        || (!news.wishes().isEmpty() && archived.containsAll(news.wishes()));
  }
}
