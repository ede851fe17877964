package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;

/** What became of news, read without the mails' texts, which are large. */
final class WhatBecame {
  private WhatBecame() {}

  static List<Outbox.Standing> ofMailsAbout(ActiveObjects ao, IssueId item, int most) {
    List<Outbox.Standing> standings = new ArrayList<>();
    Query newestFirst =
        Query.select(OutboxRows.STANDING)
            .where("ITEM_ID = ? AND TO_STATUS IS NOT NULL", item.value())
            .order("ID DESC")
            .limit(most);
    ao.stream(
        OutboxRow.class,
        newestFirst,
        row ->
            SoundRows.one(ao, OutboxRow.class, row, OutboxRows::standing)
                .ifPresent(standings::add));
    return standings;
  }

  static List<Outbox.Gone> toldTo(ActiveObjects ao, Set<ContactId> people, int most) {
    List<Long> ids = people.stream().map(ContactId::value).sorted().toList();
    String whose = "TO_STATUS IS NOT NULL AND " + Chunks.in("CONTACT_ID", ids);
    return gone(ao, whose, ids, Set.of(State.SENT, State.PARKED), "ID DESC", most);
  }

  static List<Outbox.Gone> goneTo(ActiveObjects ao, ContactId person, int most) {
    Set<State> surely = Set.of(State.SENT, State.PARKED, State.HANDOFF);
    List<Long> ids = List.of(person.value());
    return gone(ao, "CONTACT_ID = ?", ids, surely, "STATE ASC, ID DESC", most);
  }

  /** In one of these states, or perhaps gone: open, given up, or a person left it at that. */
  private static List<Outbox.Gone> gone(
      ActiveObjects ao, String whose, List<Long> ids, Set<State> states, String order, int most) {
    List<String> some = AoOutbox.names(states);
    List<String> open = new ArrayList<>(AoOutbox.names(State.OPEN));
    open.add(State.DEAD.name());
    List<Object> values = new ArrayList<>(ids);
    values.addAll(some);
    values.addAll(open);
    values.add(Reason.DISCARDED.name());
    List<String> waiting = AoOutbox.names(State.WAITING);
    values.addAll(waiting);
    String which =
        " AND ("
            + Chunks.in("STATE", some)
            + " OR (MAYBE_LEFT_AT > 0 AND ("
            + Chunks.in("STATE", open)
            + " OR REASON = ?)) OR (LEAD_ID > 0 AND "
            + Chunks.in("STATE", waiting)
            + "))";
    List<Outbox.Gone> gone = new ArrayList<>();
    ao.stream(
        OutboxRow.class,
        Query.select(OutboxRows.GONE)
            .where(whose + which, values.toArray())
            .order(order)
            .limit(most),
        row -> SoundRows.one(ao, OutboxRow.class, row, OutboxRows::gone).ifPresent(gone::add));
    return gone;
  }

  static Map<State, Integer> counts(ActiveObjects ao) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values())
      counts.put(state, ao.count(OutboxRow.class, Query.select().where("STATE = ?", state.name())));
    return counts;
  }

  static List<Long> lastGone(ActiveObjects ao, int most) {
    List<Long> ids = new ArrayList<>();
    List<String> ended = AoOutbox.names(Set.of(State.SENT, State.DEAD));
    ao.stream(
        OutboxRow.class,
        Query.select("ID")
            .where(Chunks.in("STATE", ended), ended.toArray())
            .order("ID DESC")
            .limit(most),
        row -> ids.add(row.getID()));
    return ids;
  }

  static List<Failures.Failed> failed(ActiveObjects ao, int most) {
    List<Failures.Failed> failed = new ArrayList<>();
    ao.stream(
        OutboxRow.class,
        Query.select("ID, CONTACT_ID, REASON, CHANGED_AT")
            .where("STATE = ?", State.DEAD.name())
            .order("ID DESC")
            .limit(most),
        row -> failed.add(failed(row)));
    return failed;
  }

  static Set<ContactId> bounced(ActiveObjects ao, Set<ContactId> people) {
    Set<ContactId> bounced = new HashSet<>();
    for (List<Long> piece : Chunks.of(people.stream().map(ContactId::value).toList())) {
      List<Object> values =
          new ArrayList<>(List.of(Reason.SUPPRESSED_BOUNCE.name(), State.DEAD.name()));
      values.addAll(piece);
      String which = "REASON = ? AND STATE = ? AND " + Chunks.in("CONTACT_ID", piece);
      SoundRows.read(
              ao,
              OutboxRow.class,
              Query.select().where(which, values.toArray()),
              OutboxRows::queued)
          .forEach(mail -> bounced.add(mail.message().contact()));
    }
    return bounced;
  }

  static List<OutboxEntry> unreached(ActiveObjects ao, ContactId person, int most) {
    List<String> reasons = Reason.ofAddress().stream().map(Reason::name).sorted().toList();
    List<Object> values = new ArrayList<>(List.of(person.value()));
    values.addAll(reasons);
    String which = "CONTACT_ID = ? AND " + Chunks.in("REASON", reasons);
    Query some = AoOutbox.in(Set.of(State.DEAD, State.SKIPPED), which, values.toArray());
    Query newest = some.order("ID DESC").limit(most);
    return SoundRows.read(ao, OutboxRow.class, newest, OutboxRows::queued);
  }

  static int open(ActiveObjects ao, IssueId item) {
    String which = "ITEM_ID = ? AND TO_STATUS IS NOT NULL";
    return ao.count(OutboxRow.class, AoOutbox.in(State.OPEN, which, item.value()));
  }

  private static Failures.Failed failed(OutboxRow row) {
    boolean nobody = Reason.SUPPRESSED_BOUNCE.name().equals(row.getReason());
    return new Failures.Failed(
        row.getID(), new ContactId(row.getContactId()), nobody, Columns.time(row.getChangedAt()));
  }
}
