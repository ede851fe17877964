package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.FailedMail;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.State;
import java.util.ArrayList;
import java.util.List;
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

  static int open(ActiveObjects ao, IssueId item) {
    List<Object> values = new ArrayList<>(List.of(item.value()));
    List<String> states = State.OPEN.stream().map(State::name).sorted().toList();
    values.addAll(states);
    return ao.count(
        OutboxRow.class,
        Query.select()
            .where(
                "ITEM_ID = ? AND TO_STATUS IS NOT NULL AND " + Chunks.in("STATE", states),
                values.toArray()));
  }

  static List<Message> toldTo(ActiveObjects ao, Set<ContactId> people, int most) {
    List<Message> told = new ArrayList<>();
    List<Object> values = new ArrayList<>(List.of(State.SENT.name()));
    List<Long> ids = people.stream().map(ContactId::value).sorted().toList();
    values.addAll(ids);
    Query newestFirst =
        Query.select(OutboxRows.MESSAGE)
            .where(
                "STATE = ? AND TO_STATUS IS NOT NULL AND " + Chunks.in("CONTACT_ID", ids),
                values.toArray())
            .order("ID DESC")
            .limit(most);
    ao.stream(
        OutboxRow.class,
        newestFirst,
        row -> SoundRows.one(ao, OutboxRow.class, row, OutboxRows::message).ifPresent(told::add));
    return told;
  }

  static List<Outbox.Gone> goneTo(ActiveObjects ao, ContactId person, int most) {
    List<Outbox.Gone> gone = new ArrayList<>();
    Query onTheWayFirst =
        Query.select(OutboxRows.MESSAGE + ", STATE, CHANGED_AT")
            .where(
                "CONTACT_ID = ? AND STATE IN (?, ?)",
                person.value(),
                State.HANDOFF.name(),
                State.SENT.name())
            .order("STATE ASC, ID DESC")
            .limit(most);
    ao.stream(
        OutboxRow.class,
        onTheWayFirst,
        row -> SoundRows.one(ao, OutboxRow.class, row, OutboxRows::gone).ifPresent(gone::add));
    return gone;
  }

  static List<FailedMail> failed(ActiveObjects ao, int most) {
    List<FailedMail> failed = new ArrayList<>();
    ao.stream(
        OutboxRow.class,
        Query.select("ID, CONTACT_ID, REASON, CHANGED_AT")
            .where("STATE = ?", State.DEAD.name())
            .order("ID DESC")
            .limit(most),
        row -> failed.add(OutboxRows.failed(row)));
    return failed;
  }
}
