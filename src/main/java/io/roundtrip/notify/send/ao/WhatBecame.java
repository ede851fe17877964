package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.java.ao.Query;

/** What became of news, read without the mails' texts, which are large. */
final class WhatBecame {
  private static final String STANDING =
      "ID, ITEM_ID, PROJECT_ID, CONTACT_ID, KIND, CHANGE_ID, WISHES, STATE, REASON";

  private WhatBecame() {}

  static List<Outbox.Standing> ofMailsAbout(ActiveObjects ao, IssueId item, int most) {
    List<Outbox.Standing> standings = new ArrayList<>();
    Query newestFirst =
        Query.select(STANDING)
            .where("ITEM_ID = ? AND TO_STATUS IS NOT NULL", item.value())
            .order("ID DESC")
            .limit(most);
    ao.stream(
        OutboxRow.class,
        newestFirst,
        row ->
            SoundRows.one(ao, OutboxRow.class, row, WhatBecame::standing)
                .ifPresent(standings::add));
    return standings;
  }

  private static Outbox.Standing standing(OutboxRow row) {
    return new Outbox.Standing(
        new IssueId(row.getItemId()),
        new ProjectId(row.getProjectId()),
        new ContactId(row.getContactId()),
        Kind.valueOf(row.getKind()),
        new ChangeId(row.getChangeId()),
        OutboxRows.wishes(row),
        State.valueOf(row.getState()),
        Columns.value(Reason.class, row.getReason()));
  }

  static List<Outbox.Gone> toldTo(ActiveObjects ao, Set<ContactId> people, int most) {
    List<Long> ids = people.stream().map(ContactId::value).sorted().toList();
    List<Object> values = new ArrayList<>(ids);
    String which =
        "TO_STATUS IS NOT NULL AND "
            + Chunks.in("CONTACT_ID", ids)
            + " AND ("
            + gone(Set.of(State.SENT, State.PARKED), values)
            + ")";
    return read(ao, which, values, "ID DESC", most, OutboxRows::gone);
  }

  static Outbox.Past past(ActiveObjects ao, ContactId person, int most) {
    List<Object> values = new ArrayList<>(List.of(person.value()));
    String which =
        "CONTACT_ID = ? AND ("
            + gone(Set.of(State.SENT, State.PARKED, State.HANDOFF), values)
            + " OR ("
            + refused(values)
            + "))";
    List<Mail> mails = read(ao, which, values, "STATE ASC, ID DESC", most, WhatBecame::mail);
    return new Outbox.Past(
        mails.stream().filter(Mail::isGone).map(Mail::gone).toList(),
        mails.stream().anyMatch(Mail::refused));
  }

  /** What a server refused for good did not leave, unless an earlier try of it may have. */
  private record Mail(Outbox.Gone gone, boolean refused) {
    boolean isGone() {
      return !refused || gone.unsure();
    }
  }

  private static Mail mail(OutboxRow row) {
    boolean refused =
        State.DEAD.name().equals(row.getState())
            && Reason.SUPPRESSED_BOUNCE.name().equals(row.getReason());
    return new Mail(OutboxRows.gone(row), refused);
  }

  static String refused(List<Object> values) {
    values.add(Reason.SUPPRESSED_BOUNCE.name());
    values.add(State.DEAD.name());
    return "REASON = ? AND STATE = ?";
  }

  /** In one of these states, or perhaps gone: open, given up, or a person left it at that. */
  private static String gone(Set<State> states, List<Object> values) {
    List<String> some = AoOutbox.names(states);
    List<String> open = new ArrayList<>(AoOutbox.names(State.OPEN));
    open.add(State.DEAD.name());
    List<String> waiting = AoOutbox.names(State.WAITING);
    values.addAll(some);
    values.addAll(open);
    values.add(Reason.DISCARDED.name());
    values.addAll(waiting);
    return Chunks.in("STATE", some)
        + " OR (MAYBE_LEFT_AT > 0 AND ("
        + Chunks.in("STATE", open)
        + " OR REASON = ?)) OR (LEAD_ID > 0 AND "
        + Chunks.in("STATE", waiting)
        + ")";
  }

  private static <T> List<T> read(
      ActiveObjects ao,
      String which,
      List<Object> values,
      String order,
      int most,
      Function<OutboxRow, T> reader) {
    List<T> read = new ArrayList<>();
    Query some = Query.select(OutboxRows.GONE).where(which, values.toArray());
    ao.stream(
        OutboxRow.class,
        some.order(order).limit(most),
        row -> SoundRows.one(ao, OutboxRow.class, row, reader).ifPresent(read::add));
    return read;
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
