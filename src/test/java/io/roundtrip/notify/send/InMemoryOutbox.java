package io.roundtrip.notify.send;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Held to the same contract as the table. */
public final class InMemoryOutbox implements Outbox {
  private final Map<Long, OutboxEntry> rows = new TreeMap<>();
  private long next = 1;

  @Override
  public synchronized boolean add(OutboxEntry fresh) {
    String key = fresh.message().key();
    if (rows.values().stream().anyMatch(row -> row.message().key().equals(key))) return false;
    rows.put(next, with(fresh, next, fresh.body()));
    next++;
    return true;
  }

  private static OutboxEntry with(OutboxEntry q, long id, @Nullable Body body) {
    return new OutboxEntry(
        id,
        q.version(),
        q.message(),
        q.state(),
        q.created(),
        q.due(),
        q.attempt(),
        q.owner(),
        q.reason(),
        q.maybeLeft(),
        q.firstTry(),
        q.detail(),
        body,
        q.changed(),
        q.lead());
  }

  @Override
  public synchronized Optional<OutboxEntry> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  private Stream<OutboxEntry> where(Predicate<OutboxEntry> holds) {
    return List.copyOf(rows.values()).stream().filter(holds);
  }

  @Override
  public synchronized List<OutboxEntry> dueAfter(ProjectId project, Instant now, int most) {
    return where(
            row ->
                State.WAITING.contains(row.state())
                    && row.message().project().value() > project.value()
                    && !row.due().isAfter(now))
        .sorted(
            Comparator.comparing((OutboxEntry row) -> row.message().project().value())
                .thenComparing(OutboxEntry::due))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<OutboxEntry> underWay(int most) {
    return where(
            row -> State.WAITING.contains(row.state()) || State.IN_FLIGHT.contains(row.state()))
        .sorted(Comparator.comparing(OutboxEntry::due))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Long> lastGone(int most) {
    return where(row -> row.state() == State.SENT || row.state() == State.DEAD)
        .map(OutboxEntry::id)
        .sorted(Comparator.reverseOrder())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Instant nextDue() {
    return where(row -> State.WAITING.contains(row.state()))
        .map(OutboxEntry::due)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  @Override
  public synchronized List<OutboxEntry> inFlight(int most) {
    return where(row -> State.IN_FLIGHT.contains(row.state())).limit(most).toList();
  }

  @Override
  public synchronized boolean move(OutboxEntry now, OutboxEntry then) {
    OutboxEntry there = rows.get(now.id());
    if (there == null || there.version() != now.version()) return false;
    rows.put(now.id(), then);
    return true;
  }

  @Override
  public synchronized List<OutboxEntry> stoppable(ContactId contact, @Nullable ProjectId project) {
    return where(
            row ->
                State.STOPPABLE.contains(row.state())
                    && row.message().contact().equals(contact)
                    && (project == null || row.message().project().equals(project)))
        .toList();
  }

  @Override
  public synchronized List<OutboxEntry> stoppable(
      ProjectId project, NewsAhead.Part part, int most) {
    return where(
            row ->
                row.message().project().equals(project)
                    && State.STOPPABLE.contains(row.state())
                    && (part.kinds().contains(row.message().kind())
                        || (row.message().status() != null
                            && part.statuses().contains(row.message().status()))))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<OutboxEntry> held(
      ProjectId project, Set<Reason> why, long after, int most) {
    return where(row -> row.message().project().equals(project) && row.id() > after)
        .filter(row -> State.STOPPABLE.contains(row.state()))
        .filter(row -> row.state() == State.CLAIMED || isIn(why, row.reason()))
        .limit(most)
        .toList();
  }

  private static boolean isIn(Set<Reason> some, @Nullable Reason why) {
    return why != null && some.contains(why);
  }

  @Override
  public synchronized List<OutboxEntry> list(ProjectId project, Set<State> states, Page page) {
    return where(
            row ->
                row.message().project().equals(project)
                    && (states.isEmpty() || states.contains(row.state())))
        .sorted(Comparator.comparing(OutboxEntry::id).reversed())
        .skip(page.start())
        .limit(page.limit())
        .toList();
  }

  @Override
  public synchronized int count(ProjectId project, Set<State> states) {
    return (int)
        where(
                row ->
                    row.message().project().equals(project)
                        && (states.isEmpty() || states.contains(row.state())))
            .count();
  }

  @Override
  public synchronized int waiting(ProjectId project, NewsAhead.Part part) {
    return stoppable(project, part, Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized List<OutboxEntry> about(Set<IssueId> items, ContactId person, int most) {
    return where(
            row -> items.contains(row.message().item()) && row.message().contact().equals(person))
        .sorted(Comparator.comparing(OutboxEntry::id).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Standing> standings(IssueId item, int most) {
    return where(row -> row.message().item().equals(item) && row.message().status() != null)
        .sorted(Comparator.comparing(OutboxEntry::id).reversed())
        .limit(most)
        .map(Standing::of)
        .toList();
  }

  @Override
  public synchronized int open(IssueId item) {
    return (int)
        where(row -> row.message().item().equals(item) && row.message().status() != null)
            .filter(row -> !row.state().isFinal())
            .count();
  }

  @Override
  public synchronized List<Gone> told(Set<ContactId> people, int most) {
    return where(
            row ->
                (row.state() == State.SENT || mayHaveLeft(row))
                    && row.message().status() != null
                    && people.contains(row.message().contact()))
        .sorted(Comparator.comparing(OutboxEntry::id).reversed())
        .limit(most)
        .map(InMemoryOutbox::gone)
        .toList();
  }

  @Override
  public synchronized Past past(ContactId person, int most) {
    List<Gone> gone =
        where(
                row ->
                    (row.state() == State.HANDOFF
                            || row.state() == State.SENT
                            || mayHaveLeft(row)
                            || leavesWithAnother(row))
                        && row.message().contact().equals(person))
            .sorted(
                Comparator.comparing((OutboxEntry row) -> row.state().name())
                    .thenComparing(OutboxEntry::id, Comparator.reverseOrder()))
            .limit(most)
            .map(InMemoryOutbox::gone)
            .toList();
    return new Past(gone, !bounced(Set.of(person)).isEmpty());
  }

  private static boolean leavesWithAnother(OutboxEntry row) {
    return row.lead() > 0 && State.WAITING.contains(row.state());
  }

  private static boolean mayHaveLeft(OutboxEntry row) {
    return row.isUnsure() || (row.maybeLeft() != null && row.reason() == Reason.DISCARDED);
  }

  private static Gone gone(OutboxEntry row) {
    Instant maybe = mayHaveLeft(row) ? row.maybeLeft() : null;
    Instant at = maybe == null ? row.changed() : maybe;
    boolean unsure = row.isUnsure() || leavesWithAnother(row);
    return new Gone(row.id(), row.state(), row.message(), at, unsure, row.lead());
  }

  @Override
  public synchronized Map<State, Integer> counts() {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values())
      counts.put(state, (int) where(row -> row.state() == state).count());
    return counts;
  }

  @Override
  public synchronized Set<ContactId> bounced(Set<ContactId> people) {
    return where(
            row ->
                row.state() == State.DEAD
                    && row.reason() == Reason.SUPPRESSED_BOUNCE
                    && people.contains(row.message().contact()))
        .map(row -> row.message().contact())
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<OutboxEntry> unreached(ContactId person, int most) {
    return where(
            row ->
                (row.state() == State.DEAD || row.state() == State.SKIPPED)
                    && isIn(Reason.ofAddress(), row.reason())
                    && row.message().contact().equals(person))
        .sorted(Comparator.comparing(OutboxEntry::id).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized int forgetTexts(Instant before, int most) {
    List<OutboxEntry> old =
        where(
                row ->
                    (row.body() != null
                            || !row.message().words().isEmpty()
                            || !row.detail().isEmpty())
                        && !State.IN_FLIGHT.contains(row.state())
                        && (row.state().isFinal()
                            || row.body() == null
                            || row.body().others().isEmpty())
                        && (row.state().isFinal() ? row.changed() : row.created()).isBefore(before))
            .limit(most)
            .toList();
    old.forEach(row -> rows.put(row.id(), silent(row)));
    return old.size();
  }

  private static OutboxEntry silent(OutboxEntry row) {
    Message m = row.message();
    return new OutboxEntry(
        row.id(),
        row.version() + 1,
        new Message(
            m.item(), m.project(), m.contact(), m.kind(), m.change(), m.status(), "", m.count()),
        row.state(),
        row.created(),
        row.due(),
        row.attempt(),
        row.owner(),
        row.reason(),
        row.maybeLeft(),
        row.firstTry(),
        "",
        null,
        row.changed(),
        row.lead());
  }

  @Override
  public synchronized List<Failures.Failed> failed(int most) {
    return where(row -> row.state() == State.DEAD)
        .sorted(Comparator.comparing(OutboxEntry::id).reversed())
        .limit(most)
        .map(
            row ->
                new Failures.Failed(
                    row.id(),
                    row.message().contact(),
                    row.reason() == Reason.SUPPRESSED_BOUNCE,
                    row.changed()))
        .toList();
  }

  public synchronized List<OutboxEntry> all() {
    return List.copyOf(rows.values());
  }
}
