package io.roundtrip.priority.panel;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.PersonPolicy;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
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
  private final Outbox outbox;
  private final SeenCustomers seen;

  /**
   * @param toldAbove whether an item above tells in its place
   */
  public TellingByRules(
      Rulebook rulebook, Predicate<IssueId> toldAbove, Outbox outbox, SeenCustomers seen) {
    this.rulebook = rulebook;
    this.toldAbove = toldAbove;
    this.outbox = outbox;
    this.seen = seen;
  }

  @Override
  public Outlook of(Asked asked, Collection<Contact> people) {
    Rules rules = rulebook.of(asked.project());
    RoadmapStatus next = next(asked.status(), rules.told()).orElse(null);
    boolean above = rules.on() && toldAbove.test(asked.item());
    Map<ContactId, Reason> held = new HashMap<>();
    for (Contact person : people)
      against(person, asked, rules, next, above).ifPresent(reason -> held.put(person.id(), reason));
    if (next != null) held.putAll(known(asked, next, open(people, held)));
    return new Outlook(
        rules.on() ? next : null,
        nobody(rules, next, above).orElse(null),
        shown(held, people, rules, asked.reader()),
        rules.on() && rules.dryRun());
  }

  private static Optional<Reason> nobody(Rules rules, @Nullable RoadmapStatus next, boolean above) {
    if (!rules.on()) return Optional.of(Reason.PROJECT_OFF);
    if (next == null) return Optional.of(Reason.STATUS_NOT_TOLD);
    return above ? Optional.of(Reason.TOLD_ABOVE) : Optional.empty();
  }

  private static boolean isFromAnywhere(@Nullable Reason why) {
    return why != null && why.isFromAnywhere();
  }

  private Map<ContactId, Reason> shown(
      Map<ContactId, Reason> held,
      Collection<Contact> people,
      Rules rules,
      @Nullable UserKey reader) {
    List<Contact> some =
        people.stream().filter(person -> isFromAnywhere(held.get(person.id()))).toList();
    if (some.isEmpty()) return held;
    ConsentSaid said = seen.answers(some.stream().map(Contact::id).toList(), reader);
    Map<ContactId, Reason> shown = new HashMap<>(held);
    for (Contact person : some)
      shown.computeIfPresent(
          person.id(), (id, why) -> PersonPolicy.shown(why, person, said, rules));
    return shown;
  }

  /**
   * What comes after this status that the project tells of; where nothing does, the status itself.
   */
  static Optional<RoadmapStatus> next(@Nullable RoadmapStatus now, Set<RoadmapStatus> told) {
    if (now == null) return Stream.of(RoadmapStatus.SHIPPED).filter(told::contains).findFirst();
    List<RoadmapStatus> after = LADDER.subList(LADDER.indexOf(now) + 1, LADDER.size());
    Stream<RoadmapStatus> all =
        now == RoadmapStatus.NOT_PLANNED
            ? Stream.concat(Stream.of(now), after.stream())
            : Stream.concat(after.stream(), Stream.of(now));
    return all.filter(told::contains).findFirst();
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
        .collect(Collectors.groupingBy(Message::contact))
        .forEach(
            (person, told) -> {
              if (news(asked, next, person).isKnown(told)) known.put(person, Reason.DUPLICATE);
            });
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
