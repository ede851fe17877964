package io.roundtrip.priority.panel;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Outbox.Standing;
import io.roundtrip.notify.PersonPolicy;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.ConsentSaid;
import io.roundtrip.signals.SeenCustomers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the project's rules, the people's own answers and what they were told say: the rules that
 * are asked again when the mail leaves.
 */
final class TellingByRules implements Telling {
  private static final int REMEMBERED = 10_000;
  private static final List<RoadmapStatus> LADDER =
      List.of(RoadmapStatus.PLANNED, RoadmapStatus.IN_PROGRESS, RoadmapStatus.SHIPPED);

  private final Rulebook rulebook;
  private final Predicate<IssueId> toldAbove;
  private final Predicate<IssueId> underWay;
  private final MailsNow mails;
  private final Outbox outbox;
  private final SeenCustomers seen;

  /**
   * @param toldAbove whether an item above tells in its place
   * @param underWay whether what happened to it is still to be told to somebody
   */
  public TellingByRules(
      Rulebook rulebook,
      Predicate<IssueId> toldAbove,
      Predicate<IssueId> underWay,
      MailsNow mails,
      Outbox outbox,
      SeenCustomers seen) {
    this.rulebook = rulebook;
    this.toldAbove = toldAbove;
    this.underWay = underWay;
    this.mails = mails;
    this.outbox = outbox;
    this.seen = seen;
  }

  @Override
  public Outlook of(Asked asked, Collection<Contact> people) {
    Rules rules = rulebook.of(asked.project());
    RoadmapStatus next = rules.on() ? next(asked, rules.told()).orElse(null) : null;
    RoadmapStatus last = next == null ? passed(asked.status(), rules) : next;
    boolean above = rules.on() && toldAbove.test(asked.item());
    Map<ContactId, Reason> held = new HashMap<>();
    for (Contact person : people)
      against(person, asked, rules, last, above).ifPresent(reason -> held.put(person.id(), reason));
    Set<ContactId> open = open(people, held);
    if (last != null) held.putAll(known(asked, last, open));
    Map<ContactId, Standing> now =
        last == null || last != asked.status() ? Map.of() : mails.about(asked.item());
    MailsNow.say(now, open, held);
    if (next == null)
      open(people, held).forEach(person -> held.put(person, Reason.TOLD_TO_THE_END));
    return new Outlook(
        next,
        nobody(rules, last, next, above).orElse(null),
        shown(held, people, now, rules, asked.reader()),
        rules.on() && rules.dryRun());
  }

  private static Optional<Reason> nobody(
      Rules rules, @Nullable RoadmapStatus last, @Nullable RoadmapStatus next, boolean above) {
    if (!rules.on()) return rules.silence();
    if (last == null) return Optional.of(Reason.STATUS_NOT_TOLD);
    if (next == null) return Optional.of(Reason.TOLD_TO_THE_END);
    return above ? Optional.of(Reason.TOLD_ABOVE) : Optional.empty();
  }

  /** Not what became of this item's own mail. */
  private static boolean isFromAnywhere(@Nullable Reason why, @Nullable Standing mail) {
    boolean own = mail != null && mail.state() == State.DEAD && mail.reason() == why;
    return why != null && why.isFromAnywhere() && !own;
  }

  private Map<ContactId, Reason> shown(
      Map<ContactId, Reason> held,
      Collection<Contact> people,
      Map<ContactId, Standing> mails,
      Rules rules,
      @Nullable UserKey reader) {
    List<Contact> some =
        people.stream()
            .filter(person -> isFromAnywhere(held.get(person.id()), mails.get(person.id())))
            .toList();
    if (some.isEmpty()) return held;
    ConsentSaid said = seen.answers(some.stream().map(Contact::id).toList(), reader);
    Map<ContactId, Reason> shown = new HashMap<>(held);
    for (Contact person : some)
      shown.computeIfPresent(
          person.id(), (id, why) -> PersonPolicy.shown(why, person, said, rules));
    return shown;
  }

  /** Where nothing comes any more: what was told last. */
  private static @Nullable RoadmapStatus passed(@Nullable RoadmapStatus now, Rules rules) {
    return now != null && rules.on() && rules.told().contains(now) ? now : null;
  }

  /** What the project tells of and comes after this status; itself while that is under way. */
  private Optional<RoadmapStatus> next(Asked asked, Set<RoadmapStatus> told) {
    RoadmapStatus now = asked.status();
    if (now == null) return Stream.of(RoadmapStatus.SHIPPED).filter(told::contains).findFirst();
    boolean ends = now == RoadmapStatus.NOT_PLANNED;
    Optional<RoadmapStatus> after =
        LADDER.subList(LADDER.indexOf(now) + 1, LADDER.size()).stream()
            .filter(told::contains)
            .findFirst();
    if (!told.contains(now) || (after.isPresent() && !ends)) return after;
    return underWay.test(asked.item()) ? Optional.of(now) : after;
  }

  private static Optional<Reason> against(
      Contact person, Asked asked, Rules rules, @Nullable RoadmapStatus next, boolean above) {
    Optional<Reason> own = PersonPolicy.against(person, rules);
    if (!rules.on() || own.filter(Reason.NO_ADDRESS::equals).isPresent()) return own;
    if (next == null) return Optional.of(Reason.STATUS_NOT_TOLD);
    if (above) return own.or(() -> Optional.of(Reason.TOLD_ABOVE));
    boolean below = !asked.wishes().containsKey(person.id());
    return below && !rules.toldByTop() ? Optional.of(Reason.TOLD_BELOW) : own;
  }

  private static Set<ContactId> open(Collection<Contact> people, Map<ContactId, Reason> held) {
    return people.stream()
        .map(Contact::id)
        .filter(person -> !held.containsKey(person))
        .collect(Collectors.toSet());
  }

  private Map<ContactId, Reason> known(Asked asked, RoadmapStatus next, Set<ContactId> people) {
    Map<ContactId, Reason> known = new HashMap<>();
    if (people.isEmpty()) return known;
    for (ContactId person : outbox.bounced(people)) known.put(person, Reason.SUPPRESSED_BOUNCE);
    outbox.told(people, REMEMBERED).stream()
        .collect(Collectors.groupingBy(mail -> mail.message().contact()))
        .forEach(
            (person, told) ->
                Outbox.Gone.against(news(asked, next, person), told)
                    .ifPresent(why -> known.put(person, why)));
    return known;
  }

  private static Message news(Asked asked, RoadmapStatus next, ContactId person) {
    return new Message(
        asked.item(),
        asked.project(),
        person,
        next == RoadmapStatus.SHIPPED ? Kind.SHIPPED : Kind.STATUS,
        new ChangeId(0),
        next,
        "",
        1,
        asked.wishes().getOrDefault(person, Set.of()));
  }
}
