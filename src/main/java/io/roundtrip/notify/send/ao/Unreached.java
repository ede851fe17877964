package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;

/** Whom no mail reaches, and what did not reach them. */
final class Unreached {
  private Unreached() {}

  static Set<ContactId> bounced(ActiveObjects ao, Set<ContactId> people) {
    Set<ContactId> bounced = new HashSet<>();
    for (List<Long> piece : Chunks.of(people.stream().map(ContactId::value).toList())) {
      List<Object> values = new ArrayList<>();
      String which = WhatBecame.refused(values) + " AND " + Chunks.in("CONTACT_ID", piece);
      values.addAll(piece);
      ao.stream(
          OutboxRow.class,
          Query.select("ID, CONTACT_ID").where(which, values.toArray()),
          row -> bounced.add(new ContactId(row.getContactId())));
    }
    return bounced;
  }

  static List<OutboxEntry> mails(ActiveObjects ao, ContactId person, int most) {
    List<String> reasons = Reason.ofAddress().stream().map(Reason::name).sorted().toList();
    List<Object> values = new ArrayList<>(List.of(person.value()));
    values.addAll(reasons);
    String which = "CONTACT_ID = ? AND " + Chunks.in("REASON", reasons);
    Query some = AoOutbox.in(Set.of(State.DEAD, State.SKIPPED), which, values.toArray());
    Query newest = some.order("ID DESC").limit(most);
    return SoundRows.read(ao, OutboxRow.class, newest, OutboxRows::queued);
  }
}
